/** The room's socket for audio: greeting, sending, and coming back after a drop. */

const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 10_000;
const STEADY_MS = 10_000;
const WELCOME_TIMEOUT_MS = 12_000;
// Audio kept while the connection is away: a sentence. Older words need no correction any more.
const KEPT_PIECES = 50;
// Beyond this the network takes less than is spoken, and what waits only grows older.
const MOST_BUFFERED_BYTES = 320_000;
const OPEN = 1;

// Closes after which trying again changes nothing, as what the host is told.
const FINAL = new Map([
  [4400, "incompatible"],
  [4401, "denied"],
  [4403, "denied"],
  [4404, "denied"],
  [4410, "denied"],
  [4411, "denied"],
  [4412, "taken"],
  [4413, "unavailable"],
  [4415, "incompatible"],
]);

/** One stream of audio to a room, through as many connections as it takes, until `stop`. */
export class AudioSocket {
  /**
   * @param {string} url address of the room's audio socket
   * @param {{token: string, client: string}} hello
   * @param {{
   *   listening: (data: object) => void, heard: (data: object) => void,
   *   hearing: (state: string) => void, lost: () => void, ended: (reason: string) => void,
   * }} tell `lost` while the connection is away, `ended` when it is for good
   */
  constructor(url, hello, tell) {
    this.url = url;
    this.hello = hello;
    this.tell = tell;
    this.kept = [];
    this.pauses = 0;
    this.isListening = false;
    this.listeningSince = Infinity;
    this.stopped = false;
  }

  /** Connect. */
  start() {
    const socket = new WebSocket(this.url);
    socket.binaryType = "arraybuffer";
    this.socket = socket;
    const ours = (handle) => (event) => {
      if (this.socket === socket) handle(event);
    };
    const greet = () => socket.send(JSON.stringify({ type: "hello", data: this.hello }));
    socket.addEventListener("open", ours(greet));
    socket.addEventListener("message", ours(({ data }) => this.receive(data)));
    socket.addEventListener("close", ours(({ code }) => this.closed(code)));
    this.timer = setTimeout(() => this.closed(1006), WELCOME_TIMEOUT_MS);
  }

  /** Send a piece of audio, or keep it for a moment. */
  send(piece) {
    if (this.isListening && this.socket.readyState === OPEN) {
      if (this.socket.bufferedAmount < MOST_BUFFERED_BYTES) this.socket.send(piece);
      return;
    }
    this.kept.push(piece);
    if (this.kept.length > KEPT_PIECES) this.kept.shift();
  }

  /** Leave for good. */
  stop() {
    this.stopped = true;
    clearTimeout(this.timer);
    this.leave();
  }

  receive(text) {
    let frame;
    try {
      frame = JSON.parse(text);
    } catch {
      return; // not a frame of ours
    }
    if (frame.type === "listening") this.welcomed(frame.data);
    else if (frame.type === "heard") this.tell.heard(frame.data);
    else if (frame.type === "hearing") this.tell.hearing(frame.data.state);
  }

  welcomed(data) {
    clearTimeout(this.timer);
    this.isListening = true;
    this.listeningSince = performance.now();
    this.tell.listening(data);
    for (const piece of this.kept.splice(0)) this.socket.send(piece);
  }

  closed(code) {
    clearTimeout(this.timer);
    this.leave();
    if (this.stopped) return;
    if (FINAL.has(code)) {
      this.stopped = true;
      this.tell.ended(FINAL.get(code));
      return;
    }
    if (performance.now() - this.listeningSince >= STEADY_MS) this.pauses = 0;
    this.listeningSince = Infinity;
    const longest = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** this.pauses);
    this.pauses += 1;
    this.tell.lost();
    this.timer = setTimeout(() => this.start(), longest * (0.5 + Math.random() / 2));
  }

  leave() {
    this.isListening = false;
    const { socket } = this;
    this.socket = null;
    socket?.close();
  }
}
