import { field } from "../fields";

/** The language and direction of the text being written, for spell checking and for the eye. */
export function languageOf(form: HTMLFormElement): { readonly lang: string; readonly dir: string } {
  const language = field<HTMLSelectElement>(form, "Language");
  return { lang: language.value, dir: language.selectedOptions[0]?.dataset["direction"] ?? "auto" };
}

/** Headline, subheadline, summary and body follow the release's language. */
export function followLanguage(form: HTMLFormElement, also: () => void): void {
  const fields = ["Headline", "Subheadline", "Summary", "Body"].map(id => field<HTMLTextAreaElement>(form, id));
  const follow = (): void => {
    const { lang, dir } = languageOf(form);
    for (const one of fields) {
      one.lang = lang;
      one.dir = dir;
      one.spellcheck = true;
    }
    also();
  };
  field<HTMLSelectElement>(form, "Language").addEventListener("change", follow);
  follow();
}
