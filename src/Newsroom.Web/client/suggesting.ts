// Suggestions below a search field, after the ARIA combobox pattern (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/). Without script the form is sent.
const pause = 180;

const suggest = (input: HTMLInputElement, address: string) => {
  const list = document.createElement("ul");
  const said = document.createElement("span");
  list.id = `suggestions-${input.id || input.name}-${document.querySelectorAll(".suggestions").length}`;
  list.className = "suggestions";
  list.hidden = true;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", input.dataset.label ?? "");
  said.className = "unseen";
  said.setAttribute("role", "status");
  input.after(list, said);
  for (const [name, value] of Object.entries({ role: "combobox", autocomplete: "off", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": list.id }))
    input.setAttribute(name, value);

  let at = -1, waiting = 0, asked = 0;
  const close = () => {
    asked++;
    at = -1;
    list.hidden = true;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  };
  const mark = (next: number) => {
    at = next;
    [...list.children].forEach((item, i) => item.setAttribute("aria-selected", String(i === at)));
    const item = list.children[at];
    input.setAttribute("aria-activedescendant", item?.id ?? "");
    item?.scrollIntoView({ block: "nearest" });
  };
  const show = ([, texts, whats, paths]: [string, string[], string[], string[]]) => {
    list.replaceChildren(...texts.map((text, i) => {
      const item = document.createElement("li");
      item.id = `${list.id}-${i}`;
      item.textContent = text;
      item.dataset.what = whats[i];
      item.dataset.to = new URL(paths[i] ?? "/", location.href).pathname;
      item.setAttribute("role", "option");
      item.setAttribute("aria-selected", "false");
      item.addEventListener("pointerdown", press => press.preventDefault());
      item.addEventListener("click", () => location.assign(item.dataset.to ?? "/"));
      return item;
    }));
    at = -1;
    list.hidden = texts.length === 0;
    input.setAttribute("aria-expanded", String(texts.length > 0));
    said.textContent = (input.dataset.number ?? "").replace("{0}", String(texts.length));
  };

  input.addEventListener("input", () => {
    clearTimeout(waiting);
    const typed = input.value.trim();
    if (typed.length < 2)
      return close();
    waiting = setTimeout(() => {
      const mine = ++asked;
      fetch(`${address}?q=${encodeURIComponent(typed)}`).then(answer => answer.json())
        .then(found => { if (mine === asked && document.activeElement === input) show(found); }).catch(close);
    }, pause);
  });
  input.addEventListener("blur", close);
  input.addEventListener("keydown", press => {
    const many = list.children.length;
    if (list.hidden)
      return;
    if (press.key === "Escape") {
      press.preventDefault();
      close();
    } else if (press.key === "ArrowDown" || press.key === "ArrowUp") {
      press.preventDefault();
      mark(press.key === "ArrowDown" ? (at + 1) % many : (at <= 0 ? many : at) - 1);
    } else if (press.key === "Enter" && at >= 0) {
      press.preventDefault();
      (list.children[at] as HTMLElement | undefined)?.click();
    }
  });
};

for (const input of document.querySelectorAll<HTMLInputElement>("input[data-suggestions]"))
  suggest(input, input.dataset.suggestions ?? "");
