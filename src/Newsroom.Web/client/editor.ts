import { writing } from "./editor/writing";

const form = document.querySelector<HTMLFormElement>("form#edit");
if (form) {
  try {
    writing(form);
  } catch (error) {
    // The plain field is still there, and everything works with it.
    console.warn("The visual editor did not start.", error);
  }
}
