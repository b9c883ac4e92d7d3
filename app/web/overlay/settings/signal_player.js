/** Plays signals: tones made by the browser itself, and vibration where there is any. */

import { followOutput } from "../microphone/output.js";
import { NOTES, VIBRATIONS, signalOf, waitOf } from "./signals.js";

// Peaks of the wave, of 1. A soft tone is for earphones or a silent studio, a clear one for a hall.
const VOLUMES = { soft: 0.07, clear: 0.3 };
const ATTACK_S = 0.012; // without it a tone begins with a click
const SILENCE = 0.0001; // an exponential ramp never reaches zero
const GESTURES = ["pointerup", "touchend", "keydown", "click"];

/** Plays what `signals.js` decides on, as `settings` wants it. */
export class SignalPlayer {
  #settings;
  #context = null;
  #last = -Infinity;
  #pending = null;
  #gesture = () => this.#unlock();
  #listeners = new Set();
  #unsubscribe = null;

  constructor(settings) {
    this.#settings = settings;
  }

  /** Wait for the first gesture, before which no browser lets a page sound. */
  start() {
    this.#listen();
    this.#unsubscribe = this.#settings.subscribe(() => this.#listen());
  }

  /** Be silent from now on, and give back the loudspeaker. */
  stop() {
    this.#unsubscribe?.();
    this.#deafen();
    this.#cancel();
    this.#context?.close();
    this.#context = null;
  }

  /** Whether tones can be heard: `unavailable`, `locked` until a gesture, or `ready`. */
  get sound() {
    if (!window.AudioContext) return "unavailable";
    return this.#context?.state === "running" ? "ready" : "locked";
  }

  /** Whether this device seems able to vibrate; desktop browsers have the call and no motor. */
  get vibrates() {
    return typeof navigator.vibrate === "function" && navigator.maxTouchPoints > 0;
  }

  /** Call `listener` when tones can be heard or no longer, until the returned function is called. */
  subscribe(listener) {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Tell of a `Change` of the card in front; returns the signal that it deserves, or `null`. */
  changed(change) {
    if (change.quiet || change.after?.id !== this.#pending?.id) this.#cancel();
    const signal = signalOf(change);
    if (signal === null) return null;
    const wait = waitOf(signal, this.#last, performance.now());
    if (wait === 0) this.#play(signal);
    else if (wait !== null) {
      const timer = setTimeout(() => this.#play(signal), wait);
      this.#pending = { id: change.after.id, timer };
    }
    return signal;
  }

  /** Let the host hear a signal at the chosen volume. Called in a gesture, it unlocks the sound. */
  async tryTone(signal) {
    await this.#unlock();
    this.#sound(signal);
  }

  /** Let the host feel a signal. */
  tryVibration(signal) {
    if (this.vibrates) navigator.vibrate(VIBRATIONS[signal]);
  }

  #play(signal) {
    this.#pending = null;
    this.#last = performance.now();
    this.#sound(signal);
    // Before a first gesture browsers refuse to vibrate, loudly.
    const touched = navigator.userActivation?.hasBeenActive ?? true;
    if (this.#settings.value("vibrate") === "1" && touched) this.tryVibration(signal);
  }

  #sound(signal) {
    const volume = VOLUMES[this.#settings.value("sound")];
    if (volume && this.sound === "ready") schedule(this.#context, signal, volume);
  }

  #cancel() {
    clearTimeout(this.#pending?.timer);
    this.#pending = null;
  }

  #listen() {
    this.#deafen();
    const wanted = this.#settings.value("sound") !== "off";
    if (!wanted || this.sound !== "locked") return;
    for (const kind of GESTURES) document.addEventListener(kind, this.#gesture, { capture: true, passive: true });
  }

  #deafen() {
    for (const kind of GESTURES) document.removeEventListener(kind, this.#gesture, { capture: true });
  }

  async #unlock() {
    if (this.sound !== "locked") return;
    if (this.#context === null) {
      this.#context = new AudioContext();
      // A call or a lost device may silence it again.
      this.#context.addEventListener("statechange", () => this.#stateChanged());
    }
    await this.#context.resume().catch(() => {}); // not the kind of gesture it takes: the next may be
    await followOutput(this.#context);
  }

  /** Play on the output that was chosen meanwhile. */
  async moveToOutput() {
    if (this.#context === null) return;
    if (await followOutput(this.#context)) await this.#context.resume().catch(() => {});
  }

  #stateChanged() {
    this.#listen();
    for (const listener of [...this.#listeners]) listener(this.sound);
  }
}

/** Plan a signal's notes in an audio context; `volume` is the peak of one note, of 1. */
export function schedule(context, signal, volume) {
  for (const [hertz, from, seconds] of NOTES[signal]) {
    const [at, end] = [context.currentTime + from, context.currentTime + from + seconds];
    const note = new OscillatorNode(context, { frequency: hertz });
    const loudness = new GainNode(context, { gain: 0 });
    loudness.gain.setValueAtTime(0, at);
    loudness.gain.linearRampToValueAtTime(volume, at + ATTACK_S);
    loudness.gain.exponentialRampToValueAtTime(SILENCE, end);
    note.connect(loudness).connect(context.destination);
    note.start(at);
    note.stop(end);
  }
}
