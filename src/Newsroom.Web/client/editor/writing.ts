import { Editor, Extension, getMarkRange } from "@tiptap/core";
import { Dropcursor, Gapcursor, UndoRedo } from "@tiptap/extensions";
import { Plugin } from "@tiptap/pm/state";
import { element, field, formToken } from "../fields";
import { arrivals, insert } from "./arriving";
import { askForLink, showShortcuts } from "./dialogs";
import { Footnotes, toggleFootnote } from "./footnotes";
import { followLanguage, languageOf } from "./languages";
import { InlinePicture, Picture, type ChosenPicture } from "./pictures";
import { isInQuote, nameSpeaker, Quotes } from "./quotes";
import { textOf } from "./saving";
import { pieces } from "./schema";
import { highlighted } from "./source";
import { asSeen, trip, type Trip } from "./survival";
import { align, columnAfter, insertTable, inTable, removeColumn, removeRow, removeTable, rowBelow, Tables } from "./tables";
import { toolbar, type Tool } from "./toolbar";
import { countWords, lengthInWords, wordsOf } from "./words";
import { piece, type Piece } from "./tree";
import { shortcuts } from "./shortcuts";

/** Dispatched on the form when the way of writing changes; its detail is 'visual' or 'source'. */
export const mode = "newsroom:mode";

// A sentence is on its way to the browser's store before a finger is off the key.
const settles = 80;

