/** Whether somebody speaks into the microphone right now, told from loudness, within 100 ms. */

const ABOVE_ROOM_DB = 9;
const FAINTEST_DB = -52; // below full scale; quieter than any microphone held to a mouth
const RISE_DB = 0.06; // each piece of 100 ms: the room's own level follows slowly upwards
const FALL = 0.3; // and quickly downwards, as in the gap between two words

/** Follows one microphone, piece by piece. */
export class Speaking {
  constructor() {
    this.roomDb = FAINTEST_DB;
  }

  /** Return whether somebody speaks in `piece`, an `ArrayBuffer` of 16-bit samples. */
  take(piece) {
    let sum = 0;
    const samples = new Int16Array(piece);
    for (const sample of samples) sum += sample * sample;
    const level = 10 * Math.log10(sum / samples.length / 2 ** 30 + 1e-10);
    this.roomDb += level < this.roomDb ? (level - this.roomDb) * FALL : RISE_DB;
    return level > Math.max(this.roomDb + ABOVE_ROOM_DB, FAINTEST_DB);
  }
}
