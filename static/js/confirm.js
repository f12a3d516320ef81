// Asks before a form with data-confirm="question" (or a button of it with the same) is sent. Without this file the form is sent at once.
const ask = (question, label) =>
  new Promise((resolve) => {
    const dialog = document.createElement("dialog");
    if (!dialog.showModal) return resolve(window.confirm(question));
    dialog.className = "dialog flow";
    dialog.setAttribute("aria-label", "请确认");
    const text = document.createElement("p");
    text.textContent = question;
    const actions = document.createElement("form");
    actions.method = "dialog";
    actions.className = "actions";
    for (const [value, caption, look] of [["yes", label || "确定", "button"], ["no", "取消", "button plain"]]) {
      const button = document.createElement("button");
      Object.assign(button, { value, textContent: caption, className: look });
      actions.append(button);
    }
    dialog.append(text, actions);
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(dialog.returnValue === "yes");
    });
    document.body.append(dialog);
    dialog.showModal();
  });

document.addEventListener(
  "submit",
  async (event) => {
    const form = event.target;
    const button = event.submitter;
    const question = button?.dataset.confirm || form.dataset.confirm;
    if (!question || form.dataset.confirmed) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (!(await ask(question, button?.textContent.trim()))) return;
    form.dataset.confirmed = "yes";
    form.requestSubmit(button);
    delete form.dataset.confirmed;
  },
  true,
);
