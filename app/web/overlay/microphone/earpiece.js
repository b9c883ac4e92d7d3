/**
 * A voice in the host's ear: says what is to be put right, in pauses only, and is silent at once when
 * the host speaks. Off unless wanted. It is the browser's own voice, which goes to the usual output
 * alone; while no microphone of this page is on it says nothing, since it could not tell a pause.
 */

import { choices, keepChoices } from "./remembered.js";

const SPOKEN = new Set(["correction", "warning"]);
const PAUSE_MS = 400; // of the host, before a word is said
const KEPT_MS = 8000; // what found no pause by then is read, or not at all
const RATE = 1.2;
const LANGUAGES = { zh: "zh-CN", en: "en-US" };

/** The voice of one page. */
export class Earpiece {
  /**
   * @param {{language: () => string, hears: () => boolean}} page `hears` says whether the page would
   *   notice that the host speaks
   */
  constructor(page) {
    this.page = page;
    this.on = choices().voice === true;
    this.waiting = null; // {id, text, until}
    this.quietSince = 0;
    this.hostSpeaks = false;
    this.timer = null;
  }

  /** Whether this browser has a voice at all. */
  get possible() {
    return typeof window.speechSynthesis?.speak === "function";
  }

  /** Turn it on or off; off is at once. */
  turn(on) {
    this.on = on;
    keepChoices({ voice: on });
    if (!on) this.hush();
  }

  /** Tell of a change of the card in front, as `signals.js` has it. */
  changed({ before, after, byHost, quiet }) {
    if (this.waiting !== null && after?.id !== this.waiting.id) this.hush();
    if (!this.on || quiet || byHost || before === undefined || after === null) return;
    if (after.id === before?.id || !SPOKEN.has(after.kind)) return;
    this.waiting = { id: after.id, text: after.headline, until: performance.now() + KEPT_MS };
    this.sayInPause();
  }

  /** Take in whether the host speaks, ten times a second while the microphone is on. */
  heard(speaks) {
    if (speaks && !this.hostSpeaks) this.stopTalking();
    if (!speaks && this.hostSpeaks) this.quietSince = performance.now();
    this.hostSpeaks = speaks;
    if (this.waiting !== null) this.sayInPause();
  }

  /** Let the host hear the voice; called in a gesture. */
  try(text) {
    this.talk(text);
  }

  /** Say nothing of what was to be said. */
  hush() {
    this.waiting = null;
    this.stopTalking();
  }

  sayInPause() {
    const now = performance.now();
    if (now > this.waiting.until) {
      this.waiting = null;
      return;
    }
    if (!this.page.hears() || this.hostSpeaks || now - this.quietSince < PAUSE_MS) return;
    const { text } = this.waiting;
    this.waiting = null;
    this.talk(text);
  }

  talk(text) {
    if (!this.possible) return;
    const utterance = new SpeechSynthesisUtterance(text);
    Object.assign(utterance, { lang: LANGUAGES[this.page.language()] ?? "zh-CN", rate: RATE });
    window.speechSynthesis.cancel();
    window.speechSynthesis.speak(utterance);
  }

  stopTalking() {
    if (this.possible) window.speechSynthesis.cancel();
  }
}
