/** What the machine around a client tells: time that never jumps, the network, sleep and waking. */

/**
 * Return milliseconds of a clock that only goes forward, whatever happens to the machine's date.
 *
 * It may stand still while the machine sleeps.
 */
export function monotonicMs() {
  return performance.now();
}

/** Return whether the machine says that it has no network; it may be wrong either way. */
export function isOffline() {
  return globalThis.navigator?.onLine === false;
}

/**
 * Call `woken` when the page or the network comes back, and `lost` when the network goes.
 *
 * Returns a function that stops that. Where there is no page, as in Node, nothing is ever called.
 */
export function watchSurroundings(woken, lost) {
  if (typeof globalThis.addEventListener !== "function") return () => {};
  const ended = new AbortController();
  const { signal } = ended;
  globalThis.addEventListener("online", woken, { signal });
  globalThis.addEventListener("offline", lost, { signal });
  globalThis.addEventListener("pageshow", woken, { signal });
  const page = globalThis.document;
  page?.addEventListener("resume", woken, { signal }); // a frozen tab is thawed
  page?.addEventListener(
    "visibilitychange",
    () => {
      if (!page.hidden) woken();
    },
    { signal },
  );
  return () => ended.abort();
}

/** Tells by two clocks whether the machine slept since it was last asked. */
export class SleepDetector {
  /** @param {number} usualMs how long it usually is from one question to the next */
  constructor(usualMs) {
    this.limitMs = 3 * usualMs; // timers of hidden pages come late as well
    this.look();
  }

  /**
   * Return whether far more time went by than usual, by either clock.
   *
   * The monotonic clock may stand still in sleep, and the date may be set: so this may be wrong,
   * and is good for asking the server whether it is there, not for more.
   */
  look() {
    const before = this.seen;
    this.seen = { monotonic: monotonicMs(), date: Date.now() };
    if (!before) return false;
    const passed = this.seen.monotonic - before.monotonic;
    return Math.max(passed, Math.abs(this.seen.date - before.date)) > this.limitMs;
  }
}