/** The visual editor over the field Body, and the source view of the same text. */
export function writing(form: HTMLFormElement): void {
  const body = field<HTMLTextAreaElement>(form, "Body");
  const label = form.querySelector<HTMLLabelElement>("label[for=Body]");
  const count = form.querySelector<HTMLElement>("[data-count]");
  const hints = form.querySelectorAll<HTMLElement>("[data-hint-for]");
  if (!label || !count)
    throw new Error("The form has no label of the body.");
  label.id = "body-label";

  let editor: Editor | null = null;
  let timer = 0;
  let announced = body.value;

  const said = element("p", { className: "hint writing-said" });
  said.setAttribute("role", "status");
  const say = (sentence: string): void => { said.textContent = sentence; };

  const surface = element("div", { className: "writing-surface", hidden: true });
  const visual = element("button", { type: "button" }, "Visual");
  const source = element("button", { type: "button" }, "Source");
  const choice = element("div", { className: "writing-mode" }, visual, source);
  choice.setAttribute("role", "group");
  choice.setAttribute("aria-label", "Way of writing");
  const with_ = (act: (editor: Editor) => void) => (): void => {
    // At once: tiptap's own focus waits for a frame, and the next key would be lost.
    editor?.view.focus();
    if (editor)
      act(editor);
  };
  const tools = toolbar("Formatting", toolsFor(with_));
  const head = element("div", { className: "writing-head" });
  label.before(head);
  head.append(label, choice);
  head.after(tools.bar);
  body.before(surface);
  body.after(said);
  const backdrop = highlighted(body);

  /** The text of the field is what the editor holds; those who listen to typing hear of it. */
  const sync = (): void => {
    clearTimeout(timer);
    timer = 0;
    if (take()) {
      measure();
      body.dispatchEvent(new Event("input", { bubbles: true }));
    }
  };

  const take = (): boolean => {
    const text = editor ? textOf(editor.state.doc) : body.value;
    const isNew = text !== announced;
    body.value = announced = text;
    return isNew;
  };

  const measure = (): void => {
    const { lang } = languageOf(form);
    count.textContent = lengthInWords(editor ? wordsOf(editor.state.doc, lang) : countWords(body.value.replace(/\]\([^)]*\)|^[>#\s-]+|<[^>\s]+>/gmu, " "), lang));
  };

  const show = (now: "visual" | "source"): void => {
    const isVisual = now === "visual";
    visual.setAttribute("aria-pressed", String(isVisual));
    source.setAttribute("aria-pressed", String(!isVisual));
    surface.hidden = tools.bar.hidden = !isVisual;
    body.hidden = backdrop.frame.hidden = isVisual;
    for (const hint of hints)
      hint.hidden = hint.dataset["hintFor"] !== now;
    if (isVisual)
      label.removeAttribute("for");
    else {
      label.htmlFor = body.id;
      backdrop.show();
    }
    form.dataset["mode"] = now;
    form.dispatchEvent(new CustomEvent(mode, { detail: now }));
    measure();
  };

  const attributes = (): Record<string, string> => ({
    role: "textbox", "aria-multiline": "true", "aria-labelledby": label.id, "aria-describedby": body.getAttribute("aria-describedby") ?? "", spellcheck: "true", class: "prose", ...languageOf(form),
    ...(body.getAttribute("aria-invalid") === "true" ? { "aria-invalid": "true" } : {}),
  });

  const upload = (files: readonly File[]): void => {
    for (const file of files)
      ask(form, "newsroom:upload-picture", {
        file,
        done: (picture: ChosenPicture) => { say(`${file.name} is in the text. Say what it shows.`); place(picture); },
        failed: (sentence: string) => say(sentence),
      }, () => say(`${file.name} could not be taken along: the media library is not available here. Add the picture there, then choose it.`));
  };

  const place = (picture: ChosenPicture): void => {
    if (editor)
      insert(editor.view, [piece("picture", [], { address: picture.address, alt: picture.alt, credit: picture.credit ?? "" })]);
    else {
      const text = `![${picture.alt.replace(/[[\]\\]/gu, "\\$&")}](${picture.address}${picture.credit ? ` "${picture.credit.replace(/["\\]/gu, "\\$&")}"` : ""})`;
      body.setRangeText(text, body.selectionStart, body.selectionEnd, "end");
      body.dispatchEvent(new Event("input", { bubbles: true }));
    }
  };

  function toolsFor(act: (what: (editor: Editor) => void) => () => void): Tool[] {
    return toolsOf(act, {
      link: () => { if (editor) link(editor); },
      picture: () => ask(form, "newsroom:choose-picture", { insert: place }, () => say("The media library is not available here yet, so no picture can be chosen.")),
      shortcuts: () => showShortcuts(shortcuts),
    });
  }

  const openVisual = (doc: Piece): void => {
    surface.replaceChildren();
    editor = new Editor({
      element: surface,
      injectCSS: false,
      extensions: [
        ...pieces, Picture, InlinePicture, Footnotes, Quotes, Tables, UndoRedo, Dropcursor, Gapcursor, Leaving,
        arrivals({ say, upload }),
        Extension.create({ name: "own", addKeyboardShortcuts: () => ({ "Mod-k": () => { if (editor) link(editor); return true; } }) }),
      ],
      content: doc as object,
      editorProps: { attributes },
      onUpdate: () => { timer ||= window.setTimeout(sync, settles); },
      onTransaction: ({ editor: of }) => tools.show(of),
    });
    tools.show(editor);
    show("visual");
  };

  const openSource = (): void => {
    if (timer)
      sync();
    editor?.destroy();
    editor = null;
    surface.replaceChildren();
    show("source");
  };

  const started = (doc: Piece): boolean => {
    try {
      openVisual(doc);
      say("");
      return true;
    } catch (error) {
      console.warn("The visual editor did not start.", error);
      editor = null;
      show("source");
      say("The visual editor did not start. The text is here as source, and everything works with it.");
      return false;
    }
  };

  /** Opens what the field holds: visually where that changes nothing for readers, else as source with the reason. */
  const open = async (): Promise<boolean> => {
    const text = announced = body.value;
    const there = trip(text);
    if (there?.text === text.replace(/\r\n?/gu, "\n").replace(/^\n+|\s+$/gu, ""))
      return started(there.doc);
    if (form.dataset["mode"] === undefined)
      show("source");
    // Nobody types into a field that is about to be replaced.
    body.readOnly = true;
    const whyNot = await reason(form, text, there);
    body.readOnly = false;
    if (whyNot === null && there)
      return started(there.doc);
    say(whyNot ?? "");
    return false;
  };

  visual.addEventListener("click", async () => {
    if (!editor && await open())
      (editor as Editor | null)?.commands.focus("start");
  });
  source.addEventListener("click", () => {
    if (!editor)
      return;
    openSource();
    body.focus();
  });
  label.addEventListener("click", () => editor?.commands.focus());
  body.addEventListener("newsroom:body-replaced", () => {
    if (!editor)
      return;
    clearTimeout(timer);
    editor.destroy();
    editor = null;
    void open();
  });
  body.addEventListener("input", () => { if (!editor) measure(); });
  // Whoever asks for the form's values gets the newest text.
  form.addEventListener("formdata", event => {
    if (timer === 0 || !editor)
      return;
    // Its listeners are told when the timer is up: here they are just asking.
    body.value = textOf(editor.state.doc);
    event.formData.set(body.name, body.value);
  });
  document.addEventListener("submit", () => { if (timer) sync(); }, { capture: true });
  form.addEventListener("keydown", press => {
    if ((press.ctrlKey || press.metaKey) && press.key === "/") {
      press.preventDefault();
      showShortcuts(shortcuts);
    } else if (press.altKey && press.key === "F10" && editor?.isFocused) {
      press.preventDefault();
      tools.bar.querySelector<HTMLElement>("[tabindex='0']")?.focus();
    } else if (press.key === "Escape" && tools.bar.contains(document.activeElement))
      editor?.commands.focus();
  });
  window.addEventListener("pagehide", () => { if (timer) sync(); });
  followLanguage(form, () => {
    editor?.setOptions({ editorProps: { attributes } });
    measure();
  });
  keepBelow(form);
  void open();

  function link(of: Editor): void {
    const { state } = of;
    const type = state.schema.marks["link"];
    const range = type && getMarkRange(state.selection.$from, type) || { from: state.selection.from, to: state.selection.to };
    const before = state.doc.textBetween(range.from, range.to, " ");
    const href = String(of.getAttributes("link")["href"] ?? "");
    askForLink({ address: href, words: before }, range.to > range.from, link => {
      of.view.focus();
      const chain = of.chain().focus().setTextSelection(range);
      if (link === null)
        chain.unsetMark("link").setTextSelection(range.to).run();
      else if (link.words === before || link.words === "")
        chain.setMark("link", { href: link.address, title: null }).setTextSelection(range.to).unsetStoredLink().run();
      else
        chain.insertContent({ type: "text", text: link.words, marks: [...state.doc.rangeHasMark(range.from, range.to, state.schema.marks["bold"] ?? type as never) ? [{ type: "bold" }] : [], { type: "link", attrs: { href: link.address } }] }).unsetStoredLink().run();
    });
  }
}

