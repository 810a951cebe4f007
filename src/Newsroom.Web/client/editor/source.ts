import { element, settled } from "../fields";

// Beyond this a keystroke would be felt.
const mostCharacters = 100_000;

/** Colours the Markdown in a text field: a copy of the text behind it, of which only changed lines are made anew. */
export function highlighted(field: HTMLTextAreaElement): { readonly frame: HTMLElement; readonly show: () => void } {
  const back = element("div", { className: "source-back" });
  const text = element("div", { className: "source-text" });
  back.setAttribute("aria-hidden", "true");
  back.append(text);
  const frame = element("div", { className: "source" });
  field.before(frame);
  frame.append(back, field);
  let lines: string[] = [];

  const show = (): void => {
    const isOn = field.value.length <= mostCharacters;
    frame.classList.toggle("coloured", isOn);
    if (!isOn) {
      text.replaceChildren();
      lines = [];
      return;
    }
    const now = inCode(field.value.split("\n"));
    let [start, same] = [0, 0];
    while (start < now.length && start < lines.length && now[start] === lines[start])
      start++;
    while (same < now.length - start && same < lines.length - start && now.at(-1 - same) === lines.at(-1 - same))
      same++;
    const old = [...text.children].slice(start, lines.length - same);
    const before = text.children[lines.length - same] ?? null;
    old.forEach(line => line.remove());
    for (const line of now.slice(start, now.length - same))
      text.insertBefore(coloured(line), before);
    lines = now;
    scroll();
  };
  const scroll = (): void => {
    text.style.transform = `translateY(${-field.scrollTop}px)`;
    text.style.width = `${field.clientWidth}px`;
    text.dir = field.dir;
  };
  field.addEventListener("input", () => requestAnimationFrame(show));
  field.addEventListener("scroll", scroll, { passive: true });
  new ResizeObserver(settled(50, scroll)).observe(field);
  show();
  return { frame, show };
}

const codeSign = "\u0000";

/** Lines of a code block bear a sign, so that a fence above changes them. */
function inCode(lines: readonly string[]): string[] {
  let fence = "";
  return lines.map(line => {
    const mark = /^\s*(```+|~~~+)/u.exec(line)?.[1]?.slice(0, 3) ?? "";
    const isCode = fence !== "" || mark !== "";
    if (mark !== "" && (fence === "" || fence === mark))
      fence = fence === "" ? mark : "";
    return isCode ? codeSign + line : line;
  });
}

const inlines = /(?<code>`+)[^`]+\k<code>(?!`)|(?<strong>\*\*|__)(?=\S).+?\k<strong>|(?<em>[*_])(?=\S)[^*_]+\k<em>|(?<strike>~~)[^~]+~~|(?<note>\[\^[^\]\s]+\]:?)|(?<link>!?\[[^\]]*\]\([^)]*\)|<https?:[^>\s]+>|https?:\/\/[^\s<>)]+)|(?<escape>\\[!-/:-@[-`{-~])/gu;

function coloured(line: string): HTMLElement {
  const row = element("div");
  if (line.startsWith(codeSign)) {
    row.className = "md-code";
    row.textContent = line.slice(1) || "\u200b";
    return row;
  }
  const start = /^(?<heading>#{1,6} .*)|^(?<mark>\s*(?:> ?|[-*+] |\d{1,9}[.)] )+)/u.exec(line);
  if (start?.groups?.["heading"] !== undefined)
    row.className = "md-heading";
  let done = 0;
  if (start?.groups?.["mark"] !== undefined) {
    row.append(element("span", { className: "md-mark" }, start[0]));
    if (start[0].includes(">"))
      row.className = "md-quote";
    done = start[0].length;
  }
  inlines.lastIndex = done;
  for (let found = inlines.exec(line); found; found = inlines.exec(line)) {
    const kind = Object.entries(found.groups ?? {}).find(([, value]) => value !== undefined)?.[0] ?? "";
    row.append(line.slice(done, found.index), element("span", { className: `md-${kind}` }, found[0]));
    done = found.index + found[0].length;
  }
  row.append(line.slice(done) || (done === 0 ? "\u200b" : ""));
  return row;
}
