/** What a screen has about it: keys, tones and vibration, and light that stays on. */

import { ScreenAwake } from "../overlay/settings/awake.js";
import { listenToKeys } from "../overlay/settings/keys.js";

/** The devices of one screen, as its display settings want them. */
export class HostDevices {
  constructor() {
    this.awake = new ScreenAwake();
    this.settings = null;
    this.signals = null; // fetched when first wanted, which on most screens is never
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
    this.awake.stop();
  }

  /** Fetch what plays signals; without the server there will be none. */
  async fetchSignals() {
    const { SignalPlayer } = await import("../overlay/settings/signal_player.js");
    if (this.signals !== null || this.ends.length === 0) return;
    this.signals = new SignalPlayer(this.settings);
    this.signals.start();
  }

  /** Give the signal that a change of the card in front deserves: see `signals.js`. */
  shown(change) {
    this.signals?.changed(change);
  }

  signalIfWanted() {
    const { sound, vibrate } = this.settings.values;
    if (this.signals === null && (sound !== "off" || vibrate === "1")) {
      this.fetchSignals().catch(() => {});
    }
  }
}
