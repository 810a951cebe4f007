import { chosenFiles, type ChosenFile } from "./downloads";
import { element } from "./fields";
import type { Chosen } from "./related";

type Entry = readonly [string, string];

/** A text that this browser keeps until the server has it. */
interface Keepsake {
  /** When it was last typed in; milliseconds of the browser's clock. */
  readonly at: number;
  readonly basedOn: string;
  /** The identity a new draft will have; empty for a release that exists. */
  readonly draftId: string;
  readonly entries: readonly Entry[];
  readonly related: readonly Chosen[];
  readonly files?: readonly ChosenFile[];
}

export interface Keeper {
  /** Whether the browser took what it was given last. */
  readonly isKept: boolean;
  keep(): void;
  /** The server has it. */
  forget(): void;
  /** The text belongs to this release from now on, or to whoever is signed in by now. */
  follow(reference: string | undefined): void;
  /** The text goes to the screen that shows both texts, and is forgotten once that is left with a decision. */
  goTogether(): void;
}

const prefix = "newsroom-text:";
const arriving = "newsroom-text-sent";
const together = "newsroom-text-together";
const atLeastEvery = 250;
const keptFor = 30 * 24 * 60 * 60 * 1_000;
const notText = new Set(["__RequestVerificationToken", "BasedOn", "DraftId", "then", "RelatedBefore", "Related", "BodyBefore"]);

/** The screen with both texts was left with a decision, and the next screen of the back office is here: the text is with the server. */
export function forgetWhatArrived(): void {
  const key = sessionStorage.getItem(arriving);
  sessionStorage.removeItem(arriving);
  const isRefused = !document.body.classList.contains("office") || document.querySelector("[role=alert], .two-texts") !== null;
  if (key && !isRefused)
    localStorage.removeItem(key);

  const merge = document.querySelector<HTMLFormElement>("form#merge");
  const decides = (): void => {
    const kept = sessionStorage.getItem(together);
    if (kept)
      sessionStorage.setItem(arriving, kept);
  };
  merge?.addEventListener("submit", decides);
  merge?.querySelector("a[data-leave]")?.addEventListener("click", decides);
}

/** Keeps typed text in this browser until the server has it, and offers it back after an expired session, a crash or a closed tab. */
export function kept(form: HTMLFormElement): Keeper {
  const tab = crypto.getRandomValues(new Uint32Array(2)).join("-");
  const draftId = form.querySelector<HTMLInputElement>("input[name=DraftId]");
  const basedOn = form.querySelector<HTMLInputElement>("input[name=BasedOn]");
  const isRefused = document.querySelector("[role=alert]") !== null;
  const place = (): string => `${prefix}${form.dataset["person"] ?? ""}:${form.dataset["reference"] || "new"}:`;
  let key = place() + tab;
  let before = entriesOf(form);
  let isKept = true;
  let timer = 0;
  // A tab holds a lock of its name while it lives: what lies here under another name is somebody's who crashed or was closed.
  void navigator.locks?.request(prefix + tab, () => new Promise(() => undefined));

  const keep = (): void => {
    clearTimeout(timer);
    timer = 0;
    const now = entriesOf(form);
    try {
      if (now === before && !isRefused)
        localStorage.removeItem(key);
      else
        localStorage.setItem(key, JSON.stringify({
          at: Date.now(), basedOn: basedOn?.value ?? "", draftId: draftId?.isConnected ? draftId.value : "", entries: JSON.parse(now) as Entry[], related: relatedOf(form), files: chosenFiles(form),
        } satisfies Keepsake));
      isKept = true;
    } catch {
      isKept = false;
    }
  };

  const forget = (): void => {
    clearTimeout(timer);
    timer = 0;
    before = entriesOf(form);
    localStorage.removeItem(key);
  };

  form.addEventListener("input", () => { timer ||= window.setTimeout(keep, atLeastEvery); });
  form.addEventListener("change", () => { timer ||= window.setTimeout(keep, atLeastEvery); });
  const atOnce = (): void => { if (timer) keep(); };
  document.addEventListener("visibilitychange", atOnce);
  window.addEventListener("pagehide", atOnce);

  forgetOld();
  if (isRefused)
    keep();
  void offer();
  return {
    get isKept() { return isKept; },
    keep,
    forget,
    follow: () => {
      localStorage.removeItem(key);
      key = place() + tab;
      keep();
    },
    goTogether: () => sessionStorage.setItem(together, key),
  };

  async function offer(): Promise<void> {
    const alive = new Set((await navigator.locks?.query())?.held?.map(lock => lock.name));
    const found = keysBeginning(place())
      .filter(other => other !== key && !alive.has(prefix + other.slice(place().length)))
      .map(other => ({ key: other, keepsake: read(other) }))
      .sort((one, other) => (other.keepsake?.at ?? 0) - (one.keepsake?.at ?? 0));
    for (const { key: other, keepsake } of found) {
      if (!keepsake || JSON.stringify(keepsake.entries) === entriesOf(form))
        localStorage.removeItem(other);
      else if (!isRefused)
        show(other, keepsake);
    }
  }

  function show(other: string, keepsake: Keepsake): void {
    const back = element("button", { type: "button", className: "button" }, "Take it back");
    const away = element("button", { type: "button", className: "button quiet" }, "Throw it away");
    const title = keepsake.entries.find(([name, value]) => (name === "Headline" || name === "Body") && value.trim().length > 0)?.[1] ?? "";
    const shown = element("bdi", {}, title.length > 80 ? `${title.slice(0, 80)}…` : title);
    const notice = element("div", { className: "aside-note" },
      element("p", {}, "Text that you typed here in this browser did not reach the newsroom. It is still here",
        ...title.length > 0 ? [": ‘", shown, "’"] : [], `, as of ${new Date(keepsake.at).toLocaleString("en-GB", { dateStyle: "medium", timeStyle: "short" })}.`,
        keepsake.basedOn !== basedOn?.value && form.dataset["reference"] ? " The release was saved since: once you take your text back, you can compare the two." : ""),
      element("p", { className: "actions" }, back, " ", away));
    notice.setAttribute("role", "status");
    notice.dataset["kept"] = "";
    form.before(notice);

    back.addEventListener("click", () => {
      // What stands here now is offered back later, too.
      if (entriesOf(form) !== before) {
        keep();
        const aside = localStorage.getItem(key);
        if (aside)
          localStorage.setItem(`${place()}aside-${Date.now()}`, aside);
      }
      restore(form, keepsake);
      if (basedOn && form.dataset["reference"])
        basedOn.value = keepsake.basedOn;
      if (draftId?.isConnected && keepsake.draftId.length > 0)
        draftId.value = keepsake.draftId;
      notice.remove();
      keep();
      if (isKept)
        localStorage.removeItem(other);
      form.dispatchEvent(new Event("input", { bubbles: true }));
      form.querySelector<HTMLElement>("#Headline")?.focus();
    });
    away.addEventListener("click", () => {
      localStorage.removeItem(other);
      notice.remove();
      form.querySelector<HTMLElement>("#Headline")?.focus();
    });
  }
}

