import { element, settled } from "./fields";
import { dropping } from "./media";
import { Refused, upload, type LibraryFile } from "./uploading";

interface Found {
  readonly files: readonly { readonly file: LibraryFile; readonly isOver: boolean }[];
  readonly hasNext: boolean;
}

// As AltText.LooksLikeFileName on the server, which has the last word.
const fileName = /^(\S+\.(jpe?g|png|gif|webp|avif|heic|tiff?|svg|bmp)|(img|dsc[nf]?|dcim|pxl|mvi|image|picture|photo|pic|foto|bild|grafik|photographie|imagen|scan|screenshot|bildschirmfoto|untitled|unbenannt|фото|рисунок|صورة)[\s_-]*\(?\d*\)?|[a-z0-9]+([_-][a-z0-9]+)*[_-]?\d{3,}[a-z0-9_-]*|\d+)$/i;

/** The library where a release is written: whoever needs a picture or a file asks by an event, and gets the answer by calling back. */
export function picker(): void {
  document.addEventListener("newsroom:choose-picture", event => {
    const insert = detail<{ insert: (picture: { address: string; alt: string; credit: string }) => void }>(event).insert;
    choose("picture", (file, dialog, back) => describe(file, dialog, back, (alt, isDecorative) =>
      insert({ address: file.address + (isDecorative ? "#decorative" : ""), alt, credit: file.credit })));
  });
  document.addEventListener("newsroom:choose-file", event => {
    const chosen = detail<{ choose: (file: { code: string; address: string; title: string; words: string }) => void }>(event).choose;
    choose("", (file, dialog) => {
      dialog.close();
      chosen({ code: file.code, address: file.address, title: file.title, words: file.words });
    });
  });
  document.addEventListener("newsroom:upload-picture", event => {
    const { file, done, failed } = detail<{ file: File; done: (picture: { address: string; alt: string }) => void; failed: (sentence: string) => void }>(event);
    upload(file, () => undefined, new AbortController().signal).then(
      uploaded => uploaded.file.isPicture
        ? done({ address: uploaded.file.address, alt: uploaded.file.alt })
        : failed(`${file.name} is no picture. It is in the library: offer it as a download instead.`),
      (error: unknown) => failed(error instanceof Refused ? error.message : `${file.name} was not added. Try again.`));
  });
}

function detail<T>(event: Event): T {
  event.preventDefault();
  return (event as CustomEvent<T>).detail;
}

