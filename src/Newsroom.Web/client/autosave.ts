import { alive, ask, renew, type Outcome } from "./asking";
import { element, field, formToken } from "./fields";
import type { Keeper } from "./kept";
import { signInHere } from "./signin-in-place";
import type { Standing } from "./standing";

interface Saved {
  readonly revision: number;
  readonly savedAt: string;
  /** False where new tags or related news wait for Save draft. */
  readonly isComplete: boolean;
  readonly reference: string;
}

/** Dispatched on the form when the server holds all that it says. */
export const autosaved = "newsroom:autosaved";

/** Dispatched on the form when the page became the edit screen of a release that was begun by what was typed. */
export const begun = "newsroom:begun";

const afterTyping = 3_000;
const atMostEvery = 20_000;
const patienceAfterFailure = [2_000, 4_000, 8_000, 15_000, 30_000] as const;

export interface Saver {
  /** Whether something typed is not on the server yet. */
  isBehind(): boolean;
  /** Whether an answer is awaited that may bring a new number. */
  isUnderWay(): boolean;
  /** Waits until nothing is under way; nothing is saved by itself until {@link Saver.goOn}. */
  hold(): Promise<void>;
  goOn(): void;
  /** Whether whoever wrote this is signed in; if somebody else is, that is said. */
  recognise(): Promise<boolean>;
  /** The server holds what was sent with a press. */
  confirm(text: string, revision: number, reference: string): void;
  /** A press was not answered as it should be. */
  fail(outcome: Outcome, pressed: string): void;
  /** The server answers, whoever asked. */
  reached(): void;
  /** The server does not answer, or does not know us any more, whoever asked. */
  lost(outcome: Outcome): void;
  /** The body of the revision that the text is based on, as the server had it; undefined where that is not known here. */
  bodyBefore(): string | undefined;
  /** Somebody else saved, and the two texts have to be compared. */
  meet(compare: () => void): void;
}

/** All that a form says, but for what tells nothing about the text. */
export function textOf(form: HTMLFormElement): string {
  const aside = new Set(["__RequestVerificationToken", "BasedOn", "DraftId", "BodyBefore", "then"]);
  return JSON.stringify([...new FormData(form)].filter(([name]) => !aside.has(name)));
}