function entriesOf(form: HTMLFormElement): string {
  const entries = [...new FormData(form)].flatMap(([name, value]) => typeof value === "string" && !notText.has(name) ? [[name, value] as const] : []);
  return JSON.stringify([...entries, ...relatedOf(form).map(release => ["Related", release.reference] as const)]);
}

function relatedOf(form: HTMLFormElement): Chosen[] {
  return [...form.querySelectorAll<HTMLInputElement>("[data-chosen] input[name=Related]")].map(input => ({
    reference: input.value,
    headline: input.closest("li")?.querySelector("[dir=auto]")?.textContent ?? input.value,
    detail: input.closest("li")?.querySelector("small")?.textContent ?? "",
  }));
}

function restore(form: HTMLFormElement, keepsake: Keepsake): void {
  for (const control of form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>("input[name], textarea[name], select[name]")) {
    if (notText.has(control.name))
      continue;
    const values = keepsake.entries.filter(([name]) => name === control.name).map(([, value]) => value);
    if (control instanceof HTMLInputElement && (control.type === "checkbox" || control.type === "radio")) {
      control.checked = values.includes(control.value);
      continue;
    }
    const value = values[0];
    if (value === undefined || value === control.value)
      continue;
    control.value = value;
    // Fields with suggestions would open them.
    if (control.getAttribute("role") !== "combobox")
      control.dispatchEvent(new Event(control instanceof HTMLSelectElement ? "change" : "input", { bubbles: true }));
    if (control.id === "Body")
      control.dispatchEvent(new Event("newsroom:body-replaced"));
  }
  const event = form.querySelector<HTMLDetailsElement>("[data-event]");
  if (event && keepsake.entries.some(([name, value]) => name.startsWith("Event") && value.length > 0))
    event.open = true;
  form.dispatchEvent(new CustomEvent("newsroom:related", { detail: keepsake.related }));
  form.dispatchEvent(new CustomEvent("newsroom:downloads", { detail: keepsake.files ?? [] }));
}

function read(key: string): Keepsake | undefined {
  try {
    return JSON.parse(localStorage.getItem(key) ?? "") as Keepsake;
  } catch {
    return undefined;
  }
}

function keysBeginning(beginning: string): string[] {
  return Object.keys(localStorage).filter(key => key.startsWith(beginning));
}

/** Nobody comes back after a month, and a shared computer should not hold other people's texts for ever. */
function forgetOld(): void {
  for (const key of keysBeginning(prefix))
    if (!(Date.now() - (read(key)?.at ?? 0) < keptFor))
      localStorage.removeItem(key);
}
