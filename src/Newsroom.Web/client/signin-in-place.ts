import { alive } from "./asking";
import { element } from "./fields";

let lastField: HTMLElement | undefined;
document.addEventListener("focusin", focused => {
  if (focused.target instanceof HTMLElement && focused.target.matches("form#edit :is(input, textarea, select, [contenteditable=true])"))
    lastField = focused.target;
});

let open: Promise<boolean> | undefined;

/**
 * The sign-in page itself in a dialog, so that whatever it asks for is asked for here as well. Afterwards the focus is where it was.
 * @returns Whether somebody signed in; who it is has to be asked.
 */
export function signInHere(): Promise<boolean> {
  open ??= show().finally(() => { open = undefined; });
  return open;
}

function show(): Promise<boolean> {
  // The button that opened this goes away with what was wrong: whoever pressed it goes on in the field they wrote in.
  const pressed = document.activeElement;
  const before = pressed?.closest("[data-remedies]") ? lastField ?? pressed : pressed;
  const frame = element("iframe", { title: "Signing in", src: "/account/sign-in?returnUrl=%2Fadmin%2Falive" });
  const close = element("button", { type: "button", className: "button small quiet" }, "Not now");
  const dialog = element("dialog", { className: "sign-in-here" },
    element("h2", { id: "sign-in-here" }, "You are signed out"),
    element("p", {}, "Your text is still here. Sign in, and it goes on where you are."),
    frame, close);
  dialog.setAttribute("aria-labelledby", "sign-in-here");
  document.body.append(dialog);
  dialog.showModal();

  return new Promise(done => {
    let isIn = false;
    close.addEventListener("click", () => dialog.close());
    dialog.addEventListener("close", () => {
      dialog.remove();
      if (before instanceof HTMLElement)
        before.focus({ preventScroll: true });
      done(isIn);
    });
    frame.addEventListener("load", () => {
      const inside = frame.contentDocument;
      if (!inside || inside.location.pathname === "blank")
        return;
      if (!inside.location.pathname.startsWith("/account")) {
        frame.hidden = true;
        void alive().then(who => {
          isIn = who !== null;
          dialog.close();
        }, () => dialog.close());
        return;
      }

      // The page around it has a header and a main part of its own.
      inside.querySelectorAll("header.bar, .skip").forEach(part => part.remove());
      const main = inside.querySelector("main");
      const region = inside.createElement("div");
      region.className = "in-frame";
      region.setAttribute("role", "region");
      region.setAttribute("aria-label", "Signing in");
      region.append(...main?.childNodes ?? []);
      main?.replaceWith(region);
      // What leads away from signing in leads to a tab of its own: the frame is for this alone.
      for (const link of inside.querySelectorAll<HTMLAnchorElement>("a[href]:not([href^='#'])"))
        if (!link.pathname.startsWith("/account"))
          link.target = "_blank";
      frame.focus();
      inside.querySelector<HTMLElement>("[autofocus], [aria-invalid=true], input:not([type=hidden])")?.focus();
    });
  });
}
