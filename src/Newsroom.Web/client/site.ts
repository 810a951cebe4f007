import "./suggesting";
import { hours, quoting } from "./quoting";

// What JavaScript adds to a page that is whole without it. Its buttons are hidden until they can work.
const reveal = (button: HTMLElement, press: () => void) => {
  button.addEventListener("click", press);
  button.closest("[hidden]")?.removeAttribute("hidden");
};

const say = (beside: HTMLElement, sentence = "") => {
  const status = beside.closest("section")?.querySelector("[role=status]");
  if (status) status.textContent = sentence;
};

if (navigator.clipboard)
  for (const button of document.querySelectorAll<HTMLElement>("[data-copy]"))
    reveal(button, () => {
      navigator.clipboard.writeText(button.dataset.copy ?? "").then(
        () => say(button, button.dataset.done),
        () => say(button, button.dataset.failed));
    });

for (const button of document.querySelectorAll<HTMLElement>("[data-print]"))
  reveal(button, () => window.print());

if (navigator.clipboard) quoting(reveal, say);
hours();
