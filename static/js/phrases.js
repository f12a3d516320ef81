// Puts a chosen sentence into the text of the same form, behind what is typed there. Without this file the server does so.
document.addEventListener("change", (event) => {
  if (!event.target.matches("[data-phrases]") || !event.target.value) return;
  const text = event.target.form.querySelector("[data-phrase-target]");
  text.value = [text.value.trim(), event.target.value].filter(Boolean).join("\n");
  event.target.value = "";
  text.focus();
});
