// Runs inside the previewed page: what an editor can mend, in words, and how much is the site's own.
import axe from "axe-core";

export interface Stumble {
  readonly where: Element;
  readonly says: string;
}

export interface Checked {
  readonly stumbles: readonly Stumble[];
  /** Findings that no editor can act on. */
  readonly own: number;
}

declare global {
  interface Window { checkPage?: () => Promise<Checked> }
}

const content = ".release h1, .release .standfirst, .release .body, .release .boilerplate, .release .event";

const mendable: Readonly<Record<string, string>> = {
  "image-alt": "A picture has no alternative text. Write what it shows.",
  "image-redundant-alt": "A picture's alternative text repeats the words beside it. Say what the picture shows, or leave it empty.",
  "link-name": "A link has no words. Write what it leads to.",
  "empty-heading": "A heading is empty. Write it, or take it away.",
  "heading-order": "A heading skips a level. Make it one level higher.",
  "empty-table-header": "A column of a table has no heading. Write what stands in it.",
};

const bareAddress = /^(https?:\/\/|www\.)\S+$/i;
const bareWords = /^(here|click here|read more|more|link|hier|mehr|weiterlesen|ici|cliquez ici|en savoir plus|aquí|más|qui|clicca qui|здесь|тут|подробнее|هنا|المزيد|للمزيد)[.…]?$/i;
const fileName = /^[\w\s().-]+\.(jpe?g|png|gif|webp|avif|tiff?|heic)$|^(img|dsc|dscn|image|foto|photo|picture|scan|screenshot)[\s_-]*\d*$/i;

const wordsOf = (element: Element): string => (element.textContent ?? "").replace(/\s+/g, " ").trim();

function ownChecks(): Stumble[] {
  const found: Stumble[] = [];
  for (const part of document.querySelectorAll(content)) {
    for (const image of part.querySelectorAll("img")) {
      if (image.alt.trim() === "")
        found.push({ where: image, says: mendable["image-alt"] + " Only a decoration goes without." });
      else if (fileName.test(image.alt.trim()))
        found.push({ where: image, says: `A picture's alternative text is a file name: ‘${image.alt.trim()}’. Write what it shows.` });
    }
    for (const link of part.querySelectorAll<HTMLAnchorElement>("a[href]:not(.footnote-ref, .footnote-back-ref)")) {
      const words = wordsOf(link);
      if (bareAddress.test(words))
        found.push({ where: link, says: `A link is a bare address: ‘${words.length > 60 ? words.slice(0, 59) + "…" : words}’. Write words for what it leads to.` });
      else if (bareWords.test(words))
        found.push({ where: link, says: `A link says only ‘${words}’. Write words that make sense on their own.` });
    }
    for (const table of part.querySelectorAll("table"))
      if (!table.querySelector("th"))
        found.push({ where: table, says: "A table has no headings. Write them in its first row." });
  }
  return found;
}

window.checkPage = async () => {
  const result = await axe.run(document, { resultTypes: ["violations"], iframes: false });
  const stumbles = ownChecks();
  let own = 0;
  for (const violation of result.violations)
    for (const node of violation.nodes) {
      const where = document.querySelector(String(node.target[0]));
      const says = mendable[violation.id];
      if (where && says && where.closest(content)) {
        if (!stumbles.some(s => s.where === where))
          stumbles.push({ where, says });
      } else
        own++;
    }
  // As a reader meets them.
  stumbles.sort((a, b) => a.where.compareDocumentPosition(b.where) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1);
  return { stumbles, own };
};