/** The toolbar stays in sight below the buttons that stay in sight. */
function keepBelow(form: HTMLFormElement): void {
  const verbs = form.querySelector<HTMLElement>(".verbs-bar");
  if (verbs)
    new ResizeObserver(() => form.style.setProperty("--verbs", `${verbs.offsetHeight}px`)).observe(verbs);
}

declare module "@tiptap/core" {
  interface Commands<ReturnType> {
    leaving: { unsetStoredLink: () => ReturnType };
  }
}

/** After Escape, Tab leaves the text wherever the cursor is. */
const Leaving = Extension.create({
  name: "leaving",
  priority: 1000,
  addCommands: () => ({
    unsetStoredLink: () => ({ tr, state, dispatch }) => {
      const link = state.schema.marks["link"];
      if (link && dispatch)
        tr.removeStoredMark(link);
      return true;
    },
  }),
  addProseMirrorPlugins: () => {
    let leaves = false;
    return [new Plugin({
      props: {
        handleDOMEvents: {
          keydown: (_, press) => {
            if (press.key === "Tab" && leaves)
              return true;
            if (press.key !== "Shift")
              leaves = press.key === "Escape";
            return false;
          },
        },
      },
    })];
  },
});

function ask(form: HTMLFormElement, what: string, detail: object, otherwise: () => void): void {
  if (form.dispatchEvent(new CustomEvent(what, { bubbles: true, cancelable: true, detail })))
    otherwise();
}

