// What journalists take away: the text, one quote with its speaker, and whether somebody answers now.
type Say = (beside: HTMLElement, sentence?: string) => void;
type Reveal = (button: HTMLElement, press: () => void) => void;

export function quoting(reveal: Reveal, say: Say) {
  const copy = (text: string | Promise<string>, button: HTMLElement, words: DOMStringMap) => {
    // Safari lets a page copy what arrives later only if it says so at the press of the button.
    const done = typeof text === "string"
      ? navigator.clipboard.writeText(text)
      : navigator.clipboard.write([new ClipboardItem({ "text/plain": text.then(t => new Blob([t], { type: "text/plain" })) })]);
    done.then(() => say(button, words.done), () => say(button, words.failed));
  };

  for (const button of document.querySelectorAll<HTMLElement>("[data-copy-file]"))
    reveal(button, () => copy(fetch(button.dataset.copyFile ?? "").then(r => r.ok ? r.text() : Promise.reject(r)), button, button.dataset));

  for (const body of document.querySelectorAll<HTMLElement>("[data-copy-quote]"))
    for (const quote of body.querySelectorAll("blockquote")) {
      if (quote.parentElement?.closest("blockquote")) continue;
      const speaker = quote.querySelector("footer")?.textContent?.trim();
      const text = [...quote.children].filter(e => e.tagName !== "FOOTER").map(e => e.textContent?.trim()).join("\n\n");
      const row = document.createElement("p");
      row.className = "copy-quote";
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = body.dataset.copyQuote ?? "";
      const status = document.createElement("span");
      status.setAttribute("role", "status");
      row.append(button, status);
      quote.append(row);
      button.addEventListener("click", () =>
        copy(`${text}\n— ${[speaker, body.dataset.organisation].filter(Boolean).join(", ")}`, button, body.dataset));
    }
}

export function hours() {
  for (const shown of document.querySelectorAll<HTMLElement>(".hours")) {
    const { days = "", opens = "", closes = "", zone, yours = "", open, closed } = shown.dataset;
    const now = new Date();
    try {
      // The wall clock over there, read as if it were UTC: the difference is what it is ahead.
      const there = Object.fromEntries(new Intl.DateTimeFormat("en", { timeZone: zone, hourCycle: "h23", year: "numeric", month: "numeric", day: "numeric", hour: "numeric", minute: "numeric" })
        .formatToParts(now).map(p => [p.type, +p.value])) as Record<"year" | "month" | "day" | "hour" | "minute", number>;
      const wall = new Date(Date.UTC(there.year, there.month - 1, there.day, there.hour, there.minute));
      const ahead = +wall / 6e4 - Math.floor(+now / 6e4);
      const minutes = (time: string) => +time.slice(0, 2) * 60 + +time.slice(3);
      const clock = wall.getUTCHours() * 60 + wall.getUTCMinutes();
      const isOpen = days.includes(String(wall.getUTCDay() || 7)) && clock >= minutes(opens) && clock < minutes(closes);
      const here = (time: string) => new Date(Date.UTC(there.year, there.month - 1, there.day, 0, minutes(time) - ahead))
        .toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });
      const words = [isOpen ? open : closed];
      if (ahead !== -now.getTimezoneOffset()) words.unshift(yours.replace("{0}", `${here(opens)}–${here(closes)}`));
      const said = document.createElement("span");
      said.textContent = words.join(" ");
      shown.append(said);
      shown.closest("section")?.classList.toggle("closed", !isOpen);
    } catch { /* A zone that this browser does not know: what stands there already is right. */ }
  }
}
