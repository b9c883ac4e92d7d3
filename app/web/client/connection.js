/**
 * The room's socket: greeting, heartbeat, and coming back after a drop. In browsers and in Node.
 *
 * Reports its status as `{state, reason?, until?}`; `state` is `connecting`, `live`, `waiting`
 * (a pause before the next attempt, which `until` ends), `offline` (the same, and the browser says
 * there is no network) or `refused` (for good; `reason` says why). `until` is of the monotonic clock
 * `performance.now()`, as all durations here are: a clock put right meanwhile changes none of them.
 */

import { isOffline, monotonicMs, SleepDetector, watchSurroundings } from "./surroundings.js";

const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 10_000;
const RESTART_SPREAD_MS = 5_000; // a restarted service must not meet all its screens at once
const WELCOME_TIMEOUT_MS = 12_000; // longer than the server waits for our greeting
const LOOK_EVERY_MS = 5_000;
const PING_EVERY_MS = 15_000;
const SILENCE_LIMIT_MS = 40_000; // two pings and a half without any frame
const WAKING_LIMIT_MS = 3_000; // after a sleep, a socket that is alive answers sooner
const STEADY_MS = 10_000; // a welcome that lasts less does not shorten the next pause
const AT_ONCE_EVERY_MS = 5_000; // what asks for "at once" more often than this gets a pause

const NO_WEBSOCKET =
  "WebSocket: there is none here; use Node 22 or newer, run Node 20 with --experimental-websocket, or hand one in as WebSocket";

// The server's close codes that no further attempt could change.
const FINAL_CLOSES = new Map([
  [1007, "incompatible"],
  [1009, "incompatible"],
  [4400, "incompatible"],
  [4403, "forbidden_room"],
  [4404, "unknown_room"],
  [4429, "incompatible"],
]);
// Those that only another token could change.
const TOKEN_CLOSES = new Map([
  [4401, "invalid_token"],
  [4410, "token_expired"],
  [4411, "token_revoked"],
]);
const OPEN = 1; // a socket's state
const RESTART = 1012;
const RESUME = 4409;

/** One room's connection; it reconnects by itself until it is refused. */
export class RoomConnection {
  /**
   * @param {string} url address of the room's socket
   * @param {() => object|Promise<object>} greeting the data of `hello`, asked for at each attempt; if
   *   it fails, that attempt does
   * @param {(frame: object) => void} onFrame
   * @param {(status: object) => void} onStatus
   * @param {object} [options]
   * @param {(reason: string) => boolean} [options.anotherToken] called when the token is refused;
   *   returns whether the next greeting will have another one, else that was the end
   * @param {typeof WebSocket} [options.WebSocket] where it is not global, as in Node before 22
   */
  constructor(url, greeting, onFrame, onStatus, options = {}) {
    this.url = url;
    this.greeting = greeting;
    this.onFrame = onFrame;
    this.onStatus = onStatus;
    this.anotherToken = options.anotherToken ?? (() => false);
    this.WebSocket = options.WebSocket ?? globalThis.WebSocket;
    if (typeof this.WebSocket !== "function") throw new TypeError(NO_WEBSOCKET);
    this.status = { state: "connecting" };
    this.socket = null;
    this.pauses = 0; // since the connection was last steady
    this.welcomedAt = Infinity;
    this.lastFrameAt = 0;
    this.lastPingAt = 0;
    this.lastAtOnce = -Infinity;
    this.timer = null; // of the next attempt, or of the welcome
    this.heart = null;
    this.sleep = null;
    this.probe = null; // the timer of a question that a waking machine asks
    this.unwatch = () => {};
  }

  /** Connect, and watch for the network, the page and the machine coming back. */
  start() {
    this.unwatch();
    this.unwatch = watchSurroundings(
      () => this.retryNow(),
      () => this.noteNetwork(),
    );
    this.connect();
  }

  /** Leave for good, and watch for nothing any more; `start` begins anew. */
  stop() {
    this.unwatch();
    clearTimeout(this.timer);
    this.leave();
  }

  /** Send a frame if the room has welcomed us; returns whether it went out. */
  send(frame) {
    return this.sendText(JSON.stringify(frame));
  }

  /** Send a frame that is JSON already, as `send` does. */
  sendText(text) {
    if (this.status.state !== "live" || this.socket.readyState !== OPEN) return false;
    this.socket.send(text);
    return true;
  }

  /** Give the socket up and come back at once, to be told what is missing. */
  resume() {
    this.leave();
    this.comeBackAtOnce();
  }

