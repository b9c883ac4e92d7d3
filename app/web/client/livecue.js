/**
 * A client of a LiveCue room, for browsers and Node: reconnects, resumes, sends each event once,
 * shows each change once.
 *
 * ```js
 * const room = new RoomClient({ url: "wss://HOST/v1/rooms/ROOM", token, client: "my-page" });
 * room.addEventListener("suggestion", ({ detail }) => console.log(detail.change, detail.suggestion));
 * await room.chat({ user: { id: "u1", name: "小红" }, text: "敏感肌能用吗" });
 * ```
 */

import { RoomConnection } from "./connection.js";
import { EventError } from "./outbox.js";
import { heard, initialLog, position } from "./room_log.js";
import { Sender } from "./sender.js";

export { EventError };

const CAPACITY = 10_000;
const WINDOW = 1_000; // the room takes 2,000 of a connection
const FRESH_TOKENS = 3; // refused new tokens in a row after which none is asked for
const SUGGESTION = "suggestion.";

/**
 * One client of one room. It connects at once and stays until `close`.
 *
 * Events (their `detail` in brackets): `status` (`{state, reason?, until?}`, see
 * connection.js), `suggestion` (`{change: "opened"|"revised"|"ready"|"closed", suggestion, reason?}`),
 * `delta` (`{id, version, text}`), `state` (the room at a glance), `snapshot` (`{reason: "first"|"gap",
 * suggestions}`: replace all you show) and `problem` (`{code, detail, id?, field?}`).
 */
export class RoomClient extends EventTarget {
  #log;
  #sender;
  #connection;
  #token;
  #getToken;
  #client;
  #refusedTokens = 0;
  #welcomed = false;
  #ended = false;

  /**
   * @param {object} options
   * @param {string} options.url the room's address, `wss://HOST/v1/rooms/ROOM` (or http, https)
   * @param {string} [options.token] an access token
   * @param {() => string|Promise<string>} [options.getToken] or where to get one; asked again when
   *   the room says that the token has expired or was revoked
   * @param {string} options.client this client's own stable name; event ids count per room and client
   * @param {{epoch: string, offset: number}} [options.since] where to resume from
   * @param {number} [options.capacity] events kept until they are settled
   * @param {number} [options.window] events with the room at once; only when it refuses one as
   *   `overloaded` may those sent behind it overtake: 1 rules that out
   * @param {typeof WebSocket} [options.WebSocket] where it is not global, as in Node before 22
   */
  constructor({ url, token, getToken, client, since, capacity = CAPACITY, window = WINDOW, WebSocket }) {
    super();
    if (!client) throw new TypeError("client: expected this client's own stable name");
    if (!token && !getToken) throw new TypeError("token: expected an access token, or getToken");
    this.#token = token ?? null;
    this.#getToken = getToken ?? null;
    this.#client = client;
    this.#log = { ...initialLog(), ...(since ?? {}) };
    this.status = { state: "connecting" };
    this.#connection = new RoomConnection(
      socketAddress(url),
      () => this.#greeting(),
      (frame) => this.#received(frame),
      (status) => this.#statusChanged(status),
      { anotherToken: () => this.#anotherToken(), WebSocket },
    );
    this.#sender = new Sender(this.#connection, capacity, window);
    this.#connection.start();
  }

  /** What is open now: a map from id to suggestion. */
  get suggestions() {
    return this.#log.suggestions;
  }

  /** The room at a glance; `null` before the first welcome. */
  get state() {
    return this.#log.room;
  }

