import { element } from "./fields";
import { Refused, upload, type Uploaded } from "./uploading";

const atOnce = 3;

/** Files chosen or dropped are sent one by one, each with its progress and its own fate. Without script the form sends them together. */
export function uploads(form: HTMLFormElement): void {
  const input = form.querySelector<HTMLInputElement>("input[type=file]");
  const list = form.querySelector<HTMLUListElement>(".uploads");
  const said = form.querySelector<HTMLElement>("[role=status]");
  const button = form.querySelector<HTMLButtonElement>("button");
  const hint = form.querySelector<HTMLElement>("[data-drop-hint]");
  if (!input || !list || !said || !button)
    return;

  const waiting: (() => Promise<void>)[] = [];
  let running = 0;
  let [added, failed] = [0, 0];
  input.required = false;
  button.hidden = true;
  if (hint)
    hint.hidden = false;

  const run = async (): Promise<void> => {
    while (running < atOnce) {
      const next = waiting.shift();
      if (!next)
        break;
      running++;
      void next().finally(() => { running--; void run(); });
    }
    if (running > 0 || waiting.length > 0 || added + failed === 0)
      return;
    if (added > 0)
      void again();
    said.textContent = `${added === 1 ? "1 file is" : `${added} files are`} in the library.${failed === 0 ? "" : failed === 1 ? " 1 was not added; its line says why." : ` ${failed} were not added; their lines say why.`}`;
  };

  const take = (files: Iterable<File>): void => {
    const chosen = [...files];
    list.hidden = false;
    said.textContent = chosen.length === 1 ? `Uploading ${chosen[0]?.name}.` : `Uploading ${chosen.length} files.`;
    for (const file of chosen)
      waiting.push(line(file, list, isAdded => { if (isAdded) added++; else failed++; }));
    void run();
  };

  input.addEventListener("change", () => {
    take(input.files ?? []);
    input.value = "";
  });
  dropping(form, take);
  window.addEventListener("beforeunload", leaving => {
    if (running > 0)
      leaving.preventDefault();
  });
}

/** The list below as it is now. */
async function again(): Promise<void> {
  const answer = await fetch(location.href, { redirect: "manual" });
  const fresh = answer.ok ? new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("[data-library]") : null;
  if (fresh)
    document.querySelector("[data-library]")?.replaceWith(fresh);
}

/** @returns What sends the file and shows how that goes. */
function line(file: File, list: HTMLUListElement, ended: (isAdded: boolean) => void): () => Promise<void> {
  const bar = element("progress", { max: Math.max(1, file.size), value: 0 });
  const cancel = element("button", { type: "button", className: "button small" }, "Cancel", element("span", { className: "unseen" }, ` ${file.name}`));
  const sentence = element("p", {}, "Waiting.");
  const item = element("li", {}, element("bdi", {}, file.name), cancel, bar, sentence);
  bar.setAttribute("aria-label", file.name);
  list.append(item);
  let stop = new AbortController();

  const fail = (why: string): void => {
    item.className = "failed";
    sentence.textContent = why;
    bar.hidden = true;
  };

  const send = async (): Promise<void> => {
    item.className = "";
    bar.hidden = false;
    sentence.textContent = "";
    try {
      const uploaded = await upload(file, (sent, how) => {
        if (sent >= 0)
          bar.value = sent;
        sentence.textContent = how;
      }, stop.signal);
      show(item, uploaded);
      ended(true);
    } catch (error) {
      if (stop.signal.aborted) {
        fail("Cancelled.");
      } else {
        fail(error instanceof Refused ? error.message : "It was not added. Try again.");
        ended(false);
      }
      cancel.replaceChildren("Try again", element("span", { className: "unseen" }, ` ${file.name}`));
      cancel.onclick = () => {
        stop = new AbortController();
        cancel.replaceChildren("Cancel", element("span", { className: "unseen" }, ` ${file.name}`));
        cancel.onclick = () => stop.abort();
        void send();
      };
    }
  };

  cancel.onclick = () => {
    stop.abort();
    if (sentence.textContent === "Waiting.")
      item.remove();
  };
  return () => stop.signal.aborted ? Promise.resolve() : send();
}

