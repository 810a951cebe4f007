import { autosave } from "./autosave";
import { beside } from "./preview";
import { copying } from "./copying";
import { beginnings } from "./beginnings";
import { calendar } from "./calendar";
import { downloads } from "./downloads";
import { events } from "./events";
import { forgetWhatArrived, kept } from "./kept";
import { palette } from "./palette";
import { focus, uploads } from "./media";
import { merge } from "./merge";
import { picker } from "./picker";
import { presence } from "./presence";
import { pressing } from "./pressing";
import { importing } from "./importing";
import { readers } from "./readers";
import { related } from "./related";
import { replacement } from "./replacement";
import { standing } from "./standing";
import { tags } from "./tags";
import { tallies } from "./tallies";
import { unsaved } from "./unsaved";
import { verbs } from "./verbs";

tallies();
copying();
forgetWhatArrived();
const search = document.querySelector<HTMLAnchorElement>("a[data-search]");
if (search)
  palette(search);
for (const form of document.querySelectorAll<HTMLFormElement>("form[data-guard]"))
  unsaved(form);

for (const table of document.querySelectorAll<HTMLTableElement>("table[data-calendar]"))
  calendar(table);

picker();
for (const form of document.querySelectorAll<HTMLFormElement>("form[data-uploads]"))
  uploads(form);
for (const section of document.querySelectorAll<HTMLElement>("[data-focus]"))
  focus(section);

const edit = document.querySelector<HTMLFormElement>("form#edit");
if (edit) {
  verbs(edit);
  tags(edit);
  related(edit);
  events(edit);
  downloads(edit);
  beginnings(edit);
  beside(edit);
  const [stands, keeper] = [standing(edit), kept(edit)];
  const saver = autosave(edit, stands, keeper);
  const compare = pressing(edit, saver, stands, keeper);
  presence(edit, saver, compare);
  unsaved(edit);
}

const bothTexts = document.querySelector<HTMLFormElement>("form#merge");
if (bothTexts)
  merge(bothTexts);

const withdrawal = document.querySelector<HTMLFormElement>("form#withdrawal");
if (withdrawal)
  replacement(withdrawal);

const wordDocument = document.querySelector<HTMLFormElement>("form[data-import]");
if (wordDocument)
  importing(wordDocument);

const stage = document.querySelector<HTMLElement>("[data-stage]");
if (stage)
  readers(stage);
