import { autosaved } from "./autosave";
import { element } from "./fields";

type Entry = readonly [string, string];

const prefix = "newsroom-text:";
const sent = "newsroom-text-sent";
const notText = new Set(["__RequestVerificationToken", "BasedOn", "DraftId", "then", "RelatedBefore"]);

/** A screen of the back office that answers a save means that the save arrived; the sign-in page and refusals mean that it did not. */
export function forgetWhatArrived(): void {
  const key = sessionStorage.getItem(sent);
  if (!key)
    return;

  const isRefused = !document.body.classList.contains("office") || document.querySelector("[role=alert], .two-texts") !== null;
  if (!isRefused)
    localStorage.removeItem(key);
  sessionStorage.removeItem(sent);
}

/** Keeps typed text in this browser until a save has arrived, and offers it back after an expired session, a crash or a closed tab. */
export function kept(form: HTMLFormElement): void {
  const key = prefix + new URL(form.action).pathname;
  const text = (): Entry[] => [...new FormData(form)].flatMap(([name, value]) => typeof value === "string" && !notText.has(name) ? [[name, value] as const] : []);
  let before = JSON.stringify(text());
  let stored = localStorage.getItem(key);
  if (stored && stored !== before && !document.querySelector("[role=alert]"))
    offer(form, key, JSON.parse(stored) as Entry[]);

  let waiting = 0;
  form.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(keep, 300);
  });
  form.addEventListener(autosaved, () => {
    clearTimeout(waiting);
    before = JSON.stringify(text());
    // An older text that was not taken back yet is still offered.
    if (!document.querySelector("[data-kept]")) {
      stored = null;
      keep();
    }
  });
  form.addEventListener("submit", () => {
    clearTimeout(waiting);
    keep();
    sessionStorage.setItem(sent, key);
  });

  function keep(): void {
    const now = JSON.stringify(text());
    try {
      if (now === before && !stored)
        localStorage.removeItem(key);
      else
        localStorage.setItem(key, now);
    } catch {
      // A full or forbidden store takes nothing away from saving.
    }
  }
}

function offer(form: HTMLFormElement, key: string, entries: readonly Entry[]): void {
  const back = element("button", { type: "button", className: "button" }, "Take it back");
  const away = element("button", { type: "button", className: "button quiet" }, "Throw it away");
  const notice = element("div", { className: "notice" },
    element("p", {}, "Text that you typed here in this browser did not reach the newsroom. It is still here."), element("p", { className: "actions" }, back, " ", away));
  notice.setAttribute("role", "status");
  notice.dataset["kept"] = "";
  form.before(notice);

  back.addEventListener("click", () => {
    for (const control of form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>("input, textarea, select")) {
      const values = entries.filter(([name]) => name === control.name).map(([, value]) => value);
      if (control instanceof HTMLInputElement && (control.type === "checkbox" || control.type === "radio"))
        control.checked = values.includes(control.value);
      else if (control.type !== "hidden" && values[0] !== undefined)
        control.value = values[0];
    }
    notice.remove();
    form.querySelector("#Body")?.dispatchEvent(new Event("newsroom:body-replaced"));
    form.dispatchEvent(new Event("input", { bubbles: true }));
    form.querySelector<HTMLElement>("#Headline")?.focus();
  });
  away.addEventListener("click", () => {
    localStorage.removeItem(key);
    notice.remove();
  });
}
