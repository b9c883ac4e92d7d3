/** Keeps the screen from going dark while the page is looked at, where the browser can. */

/** Holds the screen's wake lock; `state` is `held`, `unavailable`, `refused`, or `idle` before and after. */
export class ScreenAwake {
  #state = "idle";
  #lock = null;
  #asking = false;
  #running = false;
  #listeners = new Set();
  #look = () => this.#ask();
  #leave = () => this.#release();

  /** How it stands. */
  get state() {
    return this.#state;
  }

  /** Why it is unavailable: `insecure` when only the page's address is to blame, else `browser`. */
  get reason() {
    return window.isSecureContext ? "browser" : "insecure";
  }

  /** Keep the screen awake from now on. */
  start() {
    if (this.#running) return;
    this.#running = true;
    if (!navigator.wakeLock) {
      this.#become("unavailable");
      return;
    }
    // The browser takes the lock away whenever the page is hidden. Some grant one only after a press.
    document.addEventListener("visibilitychange", this.#look);
    document.addEventListener("click", this.#look, { capture: true });
    window.addEventListener("pageshow", this.#look);
    window.addEventListener("pagehide", this.#leave);
    this.#ask();
  }

  /** Let the screen go dark again. */
  stop() {
    this.#running = false;
    document.removeEventListener("visibilitychange", this.#look);
    document.removeEventListener("click", this.#look, { capture: true });
    window.removeEventListener("pageshow", this.#look);
    window.removeEventListener("pagehide", this.#leave);
    this.#release();
    this.#become("idle");
  }

  /** Call `listener(state)` after each change, until the returned function is called. */
  subscribe(listener) {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async #ask() {
    if (this.#asking || this.#lock !== null || document.visibilityState !== "visible") return;
    this.#asking = true;
    try {
      const lock = await navigator.wakeLock.request("screen");
      this.#asking = false;
      this.#granted(lock);
    } catch {
      // A low battery, or a frame that is not allowed to.
      this.#asking = false;
      if (this.#running) this.#become("refused");
    }
  }

  #granted(lock) {
    if (!this.#running) {
      lock.release();
      return;
    }
    this.#lock = lock;
    lock.addEventListener("release", () => this.#taken(lock));
    this.#become("held");
  }

  #taken(lock) {
    if (this.#lock !== lock) return;
    this.#lock = null;
    if (document.visibilityState === "visible") this.#become("refused");
  }

  #release() {
    const lock = this.#lock;
    this.#lock = null;
    lock?.release();
  }

  #become(state) {
    if (state === this.#state) return;
    this.#state = state;
    for (const listener of [...this.#listeners]) listener(state);
  }
}
