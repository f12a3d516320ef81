// Sends one material as soon as it is chosen, with progress. Contract: form[data-upload] inside [data-upload-slot], with an
// input[type=file], a <progress>, a [data-upload-error]; data-max-bytes is the limit, data-advice what to do above it. The
// answer is the slot's new HTML. Without this file the same form posts with its button.
document.documentElement.classList.add("uploads"); // the stylesheet then shows a button in place of the browser's own

const fail = (slot, text) => {
  slot.querySelector("progress").hidden = true;
  const place = slot.querySelector("[data-upload-error]");
  place.textContent = text;
  place.hidden = false;
};

const replace = (slot, html) => {
  const fresh = new DOMParser().parseFromString(html, "text/html").querySelector("[data-upload-slot]");
  if (!fresh) return fail(slot, "上传未完成，请重试。已填写的内容不受影响。");
  const parent = slot.parentNode;
  slot.replaceWith(fresh);
  window.htmx?.process(parent);
  fresh.querySelector("input[type=file]")?.focus();
};

const send = (form, slot) => {
  const request = new XMLHttpRequest();
  const bar = slot.querySelector("progress");
  bar.hidden = false;
  request.upload.addEventListener("progress", (event) => {
    if (event.lengthComputable) bar.value = event.loaded / event.total;
  });
  request.addEventListener("load", () => {
    const moved = request.getResponseHeader("HX-Redirect");
    if (moved) location.assign(moved);
    else if (request.status === 413) fail(slot, "文件超过大小限制，请压缩后重新上传。");
    else replace(slot, request.responseText);
  });
  request.addEventListener("error", () => fail(slot, "网络中断，文件没有上传成功，请重新选择文件。"));
  request.open("POST", form.action);
  request.setRequestHeader("HX-Request", "true");
  request.send(new FormData(form));
};

const take = (input) => {
  const form = input.closest("form[data-upload]");
  const file = input.files?.[0];
  if (!form || !file) return;
  const slot = form.closest("[data-upload-slot]");
  const most = Number(form.dataset.maxBytes || Infinity);
  if (file.size > most) fail(slot, `文件大小为 ${(file.size / 1048576).toFixed(1)} 兆，超过 ${Math.floor(most / 1048576)} 兆的限制。${form.dataset.advice ?? ""}`);
  else send(form, slot);
};

document.addEventListener("change", (event) => take(event.target));
// On a slow line a file may have been chosen before this script arrived. What a browser put back by itself is left alone.
if (performance.getEntriesByType("navigation")[0]?.type === "navigate")
  document.querySelectorAll("form[data-upload] input[type=file]").forEach(take);
