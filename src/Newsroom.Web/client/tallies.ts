/** How long a field is against what reads well (data-about), and how much is left once it is nearly full; nothing typed is ever cut. */
export function tallies(): void {
  for (const field of document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>("[data-most]")) {
    const most = Number(field.dataset["most"]);
    const about = Number(field.dataset["about"] ?? 0);
    const tally = document.createElement("span");
    tally.className = "tally";
    field.after(tally);
    const count = (): void => {
      const length = field.value.length;
      // What changes with every key is not read out with every key.
      tally.setAttribute("aria-live", length > most * 0.8 ? "polite" : "off");
      tally.classList.toggle("over", length > most);
      tally.textContent = length > most ? `${(length - most).toLocaleString("en")} characters too many`
        : length > most * 0.8 ? `${(most - length).toLocaleString("en")} characters left`
        : about > 0 ? `${length.toLocaleString("en")} of about ${about.toLocaleString("en")} characters` : "";
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
