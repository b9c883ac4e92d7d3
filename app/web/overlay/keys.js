/** The keyboard: which key asks for what. */

const ASKED = {
  Enter: "used",
  u: "used",
  d: "dismissed",
  Escape: "dismissed",
  Delete: "dismissed",
  p: "pinned",
  w: "reworded",
  f: "facts",
  q: "quiet",
  ArrowDown: "next",
  ArrowRight: "next",
  ArrowUp: "previous",
  ArrowLeft: "previous",
  "?": "shortcuts",
  "？": "shortcuts",
};
const WRITTEN_IN = "input, textarea, select, [contenteditable]:not([contenteditable=false])";

/**
 * Call `ask(what, place)` for each key that means something; `place` is of a number key only. `screen`
 * is the element that is controlled, which may stand in somebody else's page. Returns what ends it.
 */
export function listenToKeys(ask, screen) {
  const listening = new AbortController();
  const { signal } = listening;
  const pressed = (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const key = nameOf(event);
    // Somebody may be writing in the page around us. A dialog has its own Escape, and Tab users
    // press the button they are on.
    if (event.defaultPrevented || isIn(event, WRITTEN_IN)) return;
    if (isIn(event, "dialog") && ASKED[key] !== "shortcuts") return;
    if (key === "Enter" && isIn(event, "button, a[href], summary")) return;
    const asked = /^[1-9]$/.test(key) ? "place" : ASKED[key];
    if (!asked) return;
    event.preventDefault();
    // A key held down must not go through card after card.
    if (event.repeat && asked !== "next" && asked !== "previous") return;
    ask(asked, Number(key));
  };
  document.addEventListener("keydown", pressed, { signal });
  // After a press with the pointer, Enter must not press the same button again: it means "used".
  const clicked = (event) => {
    if (event.detail > 0) event.composedPath().find((each) => each.tagName === "BUTTON")?.blur();
  };
  screen.addEventListener("click", clicked, { signal });
  return () => listening.abort();
}

/** Whether a key was pressed in something, be it in a shadow root. */
function isIn(event, selector) {
  return event.composedPath().some((each) => each instanceof Element && each.matches(selector));
}

/** Return the key's name; an input method for Chinese may hide it, its place does not. */
function nameOf(event) {
  if (event.key === "Process") return event.code.replace(/^(Key|Digit)/, "").toLowerCase();
  return event.key.length === 1 ? event.key.toLowerCase() : event.key;
}
