import { element } from "./fields";

const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

/** Moving things to another day, with the mouse or with the arrow keys. Nothing moves here: the screen that follows says what will happen and asks. */
export function calendar(table: HTMLTableElement): void {
  const items = [...table.querySelectorAll<HTMLElement>(".item.movable")];
  if (items.length === 0)
    return;

  const hint = document.querySelector<HTMLElement>(".drag-hint");
  if (hint)
    hint.hidden = false;
  const said = element("p", { className: "unseen" });
  said.setAttribute("aria-live", "assertive");
  table.after(said);
  for (const item of items) {
    item.draggable = true;
    // Else the browser drags the address of the link.
    item.querySelectorAll("a").forEach(link => { link.draggable = false; });
  }
  byMouse(table);
  byKeyboard(table, said);
}

function byMouse(table: HTMLTableElement): void {
  let dragged: HTMLElement | null = null;
  table.addEventListener("dragstart", drag => {
    dragged = movable(drag.target);
    if (dragged && drag.dataTransfer) {
      drag.dataTransfer.effectAllowed = "move";
      drag.dataTransfer.setData("text/plain", titleOf(dragged));
    }
  });
  table.addEventListener("dragover", drag => {
    const day = dragged && dayOf(drag.target);
    mark(table, day);
    if (day)
      drag.preventDefault();
  });
  table.addEventListener("drop", drag => {
    const day = dragged && dayOf(drag.target);
    if (!dragged || !day)
      return;
    drag.preventDefault();
    confirm(dragged, day);
  });
  table.addEventListener("dragend", () => {
    dragged = null;
    mark(table, null);
  });
}

function byKeyboard(table: HTMLTableElement, said: HTMLElement): void {
  let moving: { item: HTMLElement; day: string } | null = null;

  const stop = (sentence: string): void => {
    moving = null;
    mark(table, null);
    said.textContent = sentence;
  };

  const start = (item: HTMLElement): void => {
    moving = { item, day: item.dataset["on"] ?? "" };
    mark(table, moving.day);
    said.textContent = `Moving ${titleOf(item)} from ${words(moving.day)}. Arrow keys choose the day, Enter goes on to the confirmation, Escape leaves it.`;
  };

  table.addEventListener("keydown", press => {
    const item = movable(press.target);
    if (!item || press.ctrlKey || press.altKey || press.metaKey)
      return;
    const step = steps[press.key];
    if (step !== undefined) {
      press.preventDefault();
      if (moving?.item !== item)
        start(item);
      if (moving) {
        moving.day = later(moving.day, step);
        mark(table, moving.day);
        said.textContent = words(moving.day);
      }
    } else if (press.key === "m" || press.key === "M") {
      press.preventDefault();
      start(item);
    } else if (press.key === "Escape" && moving) {
      press.preventDefault();
      stop("It stays where it is.");
    } else if (press.key === "Enter" && moving?.item === item) {
      // Where no other day was chosen, the link leads to the screen that asks for one.
      const { day } = moving;
      if (day === item.dataset["on"])
        return;
      press.preventDefault();
      confirm(item, day);
    } else if (press.key === "Enter" && press.target instanceof Element && press.target.matches(".move")) {
      press.preventDefault();
      start(item);
    }
  });
  table.addEventListener("focusout", () => {
    if (moving)
      stop("");
  });
}

function confirm(item: HTMLElement, day: string): void {
  if (day !== item.dataset["on"])
    location.assign(`${item.dataset["before"] ?? ""}${encodeURIComponent(day + (item.dataset["after"] ?? ""))}`);
}

function mark(table: HTMLTableElement, day: string | null): void {
  for (const cell of table.querySelectorAll<HTMLElement>("td[data-day]"))
    cell.classList.toggle("target", cell.dataset["day"] === day);
}

function movable(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>(".item.movable") : null;
}

function dayOf(target: EventTarget | null): string | null {
  return (target instanceof Element ? target.closest<HTMLElement>("td[data-day]")?.dataset["day"] : null) ?? null;
}

function titleOf(item: HTMLElement): string {
  return item.querySelector(".item-title")?.textContent?.trim() ?? "";
}

/** Days are counted in UTC, where each has 24 hours. */
function later(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

function words(day: string): string {
  return new Date(`${day}T00:00:00Z`).toLocaleDateString("en-GB", { timeZone: "UTC", weekday: "long", day: "numeric", month: "long" });
}