/** Why a text opens as source; null where the visual editor keeps what readers see. */
async function reason(form: HTMLFormElement, text: string, there: Trip | null): Promise<string | null> {
  const sentence = (place: string): string => `This text holds something that the visual editor cannot keep${place}; it opens as source so that nothing is changed.`;
  if (!there)
    return sentence("");
  try {
    const [before, after] = await Promise.all([rendered(form, text), rendered(form, there.text)]);
    if (before === null || after === null)
      return sentence("");
    const [old, fresh] = [asSeen(before), asSeen(after)];
    if (old === fresh)
      return null;
    let at = 0;
    while (old[at] === fresh[at])
      at++;
    const near = old.slice(Math.max(0, old.lastIndexOf("\n", at)), at + 60).replace(/<[^>]*>|[\u0001\u0002]/gu, " ").replace(/&lt;/gu, "<").replace(/&gt;/gu, ">").replace(/&amp;/gu, "&").replace(/\s+/gu, " ").trim().slice(0, 60);
    return sentence(near ? ` (near ‘${near}’)` : "");
  } catch {
    return "Whether the visual editor keeps this text could not be checked, because the newsroom does not answer. It opens as source; try Visual again later.";
  }
}

async function rendered(form: HTMLFormElement, text: string): Promise<string | null> {
  const answer = await fetch(form.dataset["preview"] ?? "", { method: "POST", headers: { "X-Newsroom-Form": formToken(form) }, body: new URLSearchParams({ body: text }), redirect: "manual" });
  if (!answer.ok && answer.status !== 422)
    throw new Error();
  return answer.ok ? answer.text() : null;
}

interface OwnTools {
  readonly link: () => void;
  readonly picture: () => void;
  readonly shortcuts: () => void;
}

