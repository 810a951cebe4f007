import { field } from "./fields";

/** Shows the text that the chosen pieces make, and lets it be changed before it is saved. */
export function merge(form: HTMLFormElement): void {
  const frame = form.querySelector<HTMLElement>("[data-merged]");
  const again = form.querySelector<HTMLElement>("[data-merged-again]");
  const hint = form.querySelector<HTMLElement>("[data-merged-hint]");
  if (!frame || !again || !hint)
    return;

  const text = field<HTMLTextAreaElement>(form, "MergedBody");
  const pieces = [...form.querySelectorAll<HTMLElement>("[data-piece]")];
  let isByHand = false;

  const put = (): void => {
    if (isByHand)
      return;
    let isWhole = true;
    text.value = pieces.reduce((whole, piece) => {
      const side = piece.dataset["same"] === undefined ? piece.querySelector<HTMLInputElement>("input:checked")?.value : "same";
      isWhole &&= side !== undefined;
      return join(whole, side === "same" ? piece.dataset["same"] : side === "mine" || side === "both" ? piece.dataset["mine"] : "", side === "theirs" || side === "both" ? piece.dataset["theirs"] : "");
    }, "").trimEnd();
    text.disabled = !isWhole;
    hint.textContent = isWhole ? "It follows what you choose above. You can change it here before you save." : "Pieces that you did not decide about yet are missing here.";
  };

  form.addEventListener("change", change => {
    if ((change.target as Element).closest("[data-piece]"))
      put();
  });
  text.addEventListener("input", () => {
    isByHand = true;
    again.hidden = false;
    hint.hidden = true;
  });
  again.querySelector("button")?.addEventListener("click", () => {
    isByHand = false;
    again.hidden = true;
    hint.hidden = false;
    put();
    text.focus();
  });
  frame.hidden = false;
  put();
}

/** One after the other, with an empty line between. */
function join(whole: string, ...texts: (string | undefined)[]): string {
  for (const text of texts) {
    if (!text)
      continue;
    const ends = /\s*$/.exec(whole)?.[0].split("\n").length ?? 1;
    whole += (whole.length > 0 ? "\n".repeat(Math.max(0, 3 - ends)) : "") + text;
  }
  return whole;
}
