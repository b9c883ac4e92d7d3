/** Listens to the keys and asks for what they mean; `bindings.js` knows what that is. */

import { HOLD_MS, bindingOf, keyOf } from "./bindings.js";

const TYPED_IN = "input, textarea, select, [role=textbox], [role=combobox], [role=searchbox]";
const PRESSED = "button, a[href], summary, [role=button], [role=link]";
const PRESSING = new Set(["Enter", "Space"]);
const REPEATING = new Set(["next", "previous"]);

/**
 * Call `ask(what, place)` for each key that means something; `place` is of a number key only.
 *
 * `what` is one of used dismissed pinned reworded shorter warmer livelier good bad quiet facts next previous place
 * shortcuts settings.
 * `target` is what is listened at. `overlay` is the component when it stands in another's page: then
 * keys count while it has the focus or nothing has. `learned` returns the keys the host taught.
 * Returns a function that ends it.
 */
export function listenToKeys(ask, { target = document, overlay = null, learned = () => [] } = {}) {
  const listener = new KeyListener(ask, overlay, learned);
  const kinds = { keydown: "down", keyup: "up", click: "clicked" };
  const handlers = Object.entries(kinds).map(([kind, name]) => [kind, (event) => listener[name](event)]);
  const forget = () => listener.forget();
  for (const [kind, handler] of handlers) target.addEventListener(kind, handler);
  window.addEventListener("blur", forget);
  return () => {
    for (const [kind, handler] of handlers) target.removeEventListener(kind, handler);
    window.removeEventListener("blur", forget);
    forget();
  };
}

class KeyListener {
  #ask;
  #overlay;
  #learned;
  #held = new Map(); // by the key's place: what a press asks for, and the timer of a hold
  #started = false;

  constructor(ask, overlay, learned) {
    this.#ask = ask;
    this.#overlay = overlay;
    this.#learned = learned;
  }

  down(event) {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const path = elementsOf(event);
    if (!this.#isOurs(keyOf(event), path)) return;
    const key = this.#startedOr(keyOf(event), event.repeat);
    const binding = bindingOf(key, this.#learned());
    if (binding === null) return;
    event.preventDefault();
    if (binding.hold) this.#hold(event, binding);
    // A key held down must not go through card after card.
    else if (!event.repeat || REPEATING.has(binding.press)) this.#ask(binding.press, Number(key));
  }

  up(event) {
    const held = this.#held.get(event.code || event.key);
    if (!held) return;
    this.#held.delete(event.code || event.key);
    clearTimeout(held.timer);
    if (held.press && !held.asked) this.#ask(held.press, held.place);
  }

  /** After a press with the pointer, Enter must not press the same button again: it means "used". */
  clicked(event) {
    if (event.detail === 0) return;
    const path = elementsOf(event);
    const elsewhere = this.#overlay !== null && !path.includes(this.#overlay);
    // Without a focus in it, a dialog would let the keys through to the card behind.
    if (!elsewhere && !path.some((each) => each.matches("dialog"))) {
      path.find((each) => each.matches("button"))?.blur();
    }
  }

  /** The window lost the keys: that one is let go will not be heard. */
  forget() {
    for (const { timer } of this.#held.values()) clearTimeout(timer);
    this.#held.clear();
  }

  #hold(event, { press, hold }) {
    const name = event.code || event.key;
    if (event.repeat || this.#held.has(name)) return;
    const held = { press, place: Number(keyOf(event)), asked: false };
    held.timer = setTimeout(() => {
      held.asked = true;
      this.#ask(hold, held.place);
    }, HOLD_MS);
    this.#held.set(name, held);
  }

  #isOurs(key, path) {
    if (path.some((each) => each.isContentEditable || each.matches(TYPED_IN))) return false;
    // One that was closed just now may still have the focus.
    if (path.some((each) => each.matches("dialog[open]"))) return this.#closes(key, path);
    if (PRESSING.has(key) && path.some((each) => each.matches(PRESSED))) return false;
    if (this.#overlay === null || path.includes(this.#overlay)) return true;
    // Of another's page only what is meant for nothing in it, and never the key that loads it anew.
    return key !== "F5" && !path.some((each) => each !== document.body && each !== document.documentElement);
  }

  /** Return whether a key goes through an open dialog: what opened the settings closes them. */
  #closes(key, path) {
    const inSettings = path.some((each) => each.localName === "livecue-settings");
    return key === "?" || (inSettings && bindingOf(key, this.#learned())?.press === "settings");
  }

  /** The start button of many clickers sends F5 and Escape by turns: it means the same each time. */
  #startedOr(key, repeat) {
    if (key !== "F5" && key !== "Escape") return key;
    const started = this.#started;
    if (!repeat) this.#started = key === "F5";
    return key === "Escape" && started ? "F5" : key;
  }
}

/** Return the elements an event passes, the innermost first, through open shadow roots. */
function elementsOf(event) {
  return event.composedPath().filter((each) => each instanceof Element);
}
