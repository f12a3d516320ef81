// Keeps what is typed. Contract: form[data-autosave="url"][data-autosave-key][data-autosave-version] and a [data-autosave-status].
// Every 30 s and on leaving the page the draft is posted; the answer is {"version", "saved_at"}; inputs named "version" and
// "editor" follow. The editor names one line of typing: its own save, heard of or not, is never a conflict with itself.
// Until the server has it, a copy stays in this browser: it comes back when the same version of the form is opened again, and is
// offered beside a newer one. Fields marked data-private are not copied. [data-autosave-done="key"] drops the copies under a key.
const EVERY_MS = 30000;

class Autosave {
  constructor(form) {
    this.form = form;
    this.status = form.querySelector("[data-autosave-status]") || document.querySelector("[data-autosave-status]");
    this.key = `draft:${form.dataset.autosaveKey}`;
    this.isDirty = false;
    this.isSubmitting = false;
    this.editor = Date.now().toString(36) + Math.random().toString(36).slice(2);
    this.restore();
    this.tell("editor", this.editor);
    form.addEventListener("input", () => this.remember());
    form.addEventListener("change", () => this.remember());
    // A draft must not overtake the form itself; a submit that a script took over does not leave the page.
    form.addEventListener("submit", (event) => setTimeout(() => { this.isSubmitting = !event.defaultPrevented; }));
    document.addEventListener("visibilitychange", () => { if (document.hidden) this.save({ isLeaving: true }); });
    window.addEventListener("pagehide", () => this.save({ isLeaving: true }));
    setInterval(() => this.save({ isLeaving: false }), EVERY_MS);
  }

  tell(name, value) { if (this.form.elements[name]) this.form.elements[name].value = value; }

  say(text) { if (this.status) this.status.textContent = text; }

  fields() {
    return [...this.form.elements].filter(
      (field) => field.name && !["file", "password", "hidden", "submit", "button"].includes(field.type) && !("private" in field.dataset),
    );
  }

  values() {
    return this.fields().map((field) => [field.name, field.value, "checked" in field ? field.checked : null]);
  }

  remember() {
    this.isDirty = true;
    const copy = { version: this.form.dataset.autosaveVersion, editor: this.editor, values: this.values() };
    try {
      localStorage.setItem(this.key, JSON.stringify(copy));
    } catch { /* storage full or forbidden: the server copy still works */ }
  }

  copy() {
    try {
      return JSON.parse(localStorage.getItem(this.key));
    } catch {
      return null; // storage forbidden, or not ours
    }
  }

  restore() {
    const copy = this.copy();
    if (!copy || JSON.stringify(copy.values) === JSON.stringify(this.values())) return this.forget();
    if (copy.version !== this.form.dataset.autosaveVersion) return this.offer(copy);
    this.editor = copy.editor;
    this.take(copy);
  }

  take(copy) {
    const fields = this.fields();
    copy.values.forEach(([name, value, checked], index) => {
      const field = fields[index]?.name === name ? fields[index] : fields.find((other) => other.name === name);
      if (!field) return;
      if (field.type === "radio" || field.type === "checkbox") field.checked = checked;
      else field.value = value;
    });
    this.isDirty = true;
    this.say("已恢复您上次尚未保存的内容，请核对。");
    this.form.dispatchEvent(new Event("change", { bubbles: true }));
  }

  offer(copy) {
    const button = document.createElement("button");
    Object.assign(button, { type: "button", className: "button plain small", textContent: "恢复本机内容" });
    button.addEventListener("click", () => this.take(copy));
    this.say("本机还有一份尚未保存的内容，与页面上的不同。");
    this.status?.append(" ", button);
  }

  forget() {
    try {
      localStorage.removeItem(this.key);
    } catch { /* storage forbidden: there is nothing to forget */ }
  }

  async save({ isLeaving }) {
    if (!this.isDirty || this.isSubmitting) return;
    this.isDirty = false;
    try {
      const answer = await fetch(this.form.dataset.autosave, {
        method: "POST",
        body: this.body(),
        headers: { "X-CSRFToken": this.form.elements.csrfmiddlewaretoken.value, "HX-Request": "true" },
        keepalive: isLeaving,
      });
      await this.heard(answer);
    } catch {
      this.isDirty = true;
      this.say("网络中断，内容已暂存在本机，恢复后会自动保存。");
    }
  }

  body() {
    const body = new FormData(this.form);
    for (const [name, value] of [...body]) if (value instanceof File) body.delete(name);
    body.set("version", this.form.dataset.autosaveVersion || "");
    body.set("editor", this.editor);
    return body;
  }

  async heard(answer) {
    if (answer.status === 409) return this.say("他人已修改这份内容，请刷新页面后对比。您填写的内容已暂存在本机。");
    if (answer.redirected || answer.headers.has("HX-Redirect") || [401, 403].includes(answer.status)) {
      return this.say("登录已失效，内容已暂存在本机，重新登录后会自动恢复。");
    }
    if (!answer.ok) throw new Error(String(answer.status));
    const { version, saved_at: savedAt } = await answer.json();
    if (version !== undefined) this.form.dataset.autosaveVersion = version;
    this.tell("version", this.form.dataset.autosaveVersion);
    if (!this.isDirty) this.forget();
    this.say(`已自动保存 ${savedAt}`);
  }
}

document.querySelectorAll("form[data-autosave]").forEach((form) => new Autosave(form));
document.querySelectorAll("[data-autosave-done]").forEach((place) => {
  const isDone = (key) => key.startsWith(`draft:${place.dataset.autosaveDone}`);
  try {
    Object.keys(localStorage).filter(isDone).forEach((key) => localStorage.removeItem(key));
  } catch { /* storage forbidden: there is nothing to drop */ }
});
