/**
 * Runs beside the page, on the audio thread: what a microphone brings, at 16,000 samples a second,
 * 16 bits, in pieces of 100 ms. One file, since not every browser lets a worklet import others.
 */

const RATE = 16_000;
const PIECE = RATE / 10;
const PHASES = 128; // between two input samples; noise of the rounding stays below that of 8 bits
const CROSSINGS = 12; // of the filter, to each side: flat to 7 kHz, 50 dB down where it would fold
const CUTOFF = 0.92; // of the lower of the two halves of the rates

/** Makes samples at `RATE` out of samples at `from`, a windowed sinc each; keeps its place. */
class Resampler {
  constructor(from) {
    this.step = from / RATE;
    const scale = (Math.min(1, RATE / from) * CUTOFF);
    this.half = Math.ceil(CROSSINGS / scale);
    this.kernels = Array.from({ length: PHASES + 1 }, (_, phase) => this.kernel(phase / PHASES, scale));
    this.input = new Float32Array(0);
    this.at = this.half; // of the next output, in samples of `input`
  }

  kernel(fraction, scale) {
    const weights = new Float32Array(2 * this.half);
    let sum = 0;
    for (let tap = 0; tap < weights.length; tap += 1) {
      const distance = tap - this.half + 1 - fraction;
      const x = Math.PI * distance * scale;
      const window = 0.5 + 0.5 * Math.cos((Math.PI * distance) / this.half);
      weights[tap] = (x === 0 ? 1 : Math.sin(x) / x) * Math.max(0, window);
      sum += weights[tap];
    }
    return weights.map((weight) => weight / sum);
  }

  /** Call `put(sample)` for each output that `block` makes possible. */
  take(block, put) {
    const input = new Float32Array(this.input.length + block.length);
    input.set(this.input);
    input.set(block, this.input.length);
    while (Math.floor(this.at) + this.half < input.length) {
      const first = Math.floor(this.at);
      const weights = this.kernels[Math.round((this.at - first) * PHASES)];
      let sum = 0;
      for (let tap = 0; tap < weights.length; tap += 1) sum += weights[tap] * input[first - this.half + 1 + tap];
      put(sum);
      this.at += this.step;
    }
    const done = Math.floor(this.at) - this.half;
    this.input = input.subarray(done);
    this.at -= done;
  }
}

class Capture extends AudioWorkletProcessor {
  constructor() {
    super();
    this.resampler = new Resampler(sampleRate);
    this.piece = new Int16Array(PIECE);
    this.filled = 0;
    this.ended = false;
    this.port.onmessage = () => {
      this.ended = true;
    };
  }

  process([channels]) {
    if (this.ended) return false;
    if (channels.length > 0) this.resampler.take(mixed(channels), (sample) => this.put(sample));
    return true;
  }

  put(sample) {
    this.piece[this.filled] = Math.round(Math.max(-1, Math.min(1, sample)) * 32_767);
    this.filled += 1;
    if (this.filled < PIECE) return;
    this.port.postMessage(this.piece.buffer, [this.piece.buffer]);
    this.piece = new Int16Array(PIECE);
    this.filled = 0;
  }
}

function mixed(channels) {
  if (channels.length === 1) return channels[0];
  return channels[0].map((_, at) => channels.reduce((sum, each) => sum + each[at], 0) / channels.length);
}

registerProcessor("livecue-capture", Capture);
