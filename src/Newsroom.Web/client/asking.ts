/** What became of a request: an answer, or why there is none. */
export type Outcome =
  | { readonly kind: "answer"; readonly status: number; readonly said: Readonly<Record<string, unknown>> }
  | { readonly kind: "signed-out" }
  | { readonly kind: "somebody-else"; readonly name: string }
  | { readonly kind: "unreachable" };

interface Alive {
  readonly person: string;
  readonly name: string;
  readonly token: string;
}

const tokenField = "__RequestVerificationToken";
const patience = 15_000;
/** Browsers send at most 64 kB after a page was left. */
const mostKeptAlive = 30_000;

/** Who is signed in; null where nobody is. A form that somebody writes in gets the token that goes with it only through {@link renew}: under another name it must not be sent unasked. */
export async function alive(): Promise<Alive | null> {
  const answer = await fetch("/admin/alive", { redirect: "manual", cache: "no-store", signal: AbortSignal.timeout(patience) });
  if (answer.type === "opaqueredirect")
    return null;
  if (!answer.ok)
    throw new Error();

  const who = await answer.json() as Alive;
  for (const field of document.querySelectorAll<HTMLInputElement>(`form:not([data-person]) input[name=${tokenField}]`))
    field.value = who.token;
  return who;
}

/** From now on the form is sent by whoever is signed in. */
export function renew(form: HTMLFormElement, who: Alive): void {
  for (const field of form.querySelectorAll<HTMLInputElement>(`input[name=${tokenField}]`))
    field.value = who.token;
}

/** Sends what a form says by script. A token that became too old is renewed, and the form sent once more; never under somebody else's name. */
export async function ask(form: HTMLFormElement, address: string, body: FormData, how: { readonly isPress?: boolean; readonly signal?: AbortSignal } = {}): Promise<Outcome> {
  try {
    const first = await send(address, body, how);
    if (first.kind !== "answer" || first.status !== 400)
      return first;

    const who = await alive();
    if (!who)
      return { kind: "signed-out" };
    if (who.person !== form.dataset["person"])
      return { kind: "somebody-else", name: who.name };

    renew(form, who);
    body.set(tokenField, who.token);
    return await send(address, body, how);
  } catch {
    return { kind: "unreachable" };
  }
}

async function send(address: string, body: FormData, how: { readonly isPress?: boolean; readonly signal?: AbortSignal }): Promise<Outcome> {
  const answer = await fetch(address, {
    method: "POST",
    body,
    redirect: "manual",
    // Whoever presses a button and leaves at once wants it done all the same.
    keepalive: how.isPress === true && lengthOf(body) < mostKeptAlive,
    headers: how.isPress ? { "X-Newsroom-Sent-By": "script" } : {},
    signal: how.signal ? AbortSignal.any([how.signal, AbortSignal.timeout(patience)]) : AbortSignal.timeout(patience),
  });
  if (answer.type === "opaqueredirect")
    return { kind: "signed-out" };
  // A proxy's words for: the newsroom behind it does not answer.
  if (answer.status >= 502 && answer.status <= 504)
    return { kind: "unreachable" };

  return { kind: "answer", status: answer.status, said: await answer.json().catch(() => ({})) as Record<string, unknown> };
}

function lengthOf(body: FormData): number {
  let length = 0;
  for (const [name, value] of body)
    length += name.length + (typeof value === "string" ? value.length * 3 : mostKeptAlive) + 120;
  return length;
}
