import { combobox, suggestions } from "./combobox";
import { field } from "./fields";

interface Found {
  readonly reference: string;
  readonly headline: string;
  readonly kind: string;
  readonly date: string;
}

/** Suggests releases that may take the place of a withdrawn one; choosing one chooses the form, too. */
export function replacement(form: HTMLFormElement): void {
  const input = field<HTMLInputElement>(form, "Replacement");
  combobox(input, async typed => {
    if (typed.trim().length < 2)
      return [];
    const found = await suggestions<Found>("/admin/suggestions/releases", { q: typed, except: form.dataset["reference"] ?? "" });
    return found.map(release => ({ text: release.headline, detail: `${release.kind} · ${release.date} · ${release.reference}`, value: release.reference }));
  }, option => {
    input.value = option.value;
    const replaced = form.querySelector<HTMLInputElement>("input[name=Form][value=Replaced]");
    if (replaced)
      replaced.checked = true;
    input.dispatchEvent(new Event("input", { bubbles: true }));
  });
}
