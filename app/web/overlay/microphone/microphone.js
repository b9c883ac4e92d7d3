/**
 * Whether and how LiveCue hears the host at this page, and whether it is on after a reload.
 *
 * `state` is `off`, `asking`, `connecting`, `hearing`, `silent`, `away` (the recogniser), `lost` (the
 * connection), or why it is off: `insecure`, `unsupported`, `refused`, `missing`, `busy`, `unplugged`,
 * `taken`, `unavailable`, `denied`, `incompatible`.
 */

import { randomName } from "../../client/names.js";
import { AudioSocket } from "./audio_socket.js";
import { BrowserRecognition } from "./browser_recognition.js";
import { Capture, microphones } from "./capture.js";
import { choices, keepChoices, wasOn } from "./remembered.js";
import { Speaking } from "./speaking.js";

/** What may recognise: the room's own recogniser, or the browser's. */
export const SOURCES = ["room", "browser"];

const LANGUAGES = { zh: "zh-CN", en: "en-US" };
const ON = new Set(["asking", "connecting", "hearing", "silent", "away", "lost"]);

/** The microphone of one page. */
export class Microphone {
  /**
   * @param {{
   *   access: () => {room: string, address: string, token: string, client: string}|null,
   *   say: (frame: object) => void, language: () => string, speaks: (now: boolean) => void,
   * }} page the room that is entered, its socket for what the browser recognised, the language, and
   *   who wants to know ten times a second whether the host speaks
   */
  constructor(page) {
    this.page = page;
    this.state = "off";
    this.heard = ""; // the newest words
    this.keptDays = null; // for how long the room keeps the audio; null = it does not
    this.devices = [];
    this.listeners = new Set();
    this.parts = [];
    this.turn = 0; // so that a late answer to an earlier start is known
    const { source, device } = choices();
    this.source = SOURCES.includes(source) ? source : "room";
    this.device = typeof device === "string" ? device : "";
  }

  /** Whether it is on, or on its way. */
  get on() {
    return ON.has(this.state);
  }

  /** Whether this page notices at once that the host speaks. */
  get hears() {
    return this.on && this.source === "room" && this.state !== "asking";
  }

  /** Call `listener` after each change, until the returned function is called. */
  subscribe(listener) {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Turn it on again if it was on in this room when the page was left. */
  resume() {
    if (!this.on && wasOn(this.page.access()?.room)) this.turnOn();
  }

  /** Let LiveCue hear the host. */
  async turnOn() {
    const access = this.page.access();
    if (access === null) return;
    this.end();
    this.keep(access.room);
    this.report("asking");
    if (this.source === "browser") this.listenByBrowser();
    else await this.listenInRoom(access);
  }

  /** Hear nothing any more. */
  turnOff() {
    this.keep(null);
    this.leave();
  }

  /** Hear nothing for now, as when the page leaves its room. */
  leave() {
    this.end();
    this.heard = "";
    this.report("off");
  }

  /** Choose what recognises, or which microphone; takes effect at once. */
  choose(name, value) {
    this[name] = value;
    this.keep(this.on ? (this.page.access()?.room ?? null) : null);
    if (this.on) this.turnOn();
    else this.report(this.state);
  }

  /** Look which microphones there are. */
  async look() {
    this.devices = await microphones().catch(() => []);
    this.report(this.state);
  }

  async listenInRoom({ address, token, client }) {
    const { turn } = this;
    const socket = new AudioSocket(`${address}/audio`, { token, client }, {
      listening: ({ kept_days: days }) => {
        this.keptDays = days;
        this.report("silent");
      },
      heard: ({ text }) => this.hear(text),
      hearing: (state) => this.report(state),
      lost: () => this.report("lost"),
      ended: (reason) => this.fail(reason),
    });
    const speaking = new Speaking();
    const take = (piece) => {
      this.page.speaks(speaking.take(piece));
      socket.send(piece);
    };
    const capture = new Capture(take, () => this.fail("unplugged"));
    this.parts = [capture, socket];
    try {
      await capture.start(this.device);
    } catch (error) {
      if (turn === this.turn) this.fail(error.fault ?? "unsupported");
      return;
    }
    if (turn !== this.turn) return;
    this.report("connecting");
    socket.start();
    this.look(); // the permission gives the devices their names
  }

  listenByBrowser() {
    const recognition = new BrowserRecognition(LANGUAGES[this.page.language()] ?? "zh-CN", {
      heard: (piece) => {
        this.hear(piece.text);
        this.page.say({ type: "speech", id: `speech-${randomName()}`, ts: Date.now(), data: piece });
      },
      hearing: (state) => this.report(state),
      ended: (reason) => this.fail(reason),
    });
    this.parts = [recognition];
    recognition.start();
  }

  hear(text) {
    this.heard = text;
    this.report(this.state);
  }

  fail(reason) {
    this.end();
    this.report(reason);
  }

  end() {
    this.turn += 1;
    for (const part of this.parts.splice(0)) part.stop();
  }

  report(state) {
    this.state = state;
    for (const listener of [...this.listeners]) listener(state);
  }

  keep(on) {
    keepChoices({ on, source: this.source, device: this.device });
  }
}
