import { element } from "./fields";

export interface Remedy {
  readonly label: string;
  readonly act: () => void;
}

/** The sentence by the buttons that says what is saved where, and what can be done about it. */
export interface Standing {
  /** Says how it stands while all is well; read out only after something was wrong. */
  calm(sentence: string): void;
  /** Says what is wrong; read out once. */
  trouble(sentence: string, ...remedies: Remedy[]): void;
}

export function standing(form: HTMLFormElement): Standing {
  const shown = form.querySelector<HTMLElement>("[data-autosaved]");
  const said = form.querySelector<HTMLElement>("[data-said]");
  const remediesShown = form.querySelector<HTMLElement>("[data-remedies]");
  let wasBad = false;

  const say = (sentence: string, isBad: boolean, remedies: readonly Remedy[]): void => {
    if (!shown || !said || !remediesShown)
      return;
    shown.classList.toggle("error", isBad);
    if (shown.textContent !== sentence)
      shown.textContent = sentence;
    if ((isBad || wasBad) && said.textContent !== sentence)
      said.textContent = sentence;
    wasBad = isBad;
    // The same buttons stay, lest one that has the focus is taken away.
    const labels = remedies.map(r => r.label).join("\n");
    if (remediesShown.dataset["labels"] === labels)
      return;
    remediesShown.dataset["labels"] = labels;
    remediesShown.hidden = remedies.length === 0;
    remediesShown.replaceChildren(...remedies.map(remedy => {
      const button = element("button", { type: "button", className: "button small" }, remedy.label);
      button.addEventListener("click", remedy.act);
      return button;
    }));
  };

  return {
    calm: sentence => say(sentence, false, []),
    trouble: (sentence, ...remedies) => say(sentence, true, remedies),
  };
}
