import { field } from "./fields";

/** Says below the kind what it is not for. */
export function beginnings(form: HTMLFormElement): void {
  const kind = field<HTMLSelectElement>(form, "KindId");
  const hint = form.querySelector<HTMLElement>("p[data-not-for]");
  kind.addEventListener("change", () => {
    const notFor = kind.selectedOptions[0]?.dataset["notFor"] ?? "";
    if (hint)
      hint.textContent = notFor ? `Do not use this kind for ${notFor}.` : "";
  });
}
