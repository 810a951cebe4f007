/** A named field of a form; missing ones are a mistake of ours, so they throw. */
export function field<T extends HTMLElement>(form: HTMLFormElement, id: string): T {
  const found = form.querySelector<T>(`#${id}`);
  if (!found)
    throw new Error(`The form has no field ${id}.`);
  return found;
}

/** The antiforgery token, for the header of requests that are no form. */
export function formToken(form: HTMLFormElement): string {
  return form.querySelector<HTMLInputElement>("input[name=__RequestVerificationToken]")?.value ?? "";
}

/** Waits until nobody typed for a while. */
export function settled(milliseconds: number, act: () => void): () => void {
  let timer = 0;
  return () => {
    clearTimeout(timer);
    timer = window.setTimeout(act, milliseconds);
  };
}

export function element<K extends keyof HTMLElementTagNameMap>(name: K, properties: Partial<HTMLElementTagNameMap[K]> = {}, ...children: (Node | string)[]): HTMLElementTagNameMap[K] {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}
