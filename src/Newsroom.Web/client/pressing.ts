import { ask, type Outcome } from "./asking";
import { textOf, type Saver } from "./autosave";
import { element } from "./fields";
import type { Keeper } from "./kept";
import { signInHere } from "./signin-in-place";
import type { Standing } from "./standing";

/** Dispatched on the form when the page is left with everything saved. */
export const leaving = "newsroom:leaving";

/**
 * Sends by script what a button asks for, and leaves the page only once the server did it: while it cannot be reached, or nobody is signed in any
 * more, the text stays where it is. What is refused with a page of its own is sent once more as a form, which shows that page.
 * @returns Shows both texts, where somebody else saved.
 */
export function pressing(form: HTMLFormElement, saver: Saver, standing: Standing, keeper: Keeper): () => void {
  let isForm = false;
  let isRunning = false;
  let wanted: HTMLButtonElement | undefined;

  const asForm = (button: HTMLButtonElement): void => {
    keeper.keep();
    keeper.goTogether();
    const before = saver.bodyBefore();
    form.querySelector("input[name=BodyBefore]")?.remove();
    if (before !== undefined)
      form.append(element("input", { type: "hidden", name: "BodyBefore", value: before }));
    isForm = true;
    form.dispatchEvent(new Event(leaving));
    form.requestSubmit(button);
  };

  const run = async (): Promise<void> => {
    for (let button = wanted; button; button = wanted) {
      wanted = undefined;
      await saver.hold();
      keeper.keep();
      standing.calm("Saving…");
      const text = textOf(form);
      const outcome = await ask(form, form.action, new FormData(form, button), { isPress: true });
      if (outcome.kind === "answer" && outcome.status === 200 && typeof outcome.said["goTo"] === "string") {
        saver.confirm(text, Number(outcome.said["revision"]), String(outcome.said["reference"]));
        if (!wanted && textOf(form) === text) {
          leave(outcome.said["goTo"]);
          return;
        }
        // What was typed in the meantime goes along.
        wanted ??= button;
      } else if (outcome.kind === "answer" && outcome.status < 500) {
        asForm(button);
        return;
      } else if (outcome.kind === "signed-out" && await signedInAgain(outcome, button))
        wanted ??= button;
      else {
        if (outcome.kind !== "signed-out")
          saver.fail(outcome, nameOf(button));
        return;
      }
    }
    saver.goOn();
  };

  const signedInAgain = async (outcome: Outcome, button: HTMLButtonElement): Promise<boolean> => {
    saver.fail(outcome, nameOf(button));
    return await signInHere() && await saver.recognise();
  };

  const leave = (address: string): void => {
    form.dispatchEvent(new Event(leaving));
    const to = new URL(address, location.href);
    if (to.pathname + to.search !== location.pathname + location.search) {
      location.assign(to);
      return;
    }
    // The same page again: a different place on it alone would load nothing.
    history.replaceState(history.state, "", to);
    location.reload();
  };

  form.addEventListener("submit", press => {
    if (isForm || press.defaultPrevented)
      return;
    press.preventDefault();
    wanted = press.submitter instanceof HTMLButtonElement ? press.submitter : form.querySelector<HTMLButtonElement>("button[name=then][value=save]") ?? undefined;
    if (isRunning)
      return;
    isRunning = true;
    void run().finally(() => { isRunning = false; });
  });
  window.addEventListener("pageshow", shown => { if (shown.persisted) isForm = isRunning = false; });

  const compare = (): void => {
    const save = form.querySelector<HTMLButtonElement>("button[name=then][value=save]");
    if (save)
      asForm(save);
  };
  saver.meet(compare);
  return compare;
}

function nameOf(button: HTMLButtonElement): string {
  return button.textContent?.trim() ?? "";
}
