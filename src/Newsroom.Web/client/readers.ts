import type { Checked, Stumble } from "./axe";
import { element } from "./fields";

const gap = 12;

/** The previewed page in its frame: fitted into the stage, checked, and pointed at. */
export function readers(stage: HTMLElement): void {
  const frame = stage.querySelector<HTMLIFrameElement>("iframe[data-page]");
  const findings = document.querySelector<HTMLElement>("[data-findings]");
  if (!frame || !findings)
    return;

  fit(stage, frame);
  new ResizeObserver(() => { fit(stage, frame); }).observe(stage);
  const begin = (): void => { void check(frame, findings); };
  frame.addEventListener("load", begin);
  if (frame.contentDocument?.readyState === "complete" && frame.contentWindow?.checkPage)
    begin();
}

// A desktop is wider than what is left of one beside the menu: it is shown smaller, never cut.
function fit(stage: HTMLElement, frame: HTMLIFrameElement): void {
  const scale = Math.min(1, stage.clientWidth / frame.offsetWidth);
  frame.style.transform = scale < 1 ? `scale(${scale})` : "";
  stage.style.blockSize = `${Math.ceil(frame.offsetHeight * scale) + 2}px`;
  stage.classList.toggle("fitted", scale < 1);
}

async function check(frame: HTMLIFrameElement, findings: HTMLElement): Promise<void> {
  const checked = findings.querySelector<HTMLElement>("[data-checked]");
  const list = findings.querySelector<HTMLElement>("[data-stumbles]");
  const own = findings.querySelector<HTMLElement>("[data-own]");
  const page = frame.contentWindow;
  const text = frame.contentDocument;
  if (!checked || !list || !own || !page || !text)
    return;
  if (!page.checkPage) {
    checked.textContent = "The page could not be checked. Reload this screen to try again.";
    return;
  }

  for (const link of text.querySelectorAll<HTMLAnchorElement>("a[href^='#']"))
    link.target = "_self";
  checked.textContent = "Checking the page…";
  list.replaceChildren();
  try {
    const result = await page.checkPage();
    say(result, checked, own, findings.dataset["administers"] === "yes");
    list.append(...result.stumbles.map(stumble => item(stumble, result, checked, findings.dataset["edit"] ?? "")));
  } catch {
    checked.textContent = "The page could not be checked. Reload this screen to try again.";
  }
}

function say(result: Checked, checked: HTMLElement, own: HTMLElement, administers: boolean): void {
  const count = result.stumbles.length;
  checked.textContent = count === 0 ? "Nothing found that you could mend." : count === 1 ? "1 thing that you can mend:" : `${count} things that you can mend:`;
  own.hidden = result.own === 0 || !administers;
  own.textContent = `For administrators: ${result.own === 1 ? "1 finding concerns" : `${result.own} findings concern`} the site itself, not this text.`;
}

function item(stumble: Stumble, result: Checked, checked: HTMLElement, edit: string): HTMLElement {
  const show = element("button", { type: "button", className: "button small" }, "Show it ");
  show.append(element("span", { className: "unseen" }, `in the page: ${stumble.says}`));
  show.addEventListener("click", () => {
    for (const other of result.stumbles)
      visible(other.where).style.outline = "";
    const where = visible(stumble.where);
    where.style.outline = ".2rem solid #c2281d";
    where.style.outlineOffset = ".2rem";
    where.scrollIntoView({ block: "center" });
    checked.textContent = `Outlined in the page: ${stumble.says}`;
  });
  const mend = element("a", { href: `${edit}#${stumble.where.closest("h1") ? "Headline" : "Body"}` }, "Mend it ");
  mend.append(element("span", { className: "unseen" }, `in the edit screen: ${stumble.says}`));
  return element("li", {}, element("p", {}, stumble.says), element("p", { className: "actions" }, show, mend));
}

/** The element itself, or around it what is large enough to be outlined. */
function visible(where: Element): HTMLElement {
  let next = where as HTMLElement;
  while (next.parentElement && (next.getBoundingClientRect().width < gap || next.getBoundingClientRect().height < gap))
    next = next.parentElement;
  return next;
}
