/** Buttons that copy what stands in a field; hidden where the browser has no clipboard to write to. */
export function copying(): void {
  if (!navigator.clipboard)
    return;

  for (const button of document.querySelectorAll<HTMLElement>("[data-copy-from]")) {
    const field = document.getElementById(button.dataset["copyFrom"] ?? "") as HTMLInputElement | HTMLTextAreaElement | null;
    const said = button.parentElement?.querySelector("[role=status]");
    if (!field || !said)
      continue;
    button.addEventListener("click", () => {
      navigator.clipboard.writeText(field.value).then(
        () => { said.textContent = "Copied"; },
        () => { field.select(); said.textContent = "Copying failed. It is marked: copy it yourself."; });
    });
    button.closest("[hidden]")?.removeAttribute("hidden");
  }
}
