/** A page in a room: its connection, its state, and what was done there until it is confirmed. */

import { unconfirmed, withoutNotice } from "../client/acts.js";
import { RoomConnection } from "../client/connection.js";
import { randomName } from "../client/names.js";
import { position } from "../client/room_log.js";

const NOTICE_MS = 6000;
const RESEND_MS = 1000;

/** Return the address of a room's socket at a server, whose address ends with a slash. */
export function roomAddress(server, room) {
  const address = new URL(`v1/rooms/${encodeURIComponent(room)}`, server);
  address.protocol = address.protocol === "https:" ? "wss:" : "ws:";
  return address.href;
}

/** One page's stay in one room; it ends with `stop`. */
export class RoomSession {
  /**
   * @param {{
   *   address: string, token: string, client: string, state: object,
   *   receive: (state: object, frame: object) => object, changed: (before: object) => void,
   * }} room `receive` returns the state after a frame; `changed` is called after each change of
   *   `state` or `status`, with the state before it
   */
  constructor({ address, token, client, state, receive, changed }) {
    this.access = { address, token, client };
    this.state = state;
    this.status = { state: "connecting" };
    this.receive = receive;
    this.changed = changed;
    this.lastFrameAt = 0; // milliseconds since 1970, 0 before the first
    this.noticeTimer = null;
    this.resendTimer = null;
    const greeting = () => {
      const since = position(this.state);
      return since === null ? { token, client } : { token, client, since };
    };
    const heard = (frame) => this.heard(frame);
    this.connection = new RoomConnection(address, greeting, heard, (status) => {
      this.status = status;
      this.changed(this.state);
    });
  }

  /** Connect. */
  start() {
    this.connection.start();
  }

  /** Leave the room; nothing changes any more. */
  stop() {
    clearTimeout(this.noticeTimer);
    clearTimeout(this.resendTimer);
    this.connection.stop();
  }

  /** Take a new state. */
  change(state) {
    const before = this.state;
    this.state = state;
    if (state.notice && state.notice !== before.notice) {
      clearTimeout(this.noticeTimer);
      this.noticeTimer = setTimeout(() => this.change(withoutNotice(this.state)), NOTICE_MS);
    }
    this.changed(before);
  }

  /**
   * Do something in the room: `act(state, id, ts)` returns the state with it, or the same state when
   * there is nothing to do. Returns the act's id, or `null`.
   */
  perform(act) {
    const id = `act-${randomName()}`;
    const next = act(this.state, id, Date.now());
    if (next === this.state) return null;
    this.change(next);
    this.send(id);
    return id;
  }

  /** Send what is not confirmed yet, or of it only the act `id`. */
  send(id = null) {
    for (const frame of unconfirmed(this.state)) {
      if (id === null || frame.id === id) this.connection.send(frame);
    }
  }

  heard(frame) {
    this.lastFrameAt = Date.now();
    this.change(this.receive(this.state, frame));
    if (frame.type === "welcome") this.send();
    if (frame.type === "error") this.sendLater(frame.data?.retry_after_ms ?? RESEND_MS);
    if (this.state.missing) this.connection.resume();
  }

  sendLater(pause) {
    clearTimeout(this.resendTimer);
    this.resendTimer = setTimeout(() => this.send(), pause);
  }
}
