import { autosaved } from "./autosave";

/** Asks before typed text is left behind, and says that it is not saved yet. */
export function unsaved(form: HTMLFormElement): void {
  const sign = form.querySelector<HTMLElement>("[data-unsaved]");
  let refused = form.querySelector("[role=alert]") !== null || form.hasAttribute("data-guard") && form.querySelector(".two-texts") !== null;
  const text = (): string => JSON.stringify([...new FormData(form)].filter(([name]) => name !== "__RequestVerificationToken"));
  let before = text();
  let isLeaving = false;
  const isChanged = (): boolean => refused || text() !== before;

  form.addEventListener("input", () => {
    if (sign)
      sign.hidden = !isChanged();
  });
  form.addEventListener(autosaved, () => {
    [refused, before] = [false, text()];
    if (sign)
      sign.hidden = true;
  });
  form.addEventListener("submit", () => { isLeaving = true; });
  window.addEventListener("pageshow", () => { isLeaving = false; });
  window.addEventListener("beforeunload", leaving => {
    if (!isLeaving && isChanged())
      leaving.preventDefault();
  });
  if (sign)
    sign.hidden = !refused;
}
