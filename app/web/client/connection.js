/**
 * The room's socket: greeting, heartbeat, and coming back after a drop.
 *
 * Reports its status as `{state, reason?, until?}`; `state` is `connecting`, `live`, `waiting`
 * (a pause before the next attempt, which `until` ends), `offline` (the same, and the browser says
 * there is no network) or `refused` (for good; `reason` says why). `until` is of the monotonic clock
 * `performance.now()`, as all durations here are: a clock put right meanwhile changes none of them.
 */

const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 10_000;
const RESTART_SPREAD_MS = 5_000; // a restarted service must not meet all its screens at once
const WELCOME_TIMEOUT_MS = 12_000; // longer than the server waits for our greeting
const LOOK_EVERY_MS = 5_000;
const PING_EVERY_MS = 15_000;
const SILENCE_LIMIT_MS = 40_000; // two pings and a half without any frame
const STEADY_MS = 10_000; // a welcome that lasts less does not shorten the next pause
const AT_ONCE_EVERY_MS = 5_000; // what asks for "at once" more often than this gets a pause

// The server's close codes that no further attempt could change.
const FINAL_CLOSES = new Map([
  [1007, "incompatible"],
  [1009, "incompatible"],
  [4400, "incompatible"],
  [4401, "invalid_token"],
  [4403, "forbidden_room"],
  [4404, "unknown_room"],
  [4410, "token_expired"],
  [4411, "token_revoked"],
  [4429, "incompatible"],
]);
const RESTART = 1012;
const RESUME = 4409;

/** One room's connection; it reconnects by itself until it is refused. */
export class RoomConnection {
  /**
   * @param {string} url address of the room's socket
   * @param {() => object} greeting the data of `hello`, asked for anew at each attempt
   * @param {(frame: object) => void} onFrame
   * @param {(status: object) => void} onStatus
   */
  constructor(url, greeting, onFrame, onStatus) {
    this.url = url;
    this.greeting = greeting;
    this.onFrame = onFrame;
    this.onStatus = onStatus;
    this.status = { state: "connecting" };
    this.socket = null;
    this.pauses = 0; // since the connection was last steady
    this.welcomedAt = Infinity;
    this.lastFrameAt = 0;
    this.lastPingAt = 0;
    this.lastAtOnce = -Infinity;
    this.timer = null; // of the next attempt, or of the welcome
    this.heart = null;
    this.watching = new AbortController();
  }

  /** Connect, and watch for the network and the page coming back. */
  start() {
    const { signal } = this.watching;
    window.addEventListener("online", () => this.retryNow(), { signal });
    window.addEventListener("offline", () => this.noteNetwork(), { signal });
    window.addEventListener("pageshow", () => this.retryNow(), { signal });
    const seen = () => document.hidden || this.retryNow();
    document.addEventListener("visibilitychange", seen, { signal });
    this.connect();
  }

  /** Leave for good; nothing is reported any more. */
  stop() {
    this.watching.abort();
    clearTimeout(this.timer);
    this.leave();
  }

  /** Send a frame if the room has welcomed us; returns whether it went out. */
  send(frame) {
    if (this.status.state !== "live" || this.socket.readyState !== WebSocket.OPEN) return false;
    this.socket.send(JSON.stringify(frame));
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
    const socket = new WebSocket(this.url);
    this.socket = socket;
    // A socket given up may still report; only the current one is listened to.
    const current = (handle) => (event) => {
      if (this.socket === socket) handle(event);
    };
    socket.addEventListener("open", current(() => this.greet()));
    socket.addEventListener("message", current((event) => this.receive(event.data)));
    socket.addEventListener("close", current((event) => this.closed(event.code)));
    this.timer = setTimeout(() => this.comeBackLater(), WELCOME_TIMEOUT_MS);
  }

  greet() {
    this.socket.send(JSON.stringify({ type: "hello", data: this.greeting() }));
  }

  receive(text) {
    let frame;
    try {
      frame = JSON.parse(text);
    } catch {
      return; // not a frame of ours
    }
    if (frame === null || typeof frame !== "object") return;
    this.lastFrameAt = performance.now();
    if (frame.type === "welcome") this.welcomed();
    this.onFrame(frame);
  }

  welcomed() {
    clearTimeout(this.timer);
    clearInterval(this.heart);
    this.welcomedAt = this.lastPingAt = performance.now();
    this.heart = setInterval(() => this.beat(), LOOK_EVERY_MS);
    this.report({ state: "live" });
  }

  beat() {
    const now = performance.now();
    if (now - this.lastFrameAt >= SILENCE_LIMIT_MS) this.comeBackLater();
    else if (now - this.lastPingAt >= PING_EVERY_MS) this.ping();
  }

  ping() {
    this.lastPingAt = performance.now();
    this.send({ type: "ping", ts: Date.now() });
  }

  closed(code) {
    this.leave();
    if (FINAL_CLOSES.has(code)) {
      clearTimeout(this.timer);
      this.report({ state: "refused", reason: FINAL_CLOSES.get(code) });
    } else if (code === RESUME) {
      this.comeBackAtOnce();
    } else if (code === RESTART) {
      this.wait(Math.random() * RESTART_SPREAD_MS);
    } else {
      this.comeBackLater();
    }
  }

  comeBackAtOnce() {
    const now = performance.now();
    if (now - this.lastAtOnce < AT_ONCE_EVERY_MS) {
      this.comeBackLater();
      return;
    }
    this.lastAtOnce = now;
    this.connect();
  }

  comeBackLater() {
    if (performance.now() - this.welcomedAt >= STEADY_MS) this.pauses = 0;
    this.welcomedAt = Infinity;
    const longest = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** this.pauses);
    this.pauses += 1;
    this.wait(longest * (0.5 + Math.random() / 2));
  }

  wait(pause) {
    clearTimeout(this.timer);
    this.leave();
    this.timer = setTimeout(() => this.connect(), pause);
    this.report({ state: pausing(), until: performance.now() + pause });
  }

  retryNow() {
    const { state } = this.status;
    if (state === "waiting" || state === "offline") this.connect();
    else if (state === "live") this.beat();
  }

  noteNetwork() {
    if (this.status.state === "waiting") this.report({ ...this.status, state: pausing() });
    else if (this.status.state === "live") this.beat();
  }

  leave() {
    clearInterval(this.heart);
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
  return navigator.onLine ? "waiting" : "offline";
}
