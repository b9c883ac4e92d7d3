/** The browser's own speech recognition, which in most browsers is a service in a cloud. */

import { randomName } from "../../client/names.js";

const PAUSE_MS = 300;
const LONGEST_PAUSE_MS = 15_000;
const FAULTS = new Map([
  ["not-allowed", "refused"],
  ["service-not-allowed", "refused"],
  ["audio-capture", "missing"],
  ["language-not-supported", "unsupported"],
]);

/** Return the browser's recogniser, or `undefined` where there is none. */
export function recognition() {
  return window.SpeechRecognition ?? window.webkitSpeechRecognition;
}

/** Listens by the browser until `stop`; it ends its sessions by itself and is started again. */
export class BrowserRecognition {
  /**
   * @param {string} language as browsers name it
   * @param {{
   *   heard: (piece: {segment: string, text: string, final: boolean}) => void,
   *   hearing: (state: string) => void, ended: (reason: string) => void,
   * }} tell
   */
  constructor(language, tell) {
    this.language = language;
    this.tell = tell;
    this.stopped = false;
    this.pause = PAUSE_MS;
  }

  /** Begin to listen; the browser asks the host first. */
  start() {
    const Recognition = recognition();
    if (!Recognition) {
      this.tell.ended(window.isSecureContext ? "unsupported" : "insecure");
      return;
    }
    const name = randomName();
    const session = new Recognition();
    Object.assign(session, { lang: this.language, continuous: true, interimResults: true });
    session.onstart = () => this.tell.hearing("silent");
    session.onspeechstart = () => this.tell.hearing("hearing");
    session.onspeechend = () => this.tell.hearing("silent");
    session.onresult = (event) => this.results(event, name);
    session.onerror = ({ error }) => this.failed(error);
    session.onend = () => this.again();
    this.session = session;
    session.start();
  }

  /** Listen no more. */
  stop() {
    this.stopped = true;
    clearTimeout(this.timer);
    this.session?.abort();
  }

  results({ resultIndex, results }, name) {
    this.pause = PAUSE_MS;
    for (let at = resultIndex; at < results.length; at += 1) {
      const text = results[at][0]?.transcript.trim() ?? "";
      const final = results[at].isFinal;
      if (text || final) this.tell.heard({ segment: `${name}-${at}`, text, final });
    }
  }

  failed(error) {
    if (this.stopped) return;
    const fault = FAULTS.get(error);
    if (fault) {
      this.stopped = true;
      this.tell.ended(fault);
    } else if (error === "network") {
      this.pause = Math.min(LONGEST_PAUSE_MS, this.pause * 2);
      this.tell.hearing("away");
    }
  }

  again() {
    if (!this.stopped) this.timer = setTimeout(() => this.start(), this.pause);
  }
}
