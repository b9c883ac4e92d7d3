/** What a screen has about it: keys, tones and vibration, a microphone, and light that stays on. */

import { ScreenAwake } from "../overlay/settings/awake.js";
import { wasOn } from "../overlay/microphone/remembered.js";
import { listenToKeys } from "../overlay/settings/keys.js";

/** The devices of one screen, as its display settings want them. */
export class HostDevices {
  /** `screen` is the overlay, whose room the microphone speaks to. */
  constructor(screen) {
    this.screen = screen;
    this.awake = new ScreenAwake();
    this.settings = null;
    this.signals = null; // fetched when first wanted, which on most screens is never
    this.microphone = null; // the same
    this.earpiece = null; // comes with it
    this.ends = [];
  }

  /**
   * Begin. `ask(what, place)` hears what keys ask for; `overlay` is the screen when it stands in
   * another's page, whose keys are not ours, else null.
   */
  start(settings, ask, overlay) {
    this.settings = settings;
    this.ends = [
      listenToKeys(ask, { overlay, learned: () => settings.learned }),
      settings.subscribe(() => this.signalIfWanted()),
    ];
    this.awake.start();
    this.signalIfWanted();
  }

  /** Give everything back. */
  stop() {
    for (const end of this.ends.splice(0)) end();
    this.signals?.stop();
    this.signals = null;
    this.microphone?.leave();
    this.microphone = null;
    this.earpiece?.hush();
    this.earpiece = null;
    this.awake.stop();
  }

  /** Fetch what the dialog of that name works with. */
  async fetch(dialog) {
    await (dialog === "livecue-microphone" ? this.fetchMicrophone() : this.fetchSignals());
  }

  /** Fetch what plays signals; without the server there will be none. */
  async fetchSignals() {
    const { SignalPlayer } = await import("../overlay/settings/signal_player.js");
    if (this.signals !== null || this.ends.length === 0) return;
    this.signals = new SignalPlayer(this.settings);
    this.signals.start();
  }

  /** Fetch the microphone; without the server there will be none. */
  async fetchMicrophone() {
    const [{ Microphone }, { Earpiece }] = await Promise.all([
      import("../overlay/microphone/microphone.js"),
      import("../overlay/microphone/earpiece.js"),
    ]);
    if (this.microphone !== null || this.ends.length === 0) return;
    const { screen } = this;
    this.microphone = new Microphone({
      access: () => screen.entry.access && { ...screen.entry.access, room: screen.room },
      say: (frame) => screen.entry.say(frame),
      language: () => screen.lang,
      speaks: (now) => this.earpiece?.heard(now),
    });
    this.earpiece = new Earpiece({
      language: () => screen.lang,
      hears: () => this.microphone?.hears ?? false,
    });
    this.ends.push(this.microphone.subscribe(() => screen.requestUpdate()));
    this.microphone.look();
  }

  /** Turn the microphone on if it was on in `room` before the page was reloaded; else off. */
  roomEntered(room) {
    this.microphone?.leave();
    if (!wasOn(room)) return;
    this.fetchMicrophone().then(
      () => this.microphone?.resume(),
      () => {}, // the server is away, and so is the room
    );
  }

  /** Give the signal that a change of the card in front deserves: see `signals.js`. */
  shown(change) {
    this.signals?.changed(change);
    this.earpiece?.changed(change);
  }

  signalIfWanted() {
    const { sound, vibrate } = this.settings.values;
    if (this.signals === null && (sound !== "off" || vibrate === "1")) {
      this.fetchSignals().catch(() => {});
    }
  }
}
