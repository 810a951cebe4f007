import { ask } from "./asking";
import { begun, type Saver } from "./autosave";
import { element } from "./fields";

interface Seen {
  readonly revision: number;
  /** Empty where it was oneself, in another window. */
  readonly savedBy: string;
  readonly savedAt: string;
  readonly others: readonly { readonly name: string; readonly words: string }[];
}

const every = 2_500;
const inBackground = 15_000;
const afterSilence = 10_000;

/** Tells the others that this release is open here, shows who else has it open, and says the moment a newer revision exists. */
export function presence(form: HTMLFormElement, saver: Saver, compare: () => void): void {
  const tab = crypto.randomUUID?.() ?? madeUp();
  const basedOn = form.querySelector<HTMLInputElement>("input[name=BasedOn]");
  const here = form.querySelector<HTMLElement>("[data-together]");
  const said = form.querySelector<HTMLElement>("[data-together-said]");
  const newer = form.querySelector<HTMLElement>("[data-newer]");
  let typedAt = 0;
  let timer = 0;
  let asking: AbortController | undefined;
  let names = "";
  let told = 0;

  const report = (): FormData => {
    const body = new FormData();
    body.set("__RequestVerificationToken", form.querySelector<HTMLInputElement>("input[name=__RequestVerificationToken]")?.value ?? "");
    body.set("Tab", tab);
    if (typedAt > 0)
      body.set("TypedSecondsAgo", String(Math.round((Date.now() - typedAt) / 1_000)));
    body.set("IsInBackground", String(document.hidden));
    return body;
  };
  const address = (): string => `/admin/releases/${form.dataset["reference"] ?? ""}/presence`;

  const look = async (): Promise<void> => {
    clearTimeout(timer);
    if (!form.dataset["reference"] || !navigator.onLine || asking)
      return;
    asking = new AbortController();
    const outcome = await ask(form, address(), report(), { signal: asking.signal });
    const isStopped = asking.signal.aborted;
    asking = undefined;
    if (isStopped)
      return;
    if (outcome.kind === "answer") {
      saver.reached();
      if (outcome.status === 200)
        show(outcome.said as unknown as Seen);
    } else
      saver.lost(outcome);
    clearTimeout(timer);
    timer = window.setTimeout(() => void look(), document.hidden ? inBackground : outcome.kind === "answer" ? every : afterSilence);
  };

  const show = (seen: Seen): void => {
    here?.replaceChildren(...seen.others.map(other => element("span", {}, element("bdi", {}, other.name), ` ${other.words}. `)));
    const now = seen.others.map(other => other.name).join(", ");
    // Read out who comes and goes, not every minute of idleness.
    if (said && now !== names)
      said.textContent = now.length > 0 ? `Also here: ${now}.` : "Nobody else has this release open any more.";
    names = now;
    if (saver.isUnderWay())
      return;

    const isNewer = seen.revision > Number(basedOn?.value);
    if (newer && isNewer && seen.revision !== told)
      newer.replaceChildren(
        seen.savedBy ? element("bdi", {}, seen.savedBy) : "You",
        `${seen.savedBy ? "" : ", in another window,"} saved revision ${seen.revision} at ${seen.savedAt}. Your text is based on revision ${basedOn?.value ?? ""}. `,
        newer.querySelector("a, button") ?? remedy());
    if (said && isNewer && newer?.hidden)
      said.textContent = `${seen.savedBy || "You"} saved a newer revision at ${seen.savedAt}.`;
    // Once a save was refused, the sentence above offers the same.
    const button = newer?.querySelector("button");
    if (button)
      button.hidden = form.querySelector("[data-remedies] button") !== null;
    told = isNewer ? seen.revision : 0;
    if (newer)
      newer.hidden = !isNewer;
  };

  /** Without text of one's own there is nothing to compare. */
  const remedy = (): HTMLElement => {
    const button = element("button", { type: "button", className: "button small" }, "Compare");
    button.addEventListener("click", () => {
      if (saver.isBehind())
        compare();
      else
        location.reload();
    });
    return button;
  };

  const stop = (): void => {
    clearTimeout(timer);
    asking?.abort();
    if (form.dataset["reference"])
      void fetch(`${address()}/end`, { method: "POST", body: report(), keepalive: true, redirect: "manual" }).catch(() => undefined);
  };

  form.addEventListener("input", () => {
    const isFirst = Date.now() - typedAt > every * 4;
    typedAt = Date.now();
    if (isFirst)
      void look();
  });
  form.addEventListener(begun, () => void look());
  document.addEventListener("visibilitychange", () => void look());
  window.addEventListener("online", () => void look());
  window.addEventListener("pagehide", stop);
  window.addEventListener("pageshow", shown => { if (shown.persisted) void look(); });
  void look();
}

/** Browsers make identities only where the connection is safe. */
function madeUp(): string {
  const digits = [...crypto.getRandomValues(new Uint8Array(16))].map(byte => byte.toString(16).padStart(2, "0")).join("");
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
