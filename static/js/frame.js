// On every page: the error summary takes the focus, its links lead to their fields, rows of links show the open page.
const focusSummary = (root) => root.querySelector("[data-error-summary]")?.focus();

document.addEventListener("click", (event) => {
  const link = event.target.closest("[data-error-summary] a[href^='#']");
  const target = link && document.getElementById(decodeURIComponent(link.hash.slice(1)));
  if (!target) return;
  event.preventDefault();
  const control = target.matches("input, select, textarea, button, [tabindex]") ? target : target.querySelector("input, select, textarea");
  (control || target).focus();
  target.scrollIntoView({ block: "center" });
});

document.addEventListener("htmx:afterSettle", (event) => focusSummary(event.target));
focusSummary(document);
for (const here of document.querySelectorAll(".nav [aria-current], .tabs [aria-current]")) here.closest("ul").scrollLeft = here.offsetLeft - 120;
