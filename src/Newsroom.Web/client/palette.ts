import { element, settled } from "./fields";

interface Find {
  readonly title: string;
  readonly detail: string;
  readonly path: string;
  readonly language: string;
}

interface Group {
  readonly name: string;
  readonly finds: readonly Find[];
}

const recentKey = "newsroom-recent";
const mostRecent = 8;

/** Ctrl+K, or the Search link in the bar: a field that finds anything in the newsroom. Without script the link leads to the page that does the same. */
export function palette(link: HTMLAnchorElement): void {
  const input = element("input", { id: "palette-input", type: "text", autocomplete: "off", spellcheck: false, placeholder: "Headline, reference, address, tag, place …" });
  input.setAttribute("role", "combobox");
  input.setAttribute("aria-label", "Find in the newsroom");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-expanded", "false");
  input.setAttribute("aria-controls", "palette-list");
  input.setAttribute("enterkeyhint", "go");
  input.dir = "auto";
  const away = element("button", { type: "button", className: "button quiet" }, "Close");
  const list = element("div", { id: "palette-list", hidden: true });
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", "Found");
  const said = element("p", { className: "palette-said" });
  said.setAttribute("role", "status");
  const whole = element("a", { href: link.href }, "Open as a page");
  const foot = element("p", { className: "palette-foot" }, element("span", {}, "↑ ↓ choose, Enter opens"), whole);
  const dialog = element("dialog", { className: "palette" }, element("div", { className: "palette-field" }, input, away), list, said, foot);
  dialog.setAttribute("aria-label", "Search");
  document.body.append(dialog);

  let finds: readonly Find[] = [];
  let at = -1;
  let asked = 0;

  const options = (): HTMLElement[] => [...list.querySelectorAll<HTMLElement>("[role=option]")];

  const mark = (next: number): void => {
    at = next;
    const all = options();
    all.forEach((option, i) => option.setAttribute("aria-selected", String(i === at)));
    const marked = all[at];
    if (marked) {
      input.setAttribute("aria-activedescendant", marked.id);
      marked.scrollIntoView({ block: "nearest" });
    } else {
      input.removeAttribute("aria-activedescendant");
    }
  };

  const open = (index: number, isBeside: boolean): void => {
    const find = finds[index];
    if (!find)
      return;
    remember(find);
    dialog.close();
    if (isBeside)
      window.open(find.path, "_blank", "noopener");
    else
      location.assign(find.path);
  };

  const show = (groups: readonly Group[]): void => {
    finds = groups.flatMap(group => group.finds);
    let number = 0;
    list.replaceChildren(...groups.map((group, g) => {
      const name = element("div", { className: "palette-name", id: `palette-name-${g}` }, group.name);
      name.setAttribute("role", "presentation");
      const box = element("div", {}, name, ...group.finds.map(find => {
        const mine = number++;
        const title = element("span", { dir: "auto" }, find.title);
        if (find.language)
          title.lang = find.language;
        const option = element("div", { id: `palette-option-${mine}`, className: "palette-option" }, title, " ", element("small", { dir: "auto" }, find.detail));
        option.setAttribute("role", "option");
        option.setAttribute("aria-selected", "false");
        option.addEventListener("pointerdown", press => press.preventDefault());
        option.addEventListener("click", press => open(mine, press.ctrlKey || press.metaKey));
        return option;
      }));
      box.setAttribute("role", "group");
      box.setAttribute("aria-labelledby", name.id);
      return box;
    }));
    list.hidden = finds.length === 0;
    input.setAttribute("aria-expanded", String(finds.length > 0));
    list.scrollTop = 0;
    mark(input.value.trim() && finds.length > 0 ? 0 : -1);
  };

  const ask = (): void => {
    const mine = ++asked;
    const typed = input.value.trim();
    whole.href = typed ? `${link.pathname}?${new URLSearchParams({ q: typed })}` : link.pathname;
    if (!typed) {
      const recent = recentPlaces();
      if (recent.length > 0) {
        said.textContent = "";
        show([{ name: "Lately", finds: recent }]);
        return;
      }
    }
    void found(link.pathname, typed).then(groups => {
      if (mine !== asked)
        return;
      show(groups);
      said.textContent = finds.length > 0 ? (typed ? `${finds.length} found` : "") : `Nothing has ‘${typed}’ in its name. Try fewer words, or a reference such as 7KQ2MX.`;
    }).catch(() => {
      if (mine === asked)
        said.textContent = "The newsroom does not answer. Look at your connection, then type on.";
    });
  };

  const begin = (): void => {
    if (dialog.open)
      return;
    // A field that is half hidden by an open menu helps nobody.
    document.querySelector<HTMLElement>("#menu:popover-open")?.hidePopover();
    dialog.showModal();
    input.select();
    input.focus();
    ask();
  };

  const settledAsk = settled(150, ask);
  input.addEventListener("input", settledAsk);
  input.addEventListener("keydown", press => {
    const last = finds.length - 1;
    if (press.key === "ArrowDown")
      mark(at >= last ? 0 : at + 1);
    else if (press.key === "ArrowUp")
      mark(at <= 0 ? last : at - 1);
    else if (press.key === "Enter")
      open(at, press.ctrlKey || press.metaKey);
    else
      return;
    press.preventDefault();
  });
  away.addEventListener("click", () => dialog.close());
  dialog.addEventListener("click", press => {
    if (press.target === dialog)
      dialog.close();
  });
  dialog.addEventListener("close", () => { asked++; });

  link.addEventListener("click", press => {
    if (press.ctrlKey || press.metaKey || press.shiftKey)
      return;
    press.preventDefault();
    begin();
  });
  document.addEventListener("keydown", press => {
    // An editor that has its own use for Ctrl+K prevents it before it comes here.
    if ((press.ctrlKey || press.metaKey) && !press.altKey && !press.shiftKey && press.key.toLowerCase() === "k" && !press.defaultPrevented) {
      press.preventDefault();
      if (dialog.open)
        dialog.close();
      else
        begin();
    }
  });
}

async function found(address: string, typed: string): Promise<Group[]> {
  const answer = await fetch(`${address}?${new URLSearchParams({ q: typed })}`, { headers: { Accept: "application/json" }, redirect: "manual" });
  if (!answer.ok)
    throw new Error(`Searching answered ${answer.status}.`);
  return await answer.json() as Group[];
}

/** For this tab only: a headline under embargo must not stay behind on a shared computer. */
function recentPlaces(): Find[] {
  try {
    return JSON.parse(sessionStorage.getItem(recentKey) ?? "[]") as Find[];
  } catch {
    return [];
  }
}

function remember(find: Find): void {
  try {
    sessionStorage.setItem(recentKey, JSON.stringify([find, ...recentPlaces().filter(other => other.path !== find.path)].slice(0, mostRecent)));
  } catch {
    // Without a store there is nothing to offer next time.
  }
}
