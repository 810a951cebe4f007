const mostBytes = 16 * 1024 * 1024;

/** A Word document can be dropped on its field, and one that would be refused for its size is refused before it is sent. */
export function importing(form: HTMLFormElement): void {
  const input = form.querySelector<HTMLInputElement>("input[type=file]");
  const area = form.querySelector<HTMLElement>("[data-drop]");
  const refused = form.querySelector<HTMLElement>("[data-refused]");
  if (!input || !area || !refused)
    return;

  const refusal = (): string => {
    const file = input.files?.[0];
    if (!file)
      return "Choose a Word document (.docx).";
    if (file.size > mostBytes)
      return "The file is larger than 16 MB. Make its pictures smaller in Word (Picture Format > Compress Pictures), or take some out.";
    return "";
  };

  form.querySelector("[data-dropping]")?.removeAttribute("hidden");
  for (const name of ["dragenter", "dragover"])
    area.addEventListener(name, dragged => { dragged.preventDefault(); area.classList.add("over"); });
  for (const name of ["dragleave", "drop"])
    area.addEventListener(name, () => { area.classList.remove("over"); });
  area.addEventListener("drop", dropped => {
    dropped.preventDefault();
    if (dropped.dataTransfer?.files.length)
      input.files = dropped.dataTransfer.files;
    refused.textContent = refusal();
  });
  input.addEventListener("change", () => { refused.textContent = refusal(); });
  form.addEventListener("submit", sent => {
    refused.textContent = refusal();
    if (refused.textContent)
      sent.preventDefault();
  });
}