function show(item: HTMLLIElement, uploaded: Uploaded): void {
  const link = element("a", { href: uploaded.file.page });
  link.append(element("bdi", {}, uploaded.file.title));
  item.replaceChildren(link, element("small", {}, uploaded.file.words), element("p", {}, [uploaded.wasThere ? "" : "Added.", ...uploaded.remarks].join(" ").trim()));
}

export function dropping(target: HTMLElement, take: (files: Iterable<File>) => void): void {
  const holds = (drag: DragEvent): boolean => drag.dataTransfer?.types.includes("Files") ?? false;
  target.addEventListener("dragover", drag => {
    if (holds(drag)) {
      drag.preventDefault();
      target.classList.add("over");
    }
  });
  target.addEventListener("dragleave", () => target.classList.remove("over"));
  target.addEventListener("drop", drag => {
    target.classList.remove("over");
    if (holds(drag)) {
      drag.preventDefault();
      take(drag.dataTransfer?.files ?? []);
    }
  });
}

/** The focal point: a handle that mouse, finger and arrow keys move, with the crops as they will be. The two numbers are the same thing. */
export function focus(section: HTMLElement): void {
  const frame = section.querySelector<HTMLElement>(".focus-picture");
  const picture = frame?.querySelector("img");
  const x = section.querySelector<HTMLInputElement>("#FocusXPercent");
  const y = section.querySelector<HTMLInputElement>("#FocusYPercent");
  if (!frame || !picture || !x || !y)
    return;

  const [width, height] = [Number(section.dataset["width"]), Number(section.dataset["height"])];
  const handle = element("button", { type: "button", className: "focus-point" });
  handle.setAttribute("role", "slider");
  handle.setAttribute("aria-label", "Focal point");
  handle.setAttribute("aria-roledescription", "point in two directions; arrow keys move it");
  handle.setAttribute("aria-valuemin", "0");
  handle.setAttribute("aria-valuemax", "100");
  frame.append(handle);

  const clamp = (value: number): number => Math.min(100, Math.max(0, Math.round(value)));
  const draw = (): void => {
    const [left, top] = [clamp(Number(x.value)), clamp(Number(y.value))];
    handle.style.insetInlineStart = "auto";
    handle.style.left = `${left}%`;
    handle.style.top = `${top}%`;
    handle.setAttribute("aria-valuenow", String(left));
    handle.setAttribute("aria-valuetext", `${left} percent from the left, ${top} percent from the top`);
    for (const crop of section.querySelectorAll<HTMLElement>("[data-crop]")) {
      const ratio = Number(crop.dataset["crop"]);
      const partWidth = Math.min(width, height * ratio);
      const image = crop.querySelector("img");
      if (image)
        image.style.objectPosition = `${along(width, partWidth, left)}% ${along(height, partWidth / ratio, top)}%`;
    }
  };
  const set = (left: number, top: number): void => {
    [x.value, y.value] = [String(clamp(left)), String(clamp(top))];
    x.dispatchEvent(new Event("input", { bubbles: true }));
    draw();
  };

  handle.addEventListener("keydown", press => {
    const step = press.shiftKey ? 10 : 1;
    const move: Record<string, [number, number]> = { ArrowLeft: [-step, 0], ArrowRight: [step, 0], ArrowUp: [0, -step], ArrowDown: [0, step], PageUp: [0, -10], PageDown: [0, 10] };
    const by = move[press.key];
    if (by) {
      press.preventDefault();
      set(Number(x.value) + by[0], Number(y.value) + by[1]);
    } else if (press.key === "Home") {
      press.preventDefault();
      set(50, 50);
    }
  });
  const point = (press: PointerEvent): void => {
    const box = picture.getBoundingClientRect();
    set(100 * (press.clientX - box.left) / box.width, 100 * (press.clientY - box.top) / box.height);
  };
  frame.addEventListener("pointerdown", press => {
    press.preventDefault();
    handle.focus();
    handle.setPointerCapture(press.pointerId);
    point(press);
  });
  handle.addEventListener("pointermove", press => {
    if (handle.hasPointerCapture(press.pointerId))
      point(press);
  });
  for (const number of [x, y])
    number.addEventListener("input", draw);
  draw();
}

/** Where the part begins, in percent of what it may move: as the server cuts it. */
function along(whole: number, part: number, percent: number): number {
  const room = whole - part;
  return room <= 0 ? 50 : 100 * Math.min(room, Math.max(0, whole * percent / 100 - part / 2)) / room;
}
