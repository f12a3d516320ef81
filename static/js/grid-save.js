// Saves a grid: every 30 s, on leaving, and when a button asks. The body is JSON; answers are 200 {version, saved_at, totals,
// changes, years, asks}, 422 {mistakes: [{cell, text}]}, 409 {text, html}. What the server does not have stays in this browser.
const EVERY_MS = 30000;

export class Saving {
  constructor(form, grid) {
    this.form = form;
    this.grid = grid;
    this.status = form.querySelector("[data-grid-status]");
    this.messages = document.querySelector("[data-grid-messages]");
    this.key = `grid:${form.dataset.key}`;
    this.isDirty = false;
    this.isStopped = "isStale" in form.dataset; // somebody else has saved: nothing goes out until the reader has chosen
    this.version = Number(form.elements.version.value);
    setTimeout(() => this.restore());
    form.addEventListener("input", () => this.touched());
    form.addEventListener("submit", (event) => this.submit(event));
    document.addEventListener("click", (event) => this.choose(event));
    document.addEventListener("visibilitychange", () => { if (document.hidden) this.quietly({ isLeaving: true }); });
    window.addEventListener("pagehide", () => this.quietly({ isLeaving: true }));
    setInterval(() => this.quietly({ isLeaving: false }), EVERY_MS);
  }

  say(text) { if (this.status) this.status.textContent = text; }

  body() {
    const explanations = {};
    this.form.querySelectorAll("[data-explain]").forEach((field) => {
      explanations[field.dataset.explain] = field.querySelector("input").value;
    });
    return { version: this.version, note: this.form.elements.note.value, explanations, rows: this.grid.values() };
  }

  touched() {
    this.isDirty = true;
    this.changes = (this.changes || 0) + 1;
    try {
      localStorage.setItem(this.key, JSON.stringify(this.body()));
    } catch { /* storage full or forbidden: the server copy still works */ }
  }

  restore() {
    let copy = null;
    try {
      copy = JSON.parse(localStorage.getItem(this.key));
    } catch { /* storage forbidden, or not ours */ }
    if (!copy || JSON.stringify(filled(copy)) === JSON.stringify(filled(this.body()))) return this.forget();
    if (copy.version === this.version) return this.take(copy);
    const button = document.createElement("button");
    Object.assign(button, { type: "button", className: "button plain small", textContent: "恢复本机内容" });
    button.addEventListener("click", () => this.take(copy));
    this.say("本机还有一份尚未保存的内容，与页面上的不同。");
    this.status?.append(" ", button);
  }

  take(copy) {
    this.grid.take(copy.rows);
    this.form.elements.note.value = copy.note;
    for (const [code, text] of Object.entries(copy.explanations)) {
      const field = document.getElementById(`explain-${code}`);
      if (field) field.value = text;
    }
    this.isDirty = true;
    this.say("已恢复您上次尚未保存的内容，请核对。");
  }

  forget() {
    try {
      localStorage.removeItem(this.key);
    } catch { /* storage forbidden: there is nothing to forget */ }
  }

  async quietly({ isLeaving }) {
    if (this.isDirty && !this.isStopped) await this.save({ isLeaving });
  }

  // Whether the server has everything now.
  async save({ isLeaving = false } = {}) {
    if (this.running) await this.running;
    this.running = this.send(isLeaving);
    const isKept = await this.running;
    this.running = null;
    return isKept;
  }

  async send(isLeaving) {
    const sent = this.changes;
    this.isDirty = false;
    try {
      const answer = await fetch(this.form.action, {
        method: "POST",
        body: JSON.stringify(this.body()),
        headers: { "Content-Type": "application/json", "X-CSRFToken": this.form.elements.csrfmiddlewaretoken.value, "HX-Request": "true" },
        keepalive: isLeaving,
      });
      return await this.heard(answer, sent);
    } catch {
      this.isDirty = true;
      this.say("网络中断，内容已暂存在本机，恢复后会自动保存。");
      return false;
    }
  }

  async heard(answer, sent) {
    if (answer.redirected || answer.headers.has("HX-Redirect") || [401, 403, 404].includes(answer.status)) {
      this.isDirty = true;
      this.say("登录已失效或无权保存，内容已暂存在本机。");
      return false;
    }
    if (answer.status === 409) return this.refused(await answer.json());
    if (answer.status === 422) return this.mistaken((await answer.json()).mistakes);
    if (!answer.ok) throw new Error(String(answer.status));
    const kept = await answer.json();
    this.version = kept.version;
    this.form.elements.version.value = kept.version;
    this.messages.replaceChildren();
    if (this.changes === sent) this.forget();
    this.say(`已保存 ${kept.saved_at}`);
    this.show(kept);
    return true;
  }

  show({ totals, changes, years, asks }) {
    for (const [code, text] of Object.entries(totals)) this.write(`[data-total="${code}"]`, text);
    for (const [code, text] of Object.entries(changes)) this.write(`[data-change="${code}"]`, text);
    for (const [code, text] of Object.entries(years)) this.write(`[data-year="${code}"]`, text);
    this.form.querySelectorAll("[data-explain]").forEach((field) => {
      const why = asks[field.dataset.explain];
      field.hidden = !why && !field.querySelector("input").value;
      field.querySelector("[data-explain-why]").textContent = why || "";
    });
  }

  write(selector, text) {
    const place = this.form.querySelector(selector);
    if (place) place.textContent = text || "—";
  }

  mistaken(mistakes) {
    const list = document.createElement("ul");
    for (const { cell, text } of mistakes) {
      const input = this.grid.input(cell);
      input?.setAttribute("aria-invalid", "true");
      const link = document.createElement("a");
      link.href = `#${input ? input.id : cell}`;
      link.textContent = text;
      list.append(document.createElement("li"));
      list.lastChild.append(link);
    }
    this.summary("以下内容无法保存，请改正", list);
    this.say("有内容无法识别，尚未保存；内容已暂存在本机。");
    return false;
  }

  summary(title, list) {
    const box = document.createElement("div");
    box.className = "summary flow";
    box.setAttribute("role", "alert");
    box.tabIndex = -1;
    box.dataset.errorSummary = "";
    const head = document.createElement("h2");
    head.textContent = title;
    box.append(head, list);
    this.messages.replaceChildren(box);
  }

  refused({ text, html }) {
    this.isStopped = true;
    this.isDirty = true;
    this.messages.innerHTML = html;
    this.messages.querySelector("[data-error-summary]")?.focus();
    this.say(text);
    return false;
  }

  choose(event) {
    const mine = event.target.closest("[data-keep-mine]");
    if (event.target.closest("[data-take-theirs]")) { this.isDirty = false; this.forget(); }
    if (!mine) return;
    this.version = Number(mine.dataset.keepMine);
    this.form.elements.version.value = this.version;
    this.isStopped = false; // the button goes on to send the form, and the messages fall once it has been kept
    this.touched();
    this.say("将以您的内容保存，对方的改动留在变更记录中。");
  }

  async submit(event) {
    event.preventDefault();
    const isCheck = event.submitter?.name === "check";
    if (this.isStopped) return this.messages.querySelector("[data-error-summary]")?.focus();
    if (!(await this.save())) return this.messages.querySelector("[data-error-summary]")?.focus();
    if (isCheck) location.assign(this.form.dataset.check);
  }
}

// What counts when two copies are compared: blank rows and the version do not.
const filled = ({ rows, note, explanations }) => [rows.filter((row) => row.some(Boolean)), note, explanations];
