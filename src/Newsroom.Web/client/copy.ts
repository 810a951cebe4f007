/** Copies what stands in a field; the button stays away where the browser does not let us. */
export function copy(button: HTMLButtonElement): void {
  const source = document.querySelector<HTMLTextAreaElement>(`#${button.dataset["copy"]}`);
  if (!source || !navigator.clipboard)
    return;
  button.hidden = false;
  const name = button.textContent;
  button.addEventListener("click", () => {
    navigator.clipboard.writeText(source.value).then(
      () => {
        button.textContent = "Copied";
        setTimeout(() => { button.textContent = name; }, 2000);
      },
      () => source.select());
  });
}
