import { beside } from "./preview";
import { calendar } from "./calendar";
import { copy } from "./copy";
import { events } from "./events";
import { forgetWhatArrived, kept } from "./kept";
import { related } from "./related";
import { tags } from "./tags";
import { tallies } from "./tallies";
import { unsaved } from "./unsaved";
import { verbs } from "./verbs";

tallies();
forgetWhatArrived();
for (const form of document.querySelectorAll<HTMLFormElement>("form[data-guard]"))
  unsaved(form);

for (const table of document.querySelectorAll<HTMLTableElement>("table[data-calendar]"))
  calendar(table);
for (const button of document.querySelectorAll<HTMLButtonElement>("button[data-copy]"))
  copy(button);

const edit = document.querySelector<HTMLFormElement>("form#edit");
if (edit) {
  verbs(edit);
  tags(edit);
  related(edit);
  events(edit);
  beside(edit);
  unsaved(edit);
  kept(edit);
}
