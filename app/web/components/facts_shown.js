/** Whether the facts of the card that is shown are open. */

import { lineOf } from "../client/room_log.js";

/** Knows it of one card only: the next one is as the setting says. */
export class FactsShown {
  constructor() {
    this.id = null;
    this.asked = null; // what the host asked for, or null
    this.read = false;
  }

  /**
   * Return `{open, read}` for the card that is shown. Without a line the facts are what is read: then
   * they are there from the start, and stay when a line comes after all, so that nothing moves.
   */
  of(state, shown, openAtFirst) {
    const id = shown?.id ?? null;
    if (id !== this.id) Object.assign(this, { id, asked: null, read: false });
    if (shown !== null && lineOf(state, shown) === "") this.read = true;
    return { open: this.asked ?? openAtFirst, read: this.read };
  }

  /** Open the facts, or fold them away. */
  toggle(openAtFirst) {
    this.asked = !(this.asked ?? openAtFirst);
  }
}
