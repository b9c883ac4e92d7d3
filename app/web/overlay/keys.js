/** The keyboard: which key asks for what. */

const ASKED = {
  Enter: "used",
  u: "used",
  d: "dismissed",
  Escape: "dismissed",
  Delete: "dismissed",
  w: "reworded",
  ArrowDown: "next",
  ArrowRight: "next",
  ArrowUp: "previous",
  ArrowLeft: "previous",
  "?": "shortcuts",
  "？": "shortcuts",
};

/** Call `ask(what, place)` for each key that means something; `place` is of a number key only. */
export function listenToKeys(ask) {
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const key = nameOf(event);
    // Tab users press the button they are on; a dialog has its own Escape.
    if (event.target.closest("dialog") && key !== "?" && key !== "？") return;
    if (key === "Enter" && event.target.closest("button")) return;
    const asked = /^[1-9]$/.test(key) ? "place" : ASKED[key];
    if (!asked) return;
    event.preventDefault();
    // A key held down must not go through card after card.
    if (event.repeat && asked !== "next" && asked !== "previous") return;
    ask(asked, Number(key));
  });
  // After a press with the pointer, Enter must not press the same button again: it means "used".
  document.addEventListener("click", (event) => {
    if (event.detail > 0) event.target.closest("button")?.blur();
  });
}

/** Return the key's name; an input method for Chinese may hide it, its place does not. */
function nameOf(event) {
  if (event.key === "Process") return event.code.replace(/^(Key|Digit)/, "").toLowerCase();
  return event.key.length === 1 ? event.key.toLowerCase() : event.key;
}