function toolsOf(act: (what: (editor: Editor) => void) => () => void, own: OwnTools): Tool[] {
  const mark = (name: string, type: string, icon: string, shortcut: string): Tool =>
    ({ name, icon, shortcut, does: act(e => e.chain().focus().toggleMark(type).run()), isOn: e => e.isActive(type) });
  const heading = (name: string, level: number, icon: string): Tool =>
    ({ name, icon, shortcut: `Ctrl+Alt+${level}`, does: act(e => e.chain().focus().toggleNode("heading", "paragraph", { level }).run()), isOn: e => e.isActive("heading", { level }) });
  return [
    heading("Heading", 2, "M3 4v12M11 4v12M3 10h8M14 11c0-2.6 4-2.6 4 0 0 1.8-4 3-4 5h4"),
    heading("Smaller heading", 3, "M3 4v12M11 4v12M3 10h8M14 10h4l-2.2 2.6c3.4.2 2.6 4-2 3"),
    { ...mark("Bold", "bold", "M6 4h5c4 0 4 6 0 6H6zM6 10h6c4.4 0 4.4 6.6 0 6.6H6zM6.6 4v12", "Ctrl+B"), begins: true },
    mark("Italic", "italic", "M8 4h7M5 16h7M12 4 8 16", "Ctrl+I"),
    mark("Strikethrough", "strike", "M3 10h14M14 6.500C13 3 6 3 6 6.500c0 1 .5 2 2 3.500M6 13c.5 4 8.500 4 8.500.200 0-1-.5-2-1.500-3.200", "Ctrl+Shift+X"),
    mark("Code", "code", "M7 5l-5 5 5 5M13 5l5 5-5 5", "Ctrl+E"),
    { name: "Link", icon: "M8 12l4-4M9 6l2-2c3-3 8 2 5 5l-2 2M11 14l-2 2c-3 3-8-2-5-5l2-2", shortcut: "Ctrl+K", does: own.link, isOn: e => e.isActive("link") },
    { name: "Bulleted list", icon: "M3.500 5h.1M3.500 10h.1M3.500 15h.1M8 5h9M8 10h9M8 15h9", shortcut: "Ctrl+Shift+8", does: act(e => e.chain().focus().toggleList("bulletList", "listItem").run()), isOn: e => e.isActive("bulletList"), begins: true },
    { name: "Numbered list", icon: "M3 3.500h1.200V7M2.600 12.200c.5-1.200 2.600-.9 2.100.400L2.600 15.500h2.400M8 5h9M8 10h9M8 15h9", shortcut: "Ctrl+Shift+7", does: act(e => e.chain().focus().toggleList("orderedList", "listItem").run()), isOn: e => e.isActive("orderedList") },
    { name: "Quote", icon: "M4 4v12M8 6h9M8 10h9M8 14h6", shortcut: "Ctrl+Shift+B", does: act(e => e.chain().focus().toggleWrap("blockquote").run()), isOn: e => e.isActive("blockquote") },
    { name: "Speaker of the quote", icon: "M3 10h5M10 17c0-5 8-5 8 0M14 5.500a2.600 2.600 0 1 0 .01 0", shortcut: "Ctrl+Alt+S", does: act(e => { nameSpeaker(e); }), isThere: isInQuote },
    { name: "Picture", icon: "M3 4h14v12H3zM3 14l4-4 4 4 2-2 4 3M13 7.500h.1", does: own.picture, begins: true },
    { name: "Table", icon: "M3 4h14v12H3zM3 8h14M3 12h14M8 4v12M12.500 4v12", does: act(e => { insertTable(e); }), isThere: e => !inTable(e) },
    { name: "Row below", icon: "M3 3h14v6H3zM3 6h14M10 12v6M7 15h6", does: act(e => { rowBelow(e); }), isThere: inTable },
    { name: "Column after", icon: "M3 3h6v14H3zM6 3v14M15 7v6M12 10h6", does: act(e => { columnAfter(e); }), isThere: inTable },
    { name: "Column at the start", icon: "M3 4h14M3 8h8M3 12h14M3 16h8", does: act(e => { align(e, null); }), isThere: inTable },
    { name: "Column in the middle", icon: "M3 4h14M6 8h8M3 12h14M6 16h8", does: act(e => { align(e, "center"); }), isThere: inTable },
    { name: "Column at the end", icon: "M3 4h14M9 8h8M3 12h14M9 16h8", does: act(e => { align(e, "right"); }), isThere: inTable },
    { name: "Remove row", icon: "M3 3h14v6H3zM3 6h14M7 15h6", does: act(e => { removeRow(e); }), isThere: inTable },
    { name: "Remove column", icon: "M3 3h6v14H3zM6 3v14M12 10h6", does: act(e => { removeColumn(e); }), isThere: inTable },
    { name: "Remove table", icon: "M3 4h14v12H3zM6 7l8 6M14 7l-8 6", does: act(e => { removeTable(e); }), isThere: inTable },
    { name: "Footnote", icon: "M3 17h14M4 5h6M7 5v8M14 3.500 15.500 3v5", shortcut: "Ctrl+Alt+F", does: act(e => { e.view.focus(); toggleFootnote(e.state, tr => e.view.dispatch(tr)); }) },
    { name: "Line across", icon: "M3 10h14", does: act(e => e.chain().focus().insertContent({ type: "horizontalRule" }).run()) },
    { name: "Undo", icon: "M7 4 3 8l4 4M3 8h9c6 0 6 8 0 8h-2", shortcut: "Ctrl+Z", does: act(e => e.chain().focus().undo().run()), begins: true },
    { name: "Redo", icon: "M13 4l4 4-4 4M17 8H8c-6 0-6 8 0 8h2", shortcut: "Ctrl+Shift+Z", does: act(e => e.chain().focus().redo().run()) },
    { name: "Keyboard shortcuts", icon: "M2 5h16v10H2zM5 8h.1M8 8h.1M11 8h.1M14 8h.1M6 12h8", shortcut: "Ctrl+/", does: own.shortcuts },
  ];
}