/** Saves on the server what is being typed, and says so by the buttons. Never takes the focus. */
export function autosave(form: HTMLFormElement, standing: Standing, keeper: Keeper): Saver {
  const basedOn = form.querySelector<HTMLInputElement>("input[name=BasedOn]") ?? element("input");
  const publishAt = field<HTMLInputElement>(form, "PublishAt");
  let savedAt = form.querySelector<HTMLElement>("[data-autosaved]")?.dataset["savedAt"] ?? "";
  // What was refused, or taken back, is not what the server holds.
  let onServer: string | undefined = document.querySelector("[role=alert]") ? undefined : textOf(form);
  let bodyOnServer = onServer === undefined ? undefined : { revision: basedOn.value, body: field<HTMLTextAreaElement>(form, "Body").value };
  let isComplete = true;
  let timer = 0;
  let typingSince = 0;
  let failures = 0;
  let running: Promise<void> | undefined;
  let unanswered: FormData | undefined;
  let isHeld = false;
  let isOver = false;
  let trouble: "" | "line" | "signed-out" | "other" = "";
  let unfinished = "";
  let compare: (() => void) | undefined;

  const isBehind = (): boolean => unanswered !== undefined || textOf(form) !== onServer;
  const here = (): string => keeper.isKept ? "Your text is kept in this browser" : "Your text is in this window only, for the browser's storage takes nothing: do not close it";

  const later = (milliseconds: number): void => {
    clearTimeout(timer);
    if (!isOver)
      timer = window.setTimeout(save, milliseconds);
  };
  const again = (): void => {
    later(patienceAfterFailure[Math.min(failures, patienceAfterFailure.length - 1)] ?? 30_000);
    failures++;
  };

  const calm = (): void => {
    trouble = "";
    if (isBehind())
      standing.calm(keeper.isKept ? "Kept in this browser; not on the server yet." : "Not saved yet: this browser's storage takes nothing, and the server gets it in a moment.");
    else if (savedAt.length > 0)
      standing.calm(`Saved at ${savedAt}, here and on the server.${isComplete ? "" : " New tags and related news wait for Save draft."}${unfinished ? ` ‘${unfinished}’ was not done: press it again.` : ""}`);
    else
      standing.calm("Nothing typed yet. What you type is saved by itself.");
  };

  const save = (): void => {
    if (running || isHeld || isOver)
      return;
    typingSince = 0;
    if (!isBehind()) {
      if (trouble === "line" || trouble === "signed-out")
        void recognise().then(isBack => { if (isBack) goOn(); else if (trouble === "line" || trouble === "signed-out") again(); });
      else if (trouble === "")
        calm();
      return;
    }
    running = send().finally(() => { running = undefined; });
  };

  const send = async (): Promise<void> => {
    // What got no answer may have been saved: sent again, it is recognised as the same, and its number comes back.
    const body = unanswered ?? new FormData(form);
    const text = unanswered ? "" : textOf(form);
    unanswered = body;
    if (trouble === "")
      standing.calm("Saving…");
    const outcome = await ask(form, form.dataset["autosave"] ?? "", body);
    if (outcome.kind !== "answer" || outcome.status >= 500) {
      // Told that nothing was written, the newest text is sent the next time.
      if (outcome.kind === "answer" && outcome.status === 507)
        unanswered = undefined;
      report(outcome);
      return;
    }

    unanswered = undefined;
    failures = 0;
    if (outcome.status === 200)
      keep(outcome.said as unknown as Saved, text, String(body.get("Body")));
    else
      refuse(outcome);
  };

  const keep = (saved: Saved, text: string, body: string): void => {
    basedOn.value = String(saved.revision);
    bodyOnServer = { revision: basedOn.value, body };
    savedAt = saved.savedAt;
    isComplete = saved.isComplete;
    if (!form.dataset["reference"])
      become(saved.reference);
    if (text.length > 0)
      onServer = text;
    if (isBehind())
      later(afterTyping);
    else if (isComplete && publishAt.value === publishAt.defaultValue) {
      keeper.forget();
      form.dispatchEvent(new Event(autosaved));
    }
    calm();
    if (!isBehind())
      unfinished = "";
  };

  /** From now on this is the release's edit screen: nothing on it moves, and the focus stays. */
  const become = (reference: string): void => {
    const path = `/admin/releases/${reference}`;
    history.replaceState(history.state, "", `${path}/edit`);
    form.action = `${path}/edit`;
    form.dataset["reference"] = reference;
    form.dataset["autosave"] = `${path}/autosave`;
    keeper.follow(reference);
    form.querySelector("input[name=DraftId]")?.remove();
    form.querySelector("[data-begun]")?.replaceChildren(" · ", element("a", { href: path, className: "reference" }, reference));
    form.dispatchEvent(new Event(begun));
  };

  const refuse = (outcome: Outcome & { kind: "answer" }): void => {
    trouble = "other";
    const { sentence, sentences } = outcome.said as { sentence?: string; sentences?: readonly string[] };
    if (outcome.status === 409) {
      meet();
      return;
    }
    // The next key tries again; the same text would be refused again.
    const why = sentence ?? sentences?.join(" ");
    standing.trouble(outcome.status === 404 ? `Not saved: this release is gone. ${here()}; copy it into a new one.`
      : `Not saved: ${why ?? `the newsroom refused it (${outcome.status}). ${here()}; load the page again.`}`);
  };

  const meet = (): void => {
    // To go on saving here would only repeat the refusal.
    isOver = true;
    trouble = "other";
    standing.trouble(`Not saved: somebody else saved this release meanwhile. ${here()}.`, ...compare ? [{ label: "Compare and merge", act: compare }] : []);
  };

  const report = (outcome: Outcome): void => {
    const waits = unfinished ? ` ‘${unfinished}’ was not done.` : "";
    switch (outcome.kind) {
      case "signed-out":
        trouble = "signed-out";
        standing.trouble(`You are signed out.${waits} ${here()}.`, { label: "Sign in here", act: () => void signIn() });
        again();
        return;
      case "somebody-else":
        trouble = "signed-out";
        clearTimeout(timer);
        standing.trouble(`${outcome.name} is signed in in this browser now, and nothing of yours is saved under that name. ${here()}.`,
          { label: `Go on as ${outcome.name}`, act: () => void adopt() }, { label: "Sign in as yourself", act: () => void signIn(true) });
        return;
      case "answer":
        trouble = "other";
        standing.trouble(typeof outcome.said["sentence"] === "string" ? outcome.said["sentence"]
          : `Not saved: the newsroom failed (error ${outcome.status}).${waits} ${here()}, and saving is tried again.`);
        again();
        return;
      case "unreachable":
        trouble = "line";
        standing.trouble(navigator.onLine
          ? `The newsroom does not answer.${waits} ${here()}${isBehind() ? ", and is sent as soon as it answers" : ""}.`
          : `You are offline.${waits} ${here()}${isBehind() ? ", and is sent as soon as the line is back" : ""}. Go on writing.`);
        again();
    }
  };

  const signIn = async (isAnother = false): Promise<void> => {
    const other = isAnother ? await alive().catch(() => null) : null;
    if (other)
      await fetch("/account/sign-out", { method: "POST", redirect: "manual", headers: { "X-Newsroom-Form": other.token } }).catch(() => undefined);
    if (await signInHere() && await recognise())
      goOn();
  };

  /** Whether the same person is signed in; else asks what to do. */
  const recognise = async (): Promise<boolean> => {
    const who = await alive().catch(() => null);
    if (!who)
      return false;
    if (who.person !== form.dataset["person"]) {
      isHeld = false;
      report({ kind: "somebody-else", name: who.name });
      return false;
    }
    renew(form, who);
    return true;
  };

  const adopt = async (): Promise<void> => {
    const who = await alive().catch(() => null);
    if (!who)
      return;
    form.dataset["person"] = who.person;
    renew(form, who);
    keeper.follow(form.dataset["reference"]);
    goOn();
  };

  const goOn = (): void => {
    isHeld = false;
    failures = 0;
    unanswered?.set("__RequestVerificationToken", formToken(form));
    trouble = "";
    calm();
    later(0);
  };

  form.addEventListener("input", () => {
    typingSince ||= Date.now();
    if (trouble === "line" || trouble === "signed-out")
      return;
    if (trouble === "" && !running)
      calm();
    later(Math.max(0, Math.min(afterTyping, typingSince + atMostEvery - Date.now())));
  });
  window.addEventListener("online", () => { if (trouble === "line") goOn(); });
  window.addEventListener("offline", () => { if (!isOver) report({ kind: "unreachable" }); });
  window.addEventListener("pageshow", shown => { if (shown.persisted) goOn(); });
  calm();
  if (isBehind())
    later(afterTyping);

  return {
    isBehind,
    bodyBefore: () => bodyOnServer?.revision === basedOn.value ? bodyOnServer.body : undefined,
    isUnderWay: () => running !== undefined || isHeld,
    hold: async () => {
      clearTimeout(timer);
      isHeld = true;
      await running;
    },
    goOn,
    recognise,
    confirm: (text, revision, reference) => {
      basedOn.value = String(revision);
      [unanswered, onServer, isComplete, unfinished, failures, trouble] = [undefined, text, true, "", 0, ""];
      if (!form.dataset["reference"])
        become(reference);
      if (textOf(form) === text)
        keeper.forget();
      form.dispatchEvent(new Event(autosaved));
    },
    fail: (outcome, pressed) => {
      isHeld = false;
      unfinished = pressed === "Save draft" ? "" : pressed;
      report(outcome);
    },
    reached: () => { if (trouble === "line" || trouble === "signed-out") goOn(); },
    lost: outcome => { if (trouble === "" && !running && !isHeld && !isOver) report(outcome); },
    meet: how => { compare = how; },
  };
}
