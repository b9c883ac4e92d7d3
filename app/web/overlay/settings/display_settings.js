/**
 * How the host wants the screen: the address says it, else this browser remembers it, else it is
 * as usual. Values are the texts that stand in the address.
 */

import { cleanLearned } from "./bindings.js";
import { recall, remember } from "./settings_memory.js";

/** Every setting and its values. */
export const CHOICES = Object.freeze({
  size: ["s", "m", "l"],
  far: ["0", "1"],
  mirror: ["none", "h", "v", "hv"],
  theme: ["auto", "dark", "light", "transparent"],
  facts: ["ask", "open"],
  sound: ["off", "soft", "clear"],
  vibrate: ["0", "1"],
  lang: ["zh", "en"],
});

// Silent unless wanted: a microphone stands beside the screen.
const USUAL = { size: "m", far: "0", mirror: "none", theme: "auto", facts: "ask", sound: "off", vibrate: "0" };

/** The settings of one screen. */
export class DisplaySettings {
  #fragment;
  #usual;
  #kept = soundOf(recall());
  #changed = {}; // what was chosen here since the address was last edited, wherever it was kept
  #values;
  #listeners = new Set();

  /**
   * `fragment` is a `PageFragment`, or null for a component in another's page; `usual` are values
   * to take instead of ours where nobody chose, `language` is the browser's.
   */
  constructor({ fragment = null, usual = {}, language = navigator.language } = {}) {
    const lang = !language || language.toLowerCase().startsWith("zh") ? "zh" : "en";
    this.#fragment = fragment;
    this.#usual = { ...USUAL, lang, ...known(usual) };
    this.#values = this.#current();
  }

  /** All values by name; another object after each change. */
  get values() {
    return this.#values;
  }

  /** The keys that the host taught: see `bindings.js`. */
  get learned() {
    return this.#kept.learned;
  }

  /** Return the value of one setting. */
  value(name) {
    return this.#values[name];
  }

  /** Choose a value: it goes into the address and is remembered. An unknown one changes nothing. */
  change(name, value) {
    if (!isKnown(name, value)) return;
    this.#changed[name] = value;
    this.#fragment?.write(name, value);
    this.#keep((was) => ({ ...was, values: { ...was.values, [name]: value } }));
    this.#settle();
  }

  /** Remember taught keys; they belong to this browser's devices and never go into an address. */
  teach(learned) {
    this.#keep((was) => ({ ...was, learned: cleanLearned(learned) }));
    this.#tell();
  }

  /** Take other values where nobody chose one, such as an embedding page's attributes. */
  offer(usual) {
    this.#usual = { ...this.#usual, ...known(usual) };
    this.#settle();
  }

  /** Call `listener(values)` after each change, until the returned function is called. */
  subscribe(listener) {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Follow an address that is edited in place, until the returned function is called. */
  follow() {
    const edited = () => {
      this.#changed = {};
      this.#settle();
    };
    return this.#fragment?.follow(edited) ?? (() => {});
  }

  #current() {
    const said = known(Object.fromEntries(this.#fragment?.read() ?? []));
    return Object.freeze({ ...this.#usual, ...this.#kept.values, ...said, ...this.#changed });
  }

  #settle() {
    const before = this.#values;
    const after = this.#current();
    if (Object.keys(after).every((name) => after[name] === before[name])) return;
    this.#values = after;
    this.#tell();
  }

  #tell() {
    for (const listener of [...this.#listeners]) listener(this.#values);
  }

  #keep(change) {
    // Another page of this browser may have remembered something since; without a memory ours counts.
    const found = recall();
    this.#kept = change(found === null ? this.#kept : soundOf(found));
    remember(this.#kept);
  }
}

/** Return whether `value` is one of the values of the setting `name`. */
export function isKnown(name, value) {
  return Object.hasOwn(CHOICES, name) && CHOICES[name].includes(value);
}

function known(values) {
  return Object.fromEntries(Object.entries(values).filter(([name, value]) => isKnown(name, value)));
}

/** Return what can be used of what was remembered. */
function soundOf(found) {
  return { values: known(Object(found?.values)), learned: cleanLearned(found?.learned) };
}
