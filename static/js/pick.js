// Ticks all rows of a page at once. Without this file each row is ticked by hand.
for (const form of document.querySelectorAll("form[data-pick]")) {
  const all = form.querySelector("[data-pick-all]");
  const rows = [...form.querySelectorAll("input[name='number']")];
  if (!all || !rows.length) continue;
  all.closest("label").hidden = false;
  all.addEventListener("change", () => rows.forEach((row) => (row.checked = all.checked)));
  form.addEventListener("change", () => (all.checked = rows.every((row) => row.checked)));
}
