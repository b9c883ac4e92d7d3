/** A microphone of this device, as pieces of audio. */

const WORKLET = new URL("capture_worklet.js", import.meta.url);
// What the browser calls a microphone that can't be had, as what the host is told.
const FAULTS = {
  NotAllowedError: "refused",
  SecurityError: "refused",
  NotFoundError: "missing",
  OverconstrainedError: "missing",
  NotReadableError: "busy",
  AbortError: "busy",
};

/** Why a microphone can't be had: `fault` is `insecure`, `unsupported`, `refused`, `missing`, `busy`. */
export class CaptureFault extends Error {
  constructor(fault) {
    super(fault);
    this.fault = fault;
  }
}

/** Return what keeps this page from hearing at all, or `null`. */
export function obstacle() {
  if (!window.isSecureContext) return "insecure";
  return navigator.mediaDevices?.getUserMedia && window.AudioWorkletNode ? null : "unsupported";
}

/** Return the microphones that may be named: `[{id, label}]`; before a permission there are none. */
export async function microphones() {
  const devices = (await navigator.mediaDevices?.enumerateDevices?.()) ?? [];
  return devices
    .filter(({ kind, deviceId, label }) => kind === "audioinput" && deviceId && label)
    .map(({ deviceId, label }) => ({ id: deviceId, label }));
}

/** One microphone, open until `stop`. */
export class Capture {
  /** `taken(buffer)` gets each 100 ms of audio; `ended()` is called when the device is gone. */
  constructor(taken, ended) {
    this.taken = taken;
    this.ended = ended;
    this.stream = null;
    this.context = null;
    this.stopped = false;
  }

  /** Ask for the microphone `device`, `""` for the usual one. Throws `CaptureFault`. */
  async start(device) {
    const fault = obstacle();
    if (fault) throw new CaptureFault(fault);
    const stream = await asked(device);
    if (this.stopped) {
      end(stream);
      return;
    }
    this.stream = stream;
    const [track] = stream.getAudioTracks();
    track.addEventListener("ended", () => this.ended());
    try {
      await this.connect(stream);
    } catch {
      this.stop();
      throw new CaptureFault("unsupported");
    }
  }

  async connect(stream) {
    const context = new AudioContext({ latencyHint: "interactive" });
    this.context = context;
    await context.audioWorklet.addModule(WORKLET);
    if (this.stopped) return;
    this.node = new AudioWorkletNode(context, "livecue-capture", { numberOfOutputs: 0 });
    this.node.port.onmessage = ({ data }) => this.taken(data);
    context.createMediaStreamSource(stream).connect(this.node);
    await context.resume();
  }

  /** Let the microphone go. */
  stop() {
    this.stopped = true;
    this.node?.port.postMessage("end");
    if (this.stream) end(this.stream);
    this.context?.close().catch(() => {}); // closed already
    this.stream = this.context = this.node = null;
  }
}

async function asked(device) {
  const audio = { channelCount: 1, echoCancellation: true, noiseSuppression: true, autoGainControl: true };
  if (device) audio.deviceId = { exact: device };
  try {
    return await navigator.mediaDevices.getUserMedia({ audio });
  } catch (error) {
    throw new CaptureFault(FAULTS[error.name] ?? "busy");
  }
}

function end(stream) {
  for (const track of stream.getTracks()) track.stop();
}
