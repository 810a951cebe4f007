import { field } from "./fields";

/** Time and place of the event open with the kinds that have one. */
export function events(form: HTMLFormElement): void {
  const kind = field<HTMLSelectElement>(form, "KindId");
  const event = form.querySelector<HTMLDetailsElement>("[data-event]");
  kind.addEventListener("change", () => {
    if (event && kind.selectedOptions[0]?.dataset["event"])
      event.open = true;
  });
}
