import { autosave } from "./autosave";
import { beside } from "./preview";
import { copying } from "./copying";
import { beginnings } from "./beginnings";
import { calendar } from "./calendar";
import { downloads } from "./downloads";
import { events } from "./events";
import { forgetWhatArrived, kept } from "./kept";
import { palette } from "./palette";
import { related } from "./related";
import { replacement } from "./replacement";
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

const edit = document.querySelector<HTMLFormElement>("form#edit");
if (edit) {
  autosave(edit);
  verbs(edit);
  tags(edit);
  related(edit);
  events(edit);
  downloads(edit);
  beginnings(edit);
  beside(edit);
  unsaved(edit);
  kept(edit);
}

const withdrawal = document.querySelector<HTMLFormElement>("form#withdrawal");
if (withdrawal)
  replacement(withdrawal);
