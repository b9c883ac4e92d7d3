/** What a screen reader is told of the big card: its headline, once, when the card comes. */

import { knownKind } from "./kinds.js";

/** Keeps the words of the newest card as they were when it came, whatever changes on it later. */
export class Announcement {
  constructor() {
    this.id = null;
    this.text = "";
  }

  /** Return the words for the card that is shown, or for none. */
  of(shown, words) {
    if (this.id === (shown?.id ?? null)) return this.text;
    const before = this.text;
    this.id = shown?.id ?? null;
    this.text = shown ? words.kinds[knownKind(shown.kind)] + words.colon + shown.headline : "";
    // The same words again would not be read again.
    if (this.text === before && this.text !== "") this.text += "\u00a0";
    return this.text;
  }
}
