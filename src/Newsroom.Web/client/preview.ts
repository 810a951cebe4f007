import { countWords, lengthInWords } from "./editor/words";
import { field, formToken, settled } from "./fields";

/** The source of the body beside itself as readers will see it. Beside the visual editor it would say the same thing twice. */
export function beside(form: HTMLFormElement): void {
  const pane = form.querySelector<HTMLElement>("[data-beside]");
  const prose = form.querySelector<HTMLElement>("[data-prose]");
  const count = form.querySelector<HTMLElement>("[data-count]");
  const address = form.dataset["preview"];
  if (!pane || !prose || !count || !address)
    return;

  const body = field<HTMLTextAreaElement>(form, "Body");
  const language = field<HTMLSelectElement>(form, "Language");
  let running: AbortController | undefined;

  const render = async (): Promise<void> => {
    running?.abort();
    running = new AbortController();
    try {
      const answer = await fetch(address, {
        method: "POST",
        headers: { "X-Newsroom-Form": formToken(form) },
        body: new URLSearchParams({ body: body.value }),
        redirect: "manual",
        signal: running.signal,
      });
      if (answer.type === "opaqueredirect") {
        prose.textContent = "You are signed out. Your text is kept in this browser: sign in in another tab, then save.";
        return;
      }

      const text = await answer.text();
      prose.lang = language.value;
      prose.dir = language.selectedOptions[0]?.dataset["direction"] ?? "auto";
      if (answer.ok)
        prose.innerHTML = text;
      else
        prose.textContent = answer.status === 422 ? text : "The preview cannot be shown just now. Your text is not affected; save it as usual.";
      // With the editor, its own count is there at once.
      if (!form.dataset["mode"])
        count.textContent = lengthInWords(countWords(prose.innerText, language.value));
    } catch (error) {
      if (!(error instanceof DOMException && error.name === "AbortError"))
        prose.textContent = "The preview cannot be shown: the newsroom does not answer. Your text is still here.";
    }
  };

  const show = (): void => {
    pane.hidden = form.dataset["mode"] === "visual";
    if (!pane.hidden)
      void render();
  };

  body.addEventListener("input", settled(300, show));
  language.addEventListener("change", show);
  form.addEventListener("newsroom:mode", show);
  // By then the editor has started, if it does.
  document.addEventListener("DOMContentLoaded", show);
}
