import { combobox, suggestions } from "./combobox";
import { element, field } from "./fields";

interface Found {
  readonly reference: string;
  readonly headline: string;
  readonly kind: string;
  readonly date: string;
}

/** A release that was chosen to be linked. */
export interface Chosen {
  readonly reference: string;
  readonly headline: string;
  readonly detail: string;
}

/** Turns the tick boxes of related news into a search field, a list with Remove buttons, and suggestions to add with one press. */
export function related(form: HTMLFormElement): void {
  const input = field<HTMLInputElement>(form, "RelatedNews");
  const chosen = form.querySelector<HTMLElement>("[data-chosen]");
  if (!chosen)
    return;

  const said = element("span", { className: "unseen" });
  said.setAttribute("aria-live", "polite");
  chosen.after(said);

  const changed = (): void => { form.dispatchEvent(new Event("input")); };

  const add = (reference: string, headline: string, detail: string): void => {
    if (chosen.querySelector(`input[value="${CSS.escape(reference)}"]`))
      return;
    const remove = element("button", { type: "button", className: "button small" }, "Remove");
    remove.append(element("span", { className: "unseen" }, ` ${headline}`));
    const item = element("li", {},
      element("input", { type: "hidden", name: "Related", value: reference }),
      element("span", {}, element("span", { dir: "auto" }, headline), " ", element("small", {}, detail)),
      remove);
    remove.addEventListener("click", () => {
      item.remove();
      said.textContent = `Removed: ${headline}`;
      input.focus();
      changed();
    });
    chosen.append(item);
    said.textContent = `Added: ${headline}`;
    changed();
  };

  const worded = (box: HTMLInputElement): { headline: string; detail: string } => ({
    headline: box.closest("label")?.querySelector("[dir=auto]")?.textContent ?? box.value,
    detail: box.closest("label")?.querySelector("small")?.textContent ?? "",
  });

  for (const box of chosen.querySelectorAll<HTMLInputElement>("input[type=checkbox]")) {
    const { headline, detail } = worded(box);
    box.closest("li")?.remove();
    if (box.checked)
      add(box.value, headline, detail);
  }
  said.textContent = "";

  for (const box of form.querySelectorAll<HTMLInputElement>(".suggested input, .found input")) {
    const label = box.closest("label");
    const { headline, detail } = worded(box);
    const button = element("button", { type: "button", className: "button small" }, "Add");
    button.append(element("span", { className: "unseen" }, ` ${headline}`));
    const row = element("div", { className: "row-add" }, element("span", {}, element("span", { dir: "auto" }, headline), " ", element("small", {}, detail)), button);
    button.addEventListener("click", () => {
      add(box.value, headline, detail);
      row.remove();
      input.focus();
    });
    label?.replaceWith(row);
  }

  // What was kept in the browser comes back.
  form.addEventListener("newsroom:related", restored => {
    const wanted = (restored as CustomEvent<readonly Chosen[]>).detail;
    for (const kept of chosen.querySelectorAll<HTMLInputElement>("input[name=Related]"))
      if (!wanted.some(release => release.reference === kept.value))
        kept.closest("li")?.remove();
    for (const release of wanted)
      add(release.reference, release.headline, release.detail);
  });

  combobox(input, async typed => {
    if (typed.trim().length < 2)
      return [];
    const found = await suggestions<Found>("/admin/suggestions/releases", { q: typed, except: form.dataset["reference"] ?? "" });
    return found.map(release => ({ text: release.headline, detail: `${release.kind} · ${release.date} · ${release.reference}`, value: release.reference }));
  }, option => {
    add(option.value, option.text, option.detail ?? "");
    input.value = "";
  });
}
