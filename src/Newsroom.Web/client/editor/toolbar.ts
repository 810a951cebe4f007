import type { Editor } from "@tiptap/core";
import { element } from "../fields";
import { keys } from "./dialogs";

export interface Tool {
  readonly name: string;
  /** An SVG path on a grid of 20. */
  readonly icon: string;
  readonly shortcut?: string;
  /** What a keyboard is told: see aria-keyshortcuts. */
  readonly does: () => void;
  readonly isOn?: (editor: Editor) => boolean;
  readonly isThere?: (editor: Editor) => boolean;
  /** Begins a new group. */
  readonly begins?: boolean;
}

/** A toolbar as the ARIA Authoring Practices describe it: one stop for Tab, arrows within. */
export function toolbar(name: string, tools: readonly Tool[]): { readonly bar: HTMLElement; readonly show: (editor: Editor) => void } {
  const bar = element("div", { className: "writing-bar" });
  bar.setAttribute("role", "toolbar");
  bar.setAttribute("aria-label", name);
  const buttons = tools.map(tool => {
    const button = element("button", { type: "button", className: tool.begins ? "begins" : "", title: tool.shortcut ? `${tool.name} (${keys(tool.shortcut)})` : tool.name, tabIndex: -1 });
    button.setAttribute("aria-label", tool.name);
    if (tool.shortcut)
      button.setAttribute("aria-keyshortcuts", tool.shortcut.replaceAll("Ctrl", "Control"));
    if (tool.isOn)
      button.setAttribute("aria-pressed", "false");
    button.append(picture(tool.icon));
    // The selection stays where it is.
    button.addEventListener("mousedown", press => press.preventDefault());
    button.addEventListener("click", () => tool.does());
    return button;
  });
  bar.append(...buttons);
  const shown = (): HTMLButtonElement[] => buttons.filter(b => !b.hidden);
  const stop = (at: HTMLButtonElement | undefined): void => buttons.forEach(b => { b.tabIndex = b === at ? 0 : -1; });
  stop(buttons[0]);
  bar.addEventListener("focusin", event => stop(event.target as HTMLButtonElement));
  bar.addEventListener("keydown", press => {
    const all = shown();
    const at = all.indexOf(document.activeElement as HTMLButtonElement);
    const isRightToLeft = getComputedStyle(bar).direction === "rtl";
    const step = press.key === (isRightToLeft ? "ArrowLeft" : "ArrowRight") ? 1 : press.key === (isRightToLeft ? "ArrowRight" : "ArrowLeft") ? -1 : 0;
    const next = press.key === "Home" ? 0 : press.key === "End" ? all.length - 1 : step === 0 ? -1 : (at + step + all.length) % all.length;
    if (next < 0)
      return;
    press.preventDefault();
    all[next]?.focus();
  });

  return {
    bar,
    show: editor => {
      tools.forEach((tool, i) => {
        const button = buttons[i] as HTMLButtonElement;
        if (tool.isOn)
          button.setAttribute("aria-pressed", String(tool.isOn(editor)));
        if (tool.isThere)
          button.hidden = !tool.isThere(editor) && document.activeElement !== button;
      });
      if (!shown().some(b => b.tabIndex === 0))
        stop(shown()[0]);
    },
  };
}

function picture(path: string): SVGElement {
  const space = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(space, "svg");
  svg.setAttribute("viewBox", "0 0 20 20");
  svg.setAttribute("aria-hidden", "true");
  const line = document.createElementNS(space, "path");
  line.setAttribute("d", path);
  svg.append(line);
  return svg;
}
