// Compares a file with a paper's sum inside this browser, so that the file never leaves it. Contract: form[data-compare="sha256"]
// with data-same and data-different (the two answers), an input[type=file], [data-compare-button], [data-compare-hint],
// [data-compare-result]. Without this file, or where the page did not come by https, the form posts the file.
const hex = (buffer) => [...new Uint8Array(buffer)].map((byte) => byte.toString(16).padStart(2, "0")).join("");

const compare = async (form, file) => {
  const isSame = hex(await crypto.subtle.digest("SHA-256", await file.arrayBuffer())) === form.dataset.compare;
  const result = form.querySelector("[data-compare-result]");
  result.textContent = isSame ? form.dataset.same : form.dataset.different;
  result.classList.toggle("good", isSame);
  result.classList.toggle("bad", !isSame);
  result.hidden = false;
};

const form = document.querySelector("form[data-compare]");
if (form && window.crypto?.subtle) {
  const input = form.querySelector("input[type=file]");
  form.querySelector("[data-compare-button]").hidden = true;
  form.querySelector("[data-compare-hint]").textContent = "文件只在您的浏览器中计算，不会上传。";
  input.addEventListener("change", () => input.files[0] && compare(form, input.files[0]));
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("dragover", (event) => event.preventDefault());
  form.addEventListener("drop", (event) => {
    event.preventDefault();
    input.files = event.dataTransfer.files;
    if (input.files[0]) compare(form, input.files[0]);
  });
}
