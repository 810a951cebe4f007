import { element } from "./fields";

export interface ChosenFile {
  readonly code: string;
  readonly title: string;
  /** Such as 'PDF, 1.4 MB'. */
  readonly words: string;
}

/** The files that are ticked now. */
export function chosenFiles(form: HTMLFormElement): ChosenFile[] {
  return [...form.querySelectorAll<HTMLInputElement>("[data-chosen-files] input:checked")].map(box => ({
    code: box.value,
    title: box.closest("label")?.querySelector("bdi")?.textContent ?? box.value,
    words: box.closest("label")?.querySelector("small")?.textContent ?? "",
  }));
}

/** Files that readers find beside the text, chosen from the media library. Without script its address is typed. */
export function downloads(form: HTMLFormElement): void {
  const list = form.querySelector<HTMLUListElement>("[data-chosen-files]");
  const typed = form.querySelector<HTMLElement>("[data-file-address]");
  if (!list || !typed)
    return;

  const button = element("button", { type: "button", className: "button" }, "Choose a file");
  const said = element("p", { className: "hint" });
  said.setAttribute("role", "status");

  const put = (file: ChosenFile): void => {
    const known = list.querySelector<HTMLInputElement>(`input[value="${CSS.escape(file.code)}"]`);
    if (known) {
      known.checked = true;
    } else {
      const box = element("input", { type: "checkbox", name: "Downloads", value: file.code, checked: true });
      list.append(element("li", {}, element("label", { className: "choice" }, box, " ", element("span", {}, element("bdi", {}, file.title), " ", element("small", {}, file.words)))));
    }
  };

  const choose = (file: ChosenFile): void => {
    put(file);
    said.textContent = `${file.title} is offered beside the text.`;
    form.dispatchEvent(new Event("input", { bubbles: true }));
    button.focus();
  };

  button.addEventListener("click", () => {
    const isHeard = !form.dispatchEvent(new CustomEvent("newsroom:choose-file", { bubbles: true, cancelable: true, detail: { choose } }));
    if (!isHeard) {
      button.hidden = true;
      typed.hidden = false;
      typed.querySelector("input")?.focus();
    }
  });
  form.addEventListener("newsroom:downloads", event => {
    for (const file of (event as CustomEvent<readonly ChosenFile[]>).detail)
      put(file);
  });
  typed.hidden = true;
  typed.before(element("p", { className: "actions" }, button), said);
}
