import { element, settled } from "./fields";

export interface Option {
  readonly text: string;
  readonly detail?: string;
  readonly value: string;
}

/** A text field with a list of options below it, after the ARIA combobox pattern (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/). */
export function combobox(input: HTMLInputElement, find: (typed: string) => Promise<readonly Option[]>, choose: (option: Option) => void): void {
  const listId = `${input.id}-options`;
  const list = element("ul", { className: "options", id: listId, hidden: true });
  list.setAttribute("role", "listbox");
  // Not the field's own label: whoever looks for that label must find one thing.
  list.setAttribute("aria-label", "Suggestions");
  const said = element("span", { className: "unseen" });
  said.setAttribute("aria-live", "polite");
  const frame = element("div", { className: "combobox" });
  input.before(frame);
  frame.append(input, list, said);
  input.setAttribute("role", "combobox");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-expanded", "false");
  input.setAttribute("aria-controls", listId);

  let options: readonly Option[] = [];
  let at = -1;
  let asked = 0;

  const close = (): void => {
    list.hidden = true;
    at = -1;
    asked++;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  };

  const mark = (next: number): void => {
    at = next;
    [...list.children].forEach((item, i) => item.setAttribute("aria-selected", String(i === at)));
    const item = list.children[at];
    if (item) {
      input.setAttribute("aria-activedescendant", item.id);
      item.scrollIntoView({ block: "nearest" });
    }
  };

  const take = (index: number): void => {
    const option = options[index];
    close();
    if (option)
      choose(option);
    input.focus();
  };

  const show = (found: readonly Option[]): void => {
    options = found;
    list.replaceChildren(...found.map((option, i) => {
      const item = element("li", { id: `${listId}-${i}` }, option.text);
      item.dir = "auto";
      if (option.detail)
        item.append(" ", element("small", { dir: "ltr" }, option.detail));
      item.setAttribute("role", "option");
      item.setAttribute("aria-selected", "false");
      item.addEventListener("pointerdown", press => press.preventDefault());
      item.addEventListener("click", () => take(i));
      return item;
    }));
    list.hidden = found.length === 0;
    input.setAttribute("aria-expanded", String(found.length > 0));
    input.removeAttribute("aria-activedescendant");
    at = -1;
    said.textContent = found.length === 0 ? "" : found.length === 1 ? "1 suggestion" : `${found.length} suggestions`;
  };

  const ask = settled(150, () => {
    const mine = ++asked;
    void find(input.value).then(found => { if (mine === asked && document.activeElement === input) show(found); }).catch(close);
  });

  input.addEventListener("input", ask);
  input.addEventListener("blur", close);
  input.addEventListener("keydown", press => {
    if (press.key === "Escape" && !list.hidden) {
      press.preventDefault();
      close();
    } else if (press.key === "ArrowDown" || press.key === "ArrowUp") {
      if (list.hidden)
        return;
      press.preventDefault();
      const step = press.key === "ArrowDown" ? 1 : -1;
      mark((at + step + options.length) % options.length);
    } else if (press.key === "Enter") {
      press.preventDefault();
      if (!list.hidden)
        take(at >= 0 ? at : 0);
    }
  });
}

/** Asks the newsroom for suggestions; none where it does not answer. */
export async function suggestions<T>(address: string, query: Record<string, string>): Promise<T[]> {
  const answer = await fetch(`${address}?${new URLSearchParams(query)}`, { headers: { Accept: "application/json" }, redirect: "manual" });
  return answer.ok ? await answer.json() as T[] : [];
}
