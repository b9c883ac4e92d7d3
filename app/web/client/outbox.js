/**
 * Events on their way: kept in order until the room has settled them, sent again after a drop.
 *
 * No socket; milliseconds are those of a clock that never jumps.
 *
 * @typedef {{id: string, outcome: "accepted"|"duplicate"|"skipped", reason?: string, unknown?: string[]}} Receipt
 */

const RETRY_MS = 1_000; // where the room does not say when to try again
// The same event, with the same id, is worth sending again after these.
const PASSING = new Set(["overloaded", "unconfirmed"]);
const NEXT_CONNECTION = "shutting_down";

/** Why an event did not arrive; `code` is the wire's word, `full`, `too_large` or `ended`. */
export class EventError extends Error {
  constructor(code, detail, { id = null, field = null } = {}) {
    super(`${code}: ${detail}`);
    this.name = "EventError";
    this.code = code;
    this.id = id;
    this.field = field;
  }
}

/** Keeps at most `capacity` events, of which at most `window` are with the room. */
export class Outbox {
  constructor(capacity, window) {
    this.capacity = capacity;
    this.window = Math.min(window, capacity);
    this.kept = new Map(); // by id, in order
    this.sent = 0;
    this.pausedUntil = 0;
    this.waiting = []; // ids still to be sent, in order
  }

  get size() {
    return this.kept.size;
  }

  get full() {
    return this.kept.size >= this.capacity;
  }

  /**
   * Keep an event's frame and return a promise of its receipt; one kept already is not kept twice.
   *
   * Throws an `EventError` `full`.
   */
  put(id, text) {
    const known = this.kept.get(id);
    if (known) return known.settled;
    if (this.full) {
      throw new EventError("full", `${this.kept.size} events wait for the room: send slower`, { id });
    }
    const kept = { text, sent: false };
    kept.settled = new Promise((resolve, reject) => Object.assign(kept, { resolve, reject }));
    kept.settled.catch(() => {}); // nobody has to wait for it
    this.kept.set(id, kept);
    this.waiting.push(id);
    return kept.settled;
  }

  /** Return the next frame, which then counts as sent; `null` while there is none. */
  take(now) {
    if (now < this.pausedUntil) return null;
    while (this.waiting.length > 0 && this.sent < this.window) {
      const kept = this.kept.get(this.waiting.shift());
      if (!kept || kept.sent) continue;
      kept.sent = true;
      this.sent += 1;
      return kept.text;
    }
    return null;
  }

  /** Return after how many milliseconds there is something to send; `null` when nothing is held. */
  pauseMs(now) {
    return this.waiting.length > 0 && now < this.pausedUntil ? this.pausedUntil - now : null;
  }

  /** Send everything kept once more, in order: the connection is a new one. */
  beginAgain() {
    for (const kept of this.kept.values()) kept.sent = false;
    this.sent = 0;
    this.pausedUntil = 0;
    this.waiting = [...this.kept.keys()];
  }

  /** Settle what an `ack` names. */
  acknowledge({ accepted = [], duplicates = [], skipped = [], unknown = [] }) {
    const names = new Map(unknown.map((each) => [each.id, each.names]));
    for (const id of accepted) {
      const receipt = { id, outcome: "accepted" };
      this.settle(id, names.has(id) ? { ...receipt, unknown: names.get(id) } : receipt);
    }
    for (const id of duplicates) this.settle(id, { id, outcome: "duplicate" });
    for (const { id, reason } of skipped) this.settle(id, { id, outcome: "skipped", reason });
  }

  /** Take in an `error`; returns whether that was the end of an event, or of none of these. */
  refuse({ code, detail, id, field, retry_after_ms: pause }, now) {
    const kept = this.kept.get(id);
    if (!kept) return true;
    if (code === NEXT_CONNECTION) return false;
    if (!PASSING.has(code)) {
      this.settle(id, null, new EventError(code, detail, { id, field }));
      return true;
    }
    if (kept.sent) {
      kept.sent = false;
      this.sent -= 1;
      // All wait, and in order: what comes later must not overtake what was refused.
      this.waiting = [...this.kept].filter(([, each]) => !each.sent).map(([name]) => name);
    }
    this.pausedUntil = Math.max(this.pausedUntil, now + (pause ?? RETRY_MS));
    return false;
  }

  /** Settle everything with an error: there will be no further attempt. */
  abandon(error) {
    for (const id of [...this.kept.keys()]) this.settle(id, null, error);
    this.waiting = [];
  }

  settle(id, receipt, error) {
    const kept = this.kept.get(id);
    if (!kept) return;
    this.kept.delete(id);
    if (kept.sent) this.sent -= 1;
    if (receipt) kept.resolve(receipt);
    else kept.reject(error);
  }
}
