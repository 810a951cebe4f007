import { field } from "./fields";

interface Saved {
  readonly revision: number;
  readonly savedAt: string;
  /** False where new tags or related news wait for Save draft. */
  readonly isComplete: boolean;
}

interface Refusal {
  readonly sentence?: string;
  readonly sentences?: readonly string[];
}

/** Dispatched on the form when the server holds all that it says. */
export const autosaved = "newsroom:autosaved";

const afterTyping = 3_000;
const atMostEvery = 20_000;
const patience = 15_000;

/** Saves on the server what is being typed, and says so by the buttons. Never takes the focus. */
export function autosave(form: HTMLFormElement): void {
  const address = form.dataset["autosave"];
  const said = form.querySelector<HTMLElement>("[data-autosaved]");
  const basedOn = form.querySelector<HTMLInputElement>("input[name=BasedOn]");
  if (!address || !said || !basedOn)
    return;

  const publishAt = field<HTMLInputElement>(form, "PublishAt");
  let timer = 0;
  let typingSince = 0;
  let running: Promise<void> | undefined;
  let unanswered: FormData | undefined;
  let isOver = false;

  const say = (sentence: string, isBad = false): void => {
    said.classList.toggle("error", isBad);
    // The same words again would be read out again.
    if (said.textContent !== sentence)
      said.textContent = sentence;
  };

  const later = (milliseconds: number): void => {
    clearTimeout(timer);
    timer = window.setTimeout(save, milliseconds);
  };

  const save = (): void => {
    if (running || isOver)
      return;
    typingSince = 0;
    running = send().finally(() => { running = undefined; });
  };

  const send = async (): Promise<void> => {
    // What got no answer may have been saved: sent again, it is recognised as the same, and its number comes back.
    const text = unanswered ?? new FormData(form);
    const isOld = unanswered !== undefined;
    unanswered = text;
    try {
      const answer = await fetch(address, { method: "POST", body: text, redirect: "manual", signal: AbortSignal.timeout(patience) });
      if (answer.type === "opaqueredirect") {
        unanswered = undefined;
        say("Not saved: you are signed out. Your text is kept in this browser. Sign in in another tab, and go on.", true);
        later(atMostEvery);
        return;
      }
      if (answer.status >= 500)
        throw new Error();

      unanswered = undefined;
      if (answer.ok)
        keep(await answer.json() as Saved, text, isOld);
      else
        refuse(answer.status, await answer.json().catch(() => ({})) as Refusal);
    } catch {
      say("Not saved: the newsroom does not answer. Your text is kept in this browser, and saving is tried again.", true);
      later(atMostEvery);
    }
  };

  const keep = (saved: Saved, text: FormData, isOld: boolean): void => {
    const isUnchanged = same(text, new FormData(form));
    basedOn.value = String(saved.revision);
    if (isOld || !isUnchanged) {
      later(afterTyping);
    } else if (saved.isComplete && publishAt.value === publishAt.defaultValue) {
      form.dispatchEvent(new Event(autosaved));
    }
    say(`Saved at ${saved.savedAt}, on the server.${saved.isComplete ? "" : " New tags and related news wait for Save draft."}`);
  };

  const refuse = (status: number, refusal: Refusal): void => {
    const why = refusal.sentence ?? refusal.sentences?.join(" ") ?? "";
    // Save draft shows both texts side by side; to go on saving here would only repeat the refusal.
    isOver = status === 409;
    say(isOver
      ? "Not saved: somebody else saved this release meanwhile. Your text is kept in this browser. Press Save draft to see both texts."
      : `Not saved: ${why.length > 0 ? why : "this page is too old. Your text is kept in this browser; load the page again."}`, true);
  };

  form.addEventListener("input", () => {
    typingSince ||= Date.now();
    later(Math.max(0, Math.min(afterTyping, typingSince + atMostEvery - Date.now())));
  });
  // A save that is under way would make the pressed one stale: it waits for the other's number.
  form.addEventListener("submit", press => {
    clearTimeout(timer);
    if (!running) {
      isOver = true;
      return;
    }
    press.preventDefault();
    press.stopImmediatePropagation();
    const submitter = press.submitter;
    void running.then(() => form.requestSubmit(submitter));
  }, { capture: true });
  window.addEventListener("pageshow", shown => {
    if (shown.persisted)
      isOver = false;
  });
}

function same(one: FormData, other: FormData): boolean {
  const text = (data: FormData): string => JSON.stringify([...data].filter(([name]) => name !== "BasedOn"));
  return text(one) === text(other);
}
