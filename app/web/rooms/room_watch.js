/**
 * Watches the rooms: asks every two seconds while the page is seen, and comes back after trouble.
 *
 * Reports its status as `{state, reason?, until?}`; `state` is `connecting`, `live`, `waiting` (a
 * pause after trouble, which `until` ends), `offline` (the same, and the browser says there is no
 * network) or `refused` (for good; `reason` says why).
 */

const EVERY_MS = 2_000;
const LONGEST_PAUSE_MS = 30_000;

/** Problems no further asking could change. */
const FINAL = new Set([
  "missing_token",
  "invalid_token",
  "token_expired",
  "token_revoked",
  "token_not_yet_valid",
  "forbidden",
]);

/** Asks for the rooms again and again. */
export class RoomWatch {
  /**
   * @param {(signal: AbortSignal) => Promise<object[]>} ask
   * @param {(rooms: object[]) => void} onRooms
   * @param {(status: object) => void} onStatus
   */
  constructor(ask, onRooms, onStatus) {
    this.ask = ask;
    this.onRooms = onRooms;
    this.onStatus = onStatus;
    this.failures = 0;
    this.timer = null;
    this.asking = null; // what gives the request under way up
    this.ended = false;
  }

  /** Begin, and mind whether anybody sees the page. */
  start() {
    document.addEventListener("visibilitychange", () => this.mindSight());
    window.addEventListener("online", () => this.now());
    this.now();
  }

  /** Ask at once, for instance after something was changed. */
  now() {
    if (this.ended || document.hidden) return;
    clearTimeout(this.timer);
    this.asking?.abort();
    this.turn();
  }

  /** Stop for good, for `reason`. */
  refuse(reason) {
    this.ended = true;
    this.pause();
    this.onStatus({ state: "refused", reason });
  }

  mindSight() {
    if (document.hidden) this.pause();
    else this.now();
  }

  pause() {
    clearTimeout(this.timer);
    this.asking?.abort();
    this.asking = null;
  }

  async turn() {
    const asking = new AbortController();
    this.asking = asking;
    try {
      const rooms = await this.ask(asking.signal);
      if (this.asking === asking) this.came(rooms);
    } catch (problem) {
      if (this.asking === asking) this.failed(problem);
    }
  }

  came(rooms) {
    this.failures = 0;
    this.timer = setTimeout(() => this.turn(), EVERY_MS);
    this.onRooms(rooms);
    this.onStatus({ state: "live" });
  }

  failed(problem) {
    if (FINAL.has(problem.code)) {
      this.refuse(problem.code);
      return;
    }
    const longest = Math.min(LONGEST_PAUSE_MS, EVERY_MS * 2 ** this.failures);
    this.failures += 1;
    // Many pages of one shop must not all come back in the same moment.
    const pause = Math.max(longest * (0.5 + Math.random() / 2), problem.retryMs ?? 0);
    this.timer = setTimeout(() => this.turn(), pause);
    const state = navigator.onLine ? "waiting" : "offline";
    this.onStatus({ state, reason: problem.code, until: Date.now() + pause });
  }
}
