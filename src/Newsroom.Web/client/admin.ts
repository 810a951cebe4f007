import { autosave } from "./autosave";
import { beside } from "./preview";
import { copying } from "./copying";
import { calendar } from "./calendar";
import { events } from "./events";
import { forgetWhatArrived, kept } from "./kept";
import { importing } from "./importing";
import { readers } from "./readers";
import { related } from "./related";
import { replacement } from "./replacement";
import { tags } from "./tags";
import { tallies } from "./tallies";
import { unsaved } from "./unsaved";
import { verbs } from "./verbs";

tallies();
copying();
forgetWhatArrived();
for (const form of document.querySelectorAll<HTMLFormElement>("form[data-guard]"))
  unsaved(form);

for (const table of document.querySelectorAll<HTMLTableElement>("table[data-calendar]"))
  calendar(table);

const edit = document.querySelector<HTMLFormElement>("form#edit");
if (edit) {
  autosave(edit);
  verbs(edit);
  tags(edit);
  related(edit);
  events(edit);
  beside(edit);
  unsaved(edit);
  kept(edit);
}

const withdrawal = document.querySelector<HTMLFormElement>("form#withdrawal");
if (withdrawal)
  replacement(withdrawal);

const wordDocument = document.querySelector<HTMLFormElement>("form[data-import]");
if (wordDocument)
  importing(wordDocument);

const stage = document.querySelector<HTMLElement>("[data-stage]");
if (stage)
  readers(stage);
