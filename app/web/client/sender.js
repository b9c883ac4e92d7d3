/** Sends what the outbox keeps, as fast as the room takes it, and sees to it that it is settled. */

import { randomName } from "./names.js";
import { EventError, Outbox } from "./outbox.js";
import { monotonicMs } from "./surroundings.js";

const LARGEST_EVENT_BYTES = 65_536; // the room refuses larger frames without reading their id
const LONGEST_ID = 128;
const ACK_LIMIT_MS = 30_000; // nothing settled for so long: the connection is no good

/** What one client sends, over all its connections. */
export class Sender {
  /**
   * @param {{status: {state: string}, sendText: (text: string) => boolean, resume: () => void}}
   *   connection the room's connection
   * @param {number} capacity events kept until they are settled
   * @param {number} window events with the room at once
   */
  constructor(connection, capacity, window) {
    this.connection = connection;
    this.outbox = new Outbox(capacity, window);
    this.waiting = new Set(); // who waits for space, or for everything to be settled
    this.failure = null;
    this.timer = null; // of the next thing to send
    this.ackTimer = null;
  }

  /** Keep an event and return a promise of its receipt; throws an `EventError`. */
  put(type, data, { id = randomName(), ts = Date.now() } = {}) {
    if (this.failure) throw this.failure;
    if (typeof id !== "string" || id.length < 1 || id.length > LONGEST_ID) {
      throw new EventError("invalid_field", `id: expected a text of 1 to ${LONGEST_ID} characters`);
    }
    const text = JSON.stringify({ type, id, ts, data }, wellFormed);
    if (new TextEncoder().encode(text).length > LARGEST_EVENT_BYTES) {
      throw new EventError("too_large", `an event has at most ${LARGEST_EVENT_BYTES} bytes`, { id });
    }
    const settled = this.outbox.put(id, text);
    this.pump();
    return settled;
  }

  /** The connection is gone: what was sent on it goes out again on the next one. */
  beginAgain() {
    clearTimeout(this.timer);
    this.settledSomething();
    this.outbox.beginAgain();
  }

  /** Take in an `ack`. */
  acknowledge(data) {
    this.outbox.acknowledge(data);
    this.settledSomething();
    this.pump();
    this.stir();
  }

  /** Take in an `error`; returns whether that was the end of an event, or of none of ours. */
  refuse(data) {
    const final = this.outbox.refuse(data, monotonicMs());
    this.pump();
    this.stir();
    return final;
  }

  /** Send what may be sent now. */
  pump() {
    clearTimeout(this.timer);
    if (this.connection.status.state !== "live") return;
    for (;;) {
      const text = this.outbox.take(monotonicMs());
      if (text === null) break;
      this.connection.sendText(text);
    }
    const pause = this.outbox.pauseMs(monotonicMs());
    if (pause !== null) this.timer = setTimeout(() => this.pump(), pause);
    if (this.outbox.sent > 0) this.ackTimer ??= setTimeout(() => this.overdue(), ACK_LIMIT_MS);
  }

  /** Wait until `holds`; fails when the client has ended. */
  async until(holds) {
    while (!this.failure && !holds(this.outbox)) {
      await new Promise((resolve) => this.waiting.add(resolve));
    }
    if (this.failure) throw this.failure;
  }

  /** Give up what is not settled: there will be no further connection. */
  end(failure) {
    this.failure = failure;
    clearTimeout(this.timer);
    clearTimeout(this.ackTimer);
    this.outbox.abandon(failure);
    this.stir();
  }

  settledSomething() {
    clearTimeout(this.ackTimer);
    this.ackTimer = null;
  }

  overdue() {
    this.ackTimer = null;
    if (this.outbox.sent > 0) this.connection.resume();
  }

  stir() {
    const waiting = [...this.waiting];
    this.waiting.clear();
    for (const resolve of waiting) resolve();
  }
}

/** Replace half surrogate pairs, as a viewer may write: they are no UTF-8, and no frame. */
function wellFormed(_name, value) {
  return typeof value === "string" ? value.replace(/\p{Surrogate}/gu, "\ufffd") : value;
}
