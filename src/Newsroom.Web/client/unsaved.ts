import { autosaved } from "./autosave";
import { leaving } from "./pressing";

/** Asks before typed text is left behind, and says that it is not saved yet. */
export function unsaved(form: HTMLFormElement): void {
  const sign = form.querySelector<HTMLElement>("[data-unsaved]");
  let refused = document.querySelector("[role=alert]") !== null || form.hasAttribute("data-guard") && form.querySelector(".two-texts") !== null;
  const text = (): string => JSON.stringify([...new FormData(form)].filter(([name]) => name !== "__RequestVerificationToken" && name !== "BasedOn" && name !== "DraftId"));
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
  form.addEventListener(leaving, () => { isLeaving = true; });
  form.addEventListener("submit", press => { isLeaving ||= !press.defaultPrevented; });
  form.querySelector("a[data-leave]")?.addEventListener("click", () => { isLeaving = true; });
  window.addEventListener("pageshow", () => { isLeaving = false; });
  window.addEventListener("beforeunload", left => {
    if (!isLeaving && isChanged())
      left.preventDefault();
  });
  document.querySelector<HTMLFormElement>("form[action='/account/sign-out']")?.addEventListener("submit", press => {
    if (!isChanged())
      return;
    if (window.confirm("Some of your text is not saved on the server yet. It stays in this browser, and is offered to you when you come back to it. Sign out all the same?"))
      isLeaving = true;
    else
      press.preventDefault();
  });
  if (sign)
    sign.hidden = !refused;
}