  /** How far the room's log was read, `{epoch, offset}`, or `null`; what a later `since` may be. */
  get position() {
    return position(this.#log);
  }

  /** How many events the room has not settled. */
  get unsettled() {
    return this.#sender.outbox.size;
  }

  /**
   * Send an event; through as many connections as it takes.
   *
   * The promise is kept with `{id, outcome: "accepted"|"duplicate"|"skipped", reason?}` and broken
   * with an `EventError`: the room's code, `full` when too many wait, `too_large`, or `ended`. It may be
   * left alone. Give the platform's own `id`, so that the same event stays the same after a restart.
   *
   * @param {string} type
   * @param {object} data
   * @param {{id?: string, ts?: number}} [options] `ts`: when it happened, milliseconds since 1970
   */
  async send(type, data, options) {
    return this.#sender.put(type, data, options);
  }

  /** A viewer wrote something. */
  chat(data, options) {
    return this.send("chat", data, options);
  }

  /** Somebody speaks on air. */
  speech(data, options) {
    return this.send("speech", data, options);
  }

  /** Another product is on air. */
  focus(data, options) {
    return this.send("focus", data, options);
  }

  /** The products of the session, with their link numbers. */
  lineup(data, options) {
    return this.send("lineup", data, options);
  }

  /** The platform's figures of the room. */
  stats(data, options) {
    return this.send("stats", data, options);
  }

  /** An order was placed, paid or refunded. */
  order(data, options) {
    return this.send("order", data, options);
  }

  /** Wait until one more event may be sent; fails when the client has ended. */
  async space() {
    await this.#sender.until((outbox) => !outbox.full);
  }

  /** Wait until every event is settled; fails when the client has ended. */
  async drain() {
    await this.#sender.until((outbox) => outbox.size === 0);
  }

  /** Leave the room; what is not settled is given up. */
  close() {
    if (this.#ended) return;
    this.#end();
    this.#statusChanged({ state: "closed" });
  }

  async #greeting() {
    this.#token ??= await this.#getToken();
    const since = position(this.#log);
    const greeting = { token: this.#token, client: this.#client };
    return since === null ? greeting : { ...greeting, since };
  }

  #anotherToken() {
    this.#refusedTokens += 1;
    if (!this.#getToken || this.#refusedTokens > FRESH_TOKENS) return false;
    this.#token = null;
    return true;
  }

  #received(frame) {
    const data = frame.data ?? {};
    if (frame.type === "ack") this.#sender.acknowledge(data);
    else if (frame.type === "error" && this.#sender.refuse(data)) this.#tell("problem", data);
    else this.#take(frame, data);
    if (this.#log.missing) this.#connection.resume();
    else if (frame.type === "welcome") this.#sender.pump();
  }

  #take(frame, data) {
    const before = this.#log;
    this.#log = heard(before, frame);
    if (frame.type === "welcome") this.#welcome(before);
    else if (this.#log === before || this.#log.missing) return;
    else if (frame.type === "room.state") this.#tell("state", data);
    else if (frame.type === "suggestion.delta") this.#tell("delta", data);
    else this.#suggestion(frame.type.slice(SUGGESTION.length), data, before);
  }

  #welcome(before) {
    this.#refusedTokens = 0;
    if (this.#log.missing) return;
    if (this.#log.suggestions !== before.suggestions) {
      const reason = this.#welcomed ? "gap" : "first";
      this.#tell("snapshot", { reason, suggestions: [...this.#log.suggestions.values()] });
    }
    this.#welcomed = true;
    this.#tell("state", this.#log.room);
  }

  #suggestion(change, data, before) {
    if (change !== "closed") this.#tell("suggestion", { change, suggestion: data });
    else {
      const suggestion = before.suggestions.get(data.id) ?? null;
      this.#tell("suggestion", { change, suggestion, id: data.id, reason: data.reason });
    }
  }

  #statusChanged(status) {
    this.status = status;
    // Before anything is sent on the next connection, whoever sends it.
    if (status.state !== "live") this.#sender.beginAgain();
    if (status.state === "refused") this.#end();
    this.#tell("status", status);
  }

  #end() {
    this.#ended = true;
    this.#connection.stop();
    this.#sender.end(new EventError("ended", `the client has ended: ${this.status.reason ?? "closed"}`));
  }

  #tell(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}

function socketAddress(url) {
  const address = new URL(url, globalThis.document?.baseURI);
  if (address.protocol === "https:") address.protocol = "wss:";
  if (address.protocol === "http:") address.protocol = "ws:";
  if (!/^wss?:$/.test(address.protocol)) throw new TypeError(`url: ${url} is no WebSocket address`);
  address.hash = "";
  return address.href;
}
