/** Ctrl+S saves; a button that cannot be used says why instead of doing nothing. */
export function verbs(form: HTMLFormElement): void {
  const save = form.querySelector<HTMLButtonElement>("button[name=then][value=save]");
  document.addEventListener("keydown", press => {
    if ((press.ctrlKey || press.metaKey) && !press.altKey && !press.shiftKey && press.key.toLowerCase() === "s") {
      press.preventDefault();
      if (save)
        form.requestSubmit(save);
    }
  });

  const why = form.querySelector<HTMLDetailsElement>("details.why");
  form.addEventListener("click", press => {
    const button = (press.target as Element).closest<HTMLButtonElement>("button[aria-disabled=true]");
    if (!button)
      return;
    press.preventDefault();
    if (why)
      why.open = true;
  });
}
