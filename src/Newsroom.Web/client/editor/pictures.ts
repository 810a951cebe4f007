import type { NodeViewRenderer } from "@tiptap/core";
import { element } from "../fields";
import { InlinePicture as Inline, Picture as Block, isOwnPicture } from "./schema";

export interface ChosenPicture {
  readonly address: string;
  readonly alt: string;
  readonly credit?: string;
}

const decorative = "#decorative";
/** Readers get a picture at its own address once its release is public; until then whoever is signed in gets it in the back office. */
const seenAt = (address: string): string => address.replace(decorative, "").replace(/^\/media\/([0-9A-Z]{15})\/([^/]+)$/, "/admin/media/$1/file/$2");

const isDecorative = (address: string): boolean => address.endsWith(decorative);

let last = 0;

/** The picture with what is said about it: a description, or that it is decoration on purpose. */
const view: NodeViewRenderer = ({ node: first, getPos, editor }) => {
  let node = first;
  const id = `picture-${++last}`;
  const dom = element("figure", { className: "picture" });
  const shown = element("div", { className: "shown" });
  const alt = element("input", { type: "text", id, autocomplete: "off" });
  const tick = element("input", { type: "checkbox" });
  const credit = element("p", { className: "hint" });
  const label = element("label", { htmlFor: id }, "Picture description");
  dom.contentEditable = "false";
  dom.append(shown, element("figcaption", {}, element("div", { className: "field" }, label, alt), element("label", { className: "choice" }, tick, " ", element("span", {}, "Decorative: readers lose nothing without it")), credit));

  const show = (): void => {
    const address = String(node.attrs["address"]);
    const key = address.replace(decorative, "");
    if (shown.dataset["address"] !== key)
      shown.replaceChildren(isOwnPicture(address) ? element("img", { src: seenAt(address), alt: "" }) : element("p", { className: "soft" }, `A picture from elsewhere, which readers do not get: ${address}`));
    shown.dataset["address"] = key;
    tick.checked = isDecorative(address);
    alt.disabled = tick.checked;
    if (alt.value !== node.attrs["alt"])
      alt.value = String(node.attrs["alt"]);
    credit.textContent = String(node.attrs["credit"]);
  };
  const change = (attributes: Record<string, unknown>): void => {
    const at = getPos();
    if (at !== undefined)
      editor.view.dispatch(editor.state.tr.setNodeMarkup(at, null, { ...node.attrs, ...attributes }));
  };
  alt.addEventListener("input", () => change({ alt: alt.value }));
  // Enter here would send the whole release.
  alt.addEventListener("keydown", press => {
    if (press.key === "Enter") {
      press.preventDefault();
      editor.commands.focus((getPos() ?? 0) + 1);
    }
  });
  tick.addEventListener("change", () => {
    const address = String(node.attrs["address"]).replace(decorative, "");
    change(tick.checked ? { address: address + decorative, alt: "" } : { address });
  });
  show();

  return {
    dom,
    stopEvent: event => event.target instanceof HTMLElement && event.target.closest("figcaption") !== null,
    ignoreMutation: () => true,
    update: next => {
      if (next.type !== node.type)
        return false;
      node = next;
      show();
      return true;
    },
  };
};

const inlineView: NodeViewRenderer = ({ node }) => {
  const address = String(node.attrs["address"]);
  const dom = element("span", { className: "picture" }, isOwnPicture(address)
    ? element("img", { src: seenAt(address), alt: String(node.attrs["alt"]) })
    : `[picture from elsewhere: ${String(node.attrs["alt"]) || address}]`);
  return { dom, ignoreMutation: () => true };
};

export const Picture = Block.extend({ addNodeView: () => view });

export const InlinePicture = Inline.extend({ addNodeView: () => inlineView });
