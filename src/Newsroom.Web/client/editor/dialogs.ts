import { element } from "../fields";
import { addressOf } from "./addresses";

/** A dialog that is there only while it is open; the focus goes back to where it was. */
function open(title: string, content: (close: () => void) => readonly (Node | string)[]): HTMLDialogElement {
  const heading = element("h2", { id: "writing-dialog" }, title);
  const dialog = element("dialog", { className: "writing-dialog" });
  dialog.setAttribute("aria-labelledby", heading.id);
  dialog.append(heading, ...content(() => dialog.close()));
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}

export interface LinkWords {
  readonly address: string;
  readonly words: string;
}

/** Asks for a link's address and words. */
export function askForLink(before: LinkWords, hasWords: boolean, set: (link: LinkWords | null) => void): void {
  const address = element("input", { type: "text", id: "link-address", value: before.address, autocomplete: "off", spellcheck: false });
  const words = element("input", { type: "text", id: "link-words", value: before.words, autocomplete: "off" });
  const error = element("p", { className: "error", id: "link-error" });
  error.setAttribute("role", "alert");
  address.setAttribute("aria-describedby", error.id);
  open("Link", close => {
    const form = element("form", { noValidate: true },
      element("div", { className: "field" }, element("label", { htmlFor: address.id }, "Link address"), address, error),
      element("div", { className: "field" }, element("label", { htmlFor: words.id }, "Words"), words));
    const remove = element("button", { type: "button", className: "button" }, "Remove link");
    const cancel = element("button", { type: "button", className: "button quiet" }, "Cancel");
    form.append(element("p", { className: "actions" }, element("button", { className: "button primary" }, "Set link"), ...(before.address ? [remove] : []), cancel));
    form.addEventListener("submit", press => {
      press.preventDefault();
      const whole = addressOf(address.value, location.origin);
      if (whole === null) {
        error.textContent = "This is no address. Write it like https://www.calder-bay.net/ferries, /news/2026/05/night-ferry, name@calder-bay.net or tel:+4955512345.";
        address.setAttribute("aria-invalid", "true");
        address.focus();
        return;
      }
      close();
      set({ address: whole, words: words.value.trim() || (hasWords ? "" : whole.replace(/^(?:mailto|tel):/u, "")) });
    });
    remove.addEventListener("click", () => { close(); set(null); });
    cancel.addEventListener("click", close);
    return [form];
  });
  address.focus();
}

const isMac = /Mac|iPhone|iPad/u.test(globalThis.navigator?.platform ?? "");

/** A shortcut as the keyboard in use names it. */
export const keys = (shortcut: string): string => isMac
  ? shortcut.replace("Ctrl", "⌘").replace("Alt", "⌥").replace("Shift", "⇧").replaceAll("+", "")
  : shortcut;

export function showShortcuts(shortcuts: readonly (readonly [string, string])[]): void {
  open("Keyboard shortcuts", close => {
    const rows = shortcuts.map(([name, shortcut]) => element("tr", {}, Object.assign(element("th", {}, name), { scope: "row" }), element("td", {}, ...shortcut.split(" or ").flatMap((one, i) => [i > 0 ? " or " : "", element("kbd", {}, keys(one))]))));
    const shut = element("button", { type: "button", className: "button", autofocus: true }, "Close");
    shut.addEventListener("click", close);
    const sheet = element("div", { className: "sheet", tabIndex: 0 }, element("table", {}, element("tbody", {}, ...rows)));
    sheet.setAttribute("role", "region");
    sheet.setAttribute("aria-label", "All shortcuts");
    return [
      sheet,
      element("p", { className: "hint" }, "Tab makes a list item a nested one and goes to the next cell of a table; elsewhere it leaves the text. After Escape, Tab always leaves it."),
      element("p", { className: "actions" }, shut),
    ];
  });
}