function choose(kind: "picture" | "", chosen: (file: LibraryFile, dialog: HTMLDialogElement, back: () => void) => void): void {
  const title = kind === "picture" ? "Choose a picture" : "Choose a file";
  const dialog = element("dialog", { className: "picker" });
  const name = element("h2", { id: "picker-name" }, title);
  const close = element("button", { type: "button", className: "button small" }, "Close");
  const search = element("input", { type: "search", id: "picker-words", autocomplete: "off" });
  const file = element("input", { type: "file", id: "picker-file" });
  if (kind === "picture")
    file.accept = ".jpg,.jpeg,.png,.webp,.avif,.gif";
  const list = element("ul", { className: "library" });
  const said = element("p", { className: "hint" });
  const previous = element("button", { type: "button", className: "button small" }, "Previous page");
  const next = element("button", { type: "button", className: "button small" }, "Next page");
  const screen = element("div", {},
    element("div", { className: "row" },
      element("div", { className: "field" }, element("label", { htmlFor: "picker-words" }, "Search the library"), search),
      element("div", { className: "field" }, element("label", { htmlFor: "picker-file" }, "Or add a new one"), file)),
    said, list, element("p", { className: "actions" }, previous, next));
  said.setAttribute("role", "status");
  dialog.setAttribute("aria-labelledby", "picker-name");
  dialog.append(element("div", { className: "picker-head" }, name, close), screen);
  document.body.append(dialog);

  const before = document.activeElement;
  const stop = new AbortController();
  let page = 1;
  let asked = 0;

  const back = (): void => {
    dialog.replaceChildren(element("div", { className: "picker-head" }, name, close), screen);
    name.textContent = title;
    search.focus();
  };
  const take = (one: LibraryFile): void => chosen(one, dialog, back);

  const show = async (): Promise<void> => {
    const mine = ++asked;
    try {
      const answer = await fetch(`/admin/media/choices?${new URLSearchParams({ q: search.value, kind, page: String(page) })}`, { redirect: "manual" });
      if (!answer.ok)
        throw new Error();
      const found = await answer.json() as Found;
      if (mine !== asked)
        return;
      list.replaceChildren(...found.files.map(({ file: one, isOver }) => {
        const frame = element("span", { className: "thumbnail" });
        frame.append(one.thumbnail ? element("img", { src: one.thumbnail, alt: "", loading: "lazy" }) : one.words.split(",")[0] ?? "");
        const button = element("button", { type: "button" }, frame, element("bdi", {}, one.title));
        button.addEventListener("click", () => take(one));
        return element("li", {}, button, element("small", {}, isOver ? "Usage is over" : one.words));
      }));
      previous.hidden = page === 1;
      next.hidden = !found.hasNext;
      said.textContent = found.files.length > 0 ? `Page ${page}, ${found.files.length === 1 ? "1 file" : `${found.files.length} files`}` : search.value ? "Nothing in the library has these words." : "The library is empty. Add a file above.";
    } catch {
      if (mine === asked)
        said.textContent = "The library does not answer just now. Your text is not affected; try again.";
    }
  };

  const add = async (one: File | undefined): Promise<void> => {
    if (!one)
      return;
    file.disabled = true;
    try {
      const uploaded = await upload(one, (sent, how) => { said.textContent = how || `${one.name}: ${Math.floor(100 * Math.max(0, sent) / one.size)} %`; }, stop.signal);
      if (kind === "picture" && !uploaded.file.isPicture)
        said.textContent = `${one.name} is no picture. It is in the library: offer it as a download instead.`;
      else
        take(uploaded.file);
    } catch (error) {
      said.textContent = error instanceof Refused ? `${one.name}: ${error.message}` : `${one.name} was not added. Try again.`;
    } finally {
      file.disabled = false;
      file.value = "";
    }
  };

  const turn = (by: number): void => {
    page += by;
    void show().then(() => list.querySelector("button")?.focus());
  };
  search.addEventListener("input", settled(200, () => { page = 1; void show(); }));
  file.addEventListener("change", () => void add(file.files?.[0]));
  dropping(dialog, files => void add([...files][0]));
  previous.addEventListener("click", () => turn(-1));
  next.addEventListener("click", () => turn(1));
  close.addEventListener("click", () => dialog.close());
  dialog.addEventListener("close", () => {
    stop.abort();
    dialog.remove();
    if (before instanceof HTMLElement)
      before.focus();
  });
  dialog.showModal();
  search.focus();
  void show();
}

/** What this picture tells in this text; the library's own words are a proposal. */
function describe(file: LibraryFile, dialog: HTMLDialogElement, back: () => void, use: (alt: string, isDecorative: boolean) => void): void {
  const alt = element("textarea", { id: "picker-alt", rows: 3, maxLength: 500, value: file.alt, dir: "auto" });
  const nothing = element("input", { type: "checkbox", id: "picker-decorative" });
  const error = element("p", { className: "error", id: "picker-error" });
  const name = element("h2", { id: "picker-name" }, "Alt text for this use");
  const form = element("form", { noValidate: true },
    element("div", { className: "field" },
      element("label", { htmlFor: "picker-alt" }, "What it tells here"), alt, error,
      element("p", { className: "hint", id: "picker-hint" }, "For those who do not see it: one or two sentences, not the caption again.")),
    element("label", { className: "choice" }, nothing, element("span", {}, "This picture tells nothing: decorative")),
    element("p", { className: "actions" },
      element("button", { className: "button primary" }, "Insert the picture"),
      element("button", { type: "button", className: "button quiet", onclick: back }, "Another picture")));
  error.setAttribute("role", "alert");
  alt.setAttribute("aria-describedby", "picker-hint picker-error");
  dialog.replaceChildren(
    element("div", { className: "picker-head" }, name, element("button", { type: "button", className: "button small", onclick: () => dialog.close() }, "Close")),
    element("div", { className: "picker-use" }, element("img", { src: file.thumbnail, alt: "" }), form));

  nothing.addEventListener("change", () => {
    alt.disabled = nothing.checked;
    error.textContent = "";
  });
  form.addEventListener("submit", sent => {
    sent.preventDefault();
    sent.stopPropagation();
    const words = alt.value.trim();
    error.textContent = nothing.checked ? ""
      : words.length === 0 ? "Say what the picture tells, or tick that it tells nothing."
      : fileName.test(words) ? "This is the name of a file, not what the picture tells. Write a sentence."
      : "";
    alt.setAttribute("aria-invalid", String(error.textContent !== ""));
    if (error.textContent) {
      alt.focus();
      return;
    }
    dialog.close();
    use(nothing.checked ? "" : words, nothing.checked);
  });
  alt.focus();
}
