import { combobox, suggestions } from "./combobox";
import { field } from "./fields";

/** Suggests tags for the name being typed, the one the caret is in. */
export function tags(form: HTMLFormElement): void {
  const input = field<HTMLInputElement>(form, "Tags");
  const language = field<HTMLSelectElement>(form, "Language");

  const fragment = (): { readonly start: number; readonly end: number } => {
    const caret = input.selectionStart ?? input.value.length;
    const start = input.value.lastIndexOf(",", caret - 1) + 1;
    const comma = input.value.indexOf(",", caret);
    return { start, end: comma < 0 ? input.value.length : comma };
  };

  combobox(input, async () => {
    const { start, end } = fragment();
    const typed = input.value.slice(start, end).trim();
    if (typed.length === 0)
      return [];
    const chosen = new Set(input.value.split(",").map(name => name.trim().toLowerCase()));
    const found = await suggestions<{ name: string }>("/admin/suggestions/tags", { language: language.value, q: typed });
    return found.filter(tag => !chosen.has(tag.name.toLowerCase())).map(tag => ({ text: tag.name, value: tag.name }));
  }, option => {
    const { start, end } = fragment();
    const before = input.value.slice(0, start).trimEnd();
    const after = input.value.slice(end).replace(/^,/, "").trim();
    const head = `${before.length > 0 ? before + " " : ""}${option.value}, `;
    input.value = head + after;
    input.setSelectionRange(head.length, head.length);
    input.dispatchEvent(new Event("input", { bubbles: true }));
  });
}
