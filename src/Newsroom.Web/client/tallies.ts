/** How many characters are left, once a field is nearly full; nothing typed is ever cut. */
export function tallies(): void {
  for (const field of document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>("[data-most]")) {
    const most = Number(field.dataset["most"]);
    const tally = document.createElement("span");
    tally.className = "tally";
    tally.setAttribute("aria-live", "polite");
    field.after(tally);
    const count = (): void => {
      const length = field.value.length;
      tally.classList.toggle("over", length > most);
      tally.textContent = length > most ? `${(length - most).toLocaleString("en")} characters too many`
        : length > most * 0.8 ? `${(most - length).toLocaleString("en")} characters left` : "";
    };
    field.addEventListener("input", count);
    count();
  }

  // A headline is one line: Enter would only be taken for a space.
  for (const line of document.querySelectorAll<HTMLTextAreaElement>("textarea.line")) {
    line.addEventListener("keydown", press => {
      if (press.key === "Enter")
        press.preventDefault();
    });
  }
}
