/** What the library says of a file. */
export interface LibraryFile {
  readonly code: string;
  readonly address: string;
  readonly title: string;
  readonly alt: string;
  readonly credit: string;
  readonly words: string;
  readonly thumbnail: string;
  readonly isPicture: boolean;
  readonly page: string;
}

export interface Uploaded {
  readonly file: LibraryFile;
  readonly wasThere: boolean;
  readonly remarks: readonly string[];
}

/** The library, or the person at the screen, does not want this file. The sentence says why. */
export class Refused extends Error {}

const root = "/admin/media/uploads";
const partBytes = 4 * 1024 * 1024;
const patience = [2, 4, 8, 15, 30, 30, 30, 30, 30];
const remembered = "newsroom-upload:";

/** The antiforgery token of whichever form the screen has. */
export function screenToken(): string {
  return document.querySelector<HTMLInputElement>("input[name=__RequestVerificationToken]")?.value ?? "";
}

/**
 * Sends a file in parts. A lost line is waited for, and a file that was begun in this browser, also before the screen was loaded anew, goes on where it was.
 * Parts, offsets and names as in tus 1.0.0; see UploadsController.
 */
export async function upload(file: File, progress: (sent: number, sentence: string) => void, stop: AbortSignal): Promise<Uploaded> {
  const key = `${remembered}${file.name}|${file.size}|${file.lastModified}`;
  let address = localStorage.getItem(key) ?? "";
  let failures = 0;

  const ask = async (method: string, where: string, headers: Record<string, string> = {}, body?: Blob): Promise<Response> => {
    const answer = await fetch(where, { method, headers: { "X-Newsroom-Form": screenToken(), ...headers }, redirect: "manual", signal: stop, ...(body ? { body } : {}) });
    if (answer.type === "opaqueredirect" || answer.status === 401)
      throw new Refused("You are signed out. Sign in in another tab, then try this file again.");
    if (answer.status === 422)
      throw new Refused(((await answer.json()) as { sentences: string[] }).sentences.join(" "));
    if (answer.status === 413)
      throw new Refused("The proxy in front of the newsroom does not let parts of this size through. Tell your administrator.");
    return answer;
  };

  const offset = async (): Promise<number> => {
    if (address) {
      const known = await ask("HEAD", address);
      if (known.ok && Number(known.headers.get("Upload-Length")) === file.size)
        return Number(known.headers.get("Upload-Offset"));
      if (known.status >= 500)
        throw new Error(String(known.status));
    }

    const name = btoa(String.fromCharCode(...new TextEncoder().encode(file.name)));
    const begun = await ask("POST", root, { "Upload-Length": String(file.size), "Upload-Metadata": `filename ${name}` });
    if (!begun.ok)
      throw new Error(String(begun.status));
    address = begun.headers.get("Location") ?? "";
    localStorage.setItem(key, address);
    return 0;
  };

  const send = async (): Promise<Uploaded> => {
    let sent = await offset();
    progress(sent, sent > 0 ? "Going on where it was." : "");
    while (sent < file.size) {
      const part = file.slice(sent, sent + partBytes);
      const answer = await ask("PATCH", address, { "Upload-Offset": String(sent), "Content-Type": "application/offset+octet-stream", ...await digest(part) }, part);
      if (!answer.ok && answer.status !== 409)
        throw new Error(String(answer.status));
      sent = Number(answer.headers.get("Upload-Offset"));
      failures = 0;
      progress(sent, "");
    }

    progress(sent, "The file is checked …");
    const whole = await ask("POST", `${address}/completion`);
    if (!whole.ok)
      throw new Error(String(whole.status));
    return await whole.json() as Uploaded;
  };

  try {
    for (;;) {
      try {
        const uploaded = await send();
        localStorage.removeItem(key);
        return uploaded;
      } catch (error) {
        if (error instanceof Refused || stop.aborted)
          throw error;
        const seconds = patience[failures++];
        if (seconds === undefined)
          throw new Refused("The newsroom does not answer. What was sent is kept for a day: choose the file again to go on.");
        progress(-1, navigator.onLine ? `The line was lost. Trying again in ${seconds} seconds.` : "You are offline. It goes on when the line is back.");
        await pause(seconds, stop);
      }
    }
  } catch (error) {
    if (stop.aborted) {
      localStorage.removeItem(key);
      if (address)
        void fetch(address, { method: "DELETE", headers: { "X-Newsroom-Form": screenToken() }, redirect: "manual" }).catch(() => undefined);
    } else if (error instanceof Refused && error.message.startsWith("You are signed out") === false && !error.message.startsWith("The newsroom does not answer"))
      localStorage.removeItem(key);
    throw error;
  }
}

/** SHA-256 of a part, so that what is changed on its way is noticed; only where the browser can (https or localhost). */
async function digest(part: Blob): Promise<Record<string, string>> {
  if (!window.crypto.subtle)
    return {};
  const hash = await crypto.subtle.digest("SHA-256", await part.arrayBuffer());
  return { "Content-Digest": `sha-256=:${btoa(String.fromCharCode(...new Uint8Array(hash)))}:` };
}

function pause(seconds: number, stop: AbortSignal): Promise<void> {
  return new Promise(resolve => {
    const timer = window.setTimeout(resolve, seconds * 1000);
    stop.addEventListener("abort", () => { clearTimeout(timer); resolve(); }, { once: true });
    window.addEventListener("online", () => { clearTimeout(timer); resolve(); }, { once: true });
  });
}