  connect() {
    clearTimeout(this.timer);
    this.leave();
    this.report({ state: "connecting" });
    const socket = new this.WebSocket(this.url);
    this.socket = socket;
    // A socket given up may still report; only the current one is listened to.
    const current = (handle) => (event) => {
      if (this.socket === socket) handle(event);
    };
    socket.addEventListener("open", current(() => this.greet(socket)));
    socket.addEventListener("message", current((event) => this.receive(event.data)));
    socket.addEventListener("close", current((event) => this.closed(event.code)));
    this.timer = setTimeout(() => this.comeBackLater(), WELCOME_TIMEOUT_MS);
  }

  async greet(socket) {
    let data;
    try {
      data = await this.greeting();
    } catch {
      if (this.socket === socket) this.comeBackLater();
      return;
    }
    if (this.socket !== socket || socket.readyState !== OPEN) return;
    socket.send(JSON.stringify({ type: "hello", data }));
  }

  receive(text) {
    let frame;
    try {
      frame = JSON.parse(text);
    } catch {
      return; // not a frame of ours
    }
    if (frame === null || typeof frame !== "object") return;
    this.lastFrameAt = monotonicMs();
    this.endProbe();
    if (frame.type === "welcome") this.welcomed();
    this.onFrame(frame);
  }

  welcomed() {
    if (this.status.state === "live") return; // a new epoch on the same connection
    clearTimeout(this.timer);
    clearInterval(this.heart);
    this.welcomedAt = this.lastPingAt = monotonicMs();
    this.sleep = new SleepDetector(LOOK_EVERY_MS);
    this.heart = setInterval(() => this.beat(), LOOK_EVERY_MS);
    this.report({ state: "live" });
  }

  beat() {
    const now = monotonicMs();
    if (this.sleep.look()) this.askWhetherAlive();
    else if (now - this.lastFrameAt >= SILENCE_LIMIT_MS) this.comeBackLater();
    else if (now - this.lastPingAt >= PING_EVERY_MS) this.ping();
  }

  /** The page is looked at again, or the network is back. */
  wake() {
    // A hidden page's timers hardly run, so there silence alone does not mean that the server left.
    if (monotonicMs() - this.lastFrameAt >= SILENCE_LIMIT_MS) this.comeBackAtOnce();
    else this.askWhetherAlive();
  }

  /** Find out soon whether the connection outlived a sleep; if not, come back at once. */
  askWhetherAlive() {
    this.endProbe();
    this.probe = setTimeout(() => this.comeBackAtOnce(), WAKING_LIMIT_MS);
    this.ping();
  }

  endProbe() {
    clearTimeout(this.probe);
    this.probe = null;
  }

  ping() {
    this.lastPingAt = monotonicMs();
    this.send({ type: "ping", ts: Date.now() });
  }

  closed(code) {
    const waking = this.probe !== null;
    this.leave();
    if (FINAL_CLOSES.has(code)) {
      clearTimeout(this.timer);
      this.report({ state: "refused", reason: FINAL_CLOSES.get(code) });
    } else if (TOKEN_CLOSES.has(code)) {
      this.tokenRefused(TOKEN_CLOSES.get(code));
    } else if (code === RESUME || waking) {
      this.comeBackAtOnce();
    } else if (code === RESTART) {
      this.wait(Math.random() * RESTART_SPREAD_MS);
    } else {
      this.comeBackLater();
    }
  }

  tokenRefused(reason) {
    clearTimeout(this.timer);
    if (this.anotherToken(reason)) this.comeBackAtOnce();
    else this.report({ state: "refused", reason });
  }

  comeBackAtOnce() {
    const now = monotonicMs();
    if (now - this.lastAtOnce < AT_ONCE_EVERY_MS) {
      this.comeBackLater();
      return;
    }
    this.lastAtOnce = now;
    this.connect();
  }

  comeBackLater() {
    if (monotonicMs() - this.welcomedAt >= STEADY_MS) this.pauses = 0;
    this.welcomedAt = Infinity;
    const longest = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** this.pauses);
    this.pauses += 1;
    this.wait(longest * (0.5 + Math.random() / 2));
  }

  wait(pause) {
    clearTimeout(this.timer);
    this.leave();
    this.timer = setTimeout(() => this.connect(), pause);
    this.report({ state: pausing(), until: monotonicMs() + pause });
  }

  retryNow() {
    const { state } = this.status;
    if (state === "waiting" || state === "offline") this.connect();
    else if (state === "live") this.wake();
  }

  noteNetwork() {
    if (this.status.state === "waiting") this.report({ ...this.status, state: pausing() });
    else if (this.status.state === "live") this.beat();
  }

  leave() {
    clearInterval(this.heart);
    this.endProbe();
    const socket = this.socket;
    this.socket = null;
    socket?.close();
  }

  report(status) {
    this.status = status;
    this.onStatus(status);
  }
}

// The service may run on this very machine, so without a network we still try.
function pausing() {
  return isOffline() ? "offline" : "waiting";
}
