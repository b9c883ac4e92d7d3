/** The screen's way into its room: by a token, or by a pairing code that brings one. */

import { clientName } from "./client_name.js";
import { HostActs } from "./host_acts.js";
import { RoomSession, roomAddress } from "./room_session.js";
import * as roomState from "./room_state.js";

/** At most one session in one room, and what the host does there. */
export class RoomEntry {
  /**
   * @param {{
   *   changed: (before: object) => void, acted: (act: object) => void,
   *   paired: (access: {room: string, token: string}) => void,
   * }} tell `changed` of each change of the state or the status, with the state before it
   */
  constructor(tell) {
    this.tell = tell;
    this.session = null;
    this.acts = null;
    this.entries = 0; // so that an answer to an earlier one is known
    this.nothing = roomState.initialState();
    this.outside = { state: "connecting" }; // the status while there is no session
  }

  /** What is shown. */
  get state() {
    return this.session?.state ?? this.nothing;
  }

  /** How the connection is. */
  get status() {
    return this.session?.status ?? this.outside;
  }

  /** Where and as whom the room is entered, `{address, token, client}`, or `null`. */
  get access() {
    return this.session === null ? null : this.session.access;
  }

  /** Send a frame at once if the room is there; one that is lost is not sent again. */
  say(frame) {
    this.session?.connection.send(frame);
  }

  /** Enter anew, or say why that is not possible; `awaited` says that the token may still come. */
  enter({ server, room, token, pair, awaited }) {
    this.leave();
    const folder = folderOf(server);
    if (folder && room && token) this.join(roomAddress(folder, room), token);
    else if (folder && pair && !room) this.claim(folder, pair);
    else if (folder && room && awaited) this.report({ state: "connecting" });
    else this.report({ state: "refused", reason: "no_link" });
  }

  /** Leave the room; what was known of it is gone. */
  leave() {
    this.entries += 1;
    this.session?.stop();
    this.session = null;
    this.acts = null;
  }

  join(address, token) {
    this.session = new RoomSession({
      address,
      token,
      client: clientName("overlay"),
      state: this.nothing,
      receive: roomState.receive,
      changed: this.tell.changed,
    });
    this.acts = new HostActs(this.session, this.tell.acted);
    this.session.start();
  }

  async claim(server, code) {
    const entry = this.entries;
    this.report({ state: "connecting", pairing: true });
    const { room, token, refusal } = await import("./pairing.js").then(
      ({ claim }) => claim(server, code),
      () => ({ refusal: "pairing_failed" }), // the server is away
    );
    if (entry !== this.entries) return; // asked for something else meanwhile
    if (refusal) this.report({ state: "refused", reason: refusal });
    else this.tell.paired({ room, token });
  }

  report(status) {
    this.outside = status;
    this.tell.changed(this.state);
  }
}

/** Return a server's address with a slash at its end, or `null` when it is none. */
function folderOf(server) {
  try {
    return new URL(server.endsWith("/") ? server : `${server}/`, document.baseURI).href;
  } catch {
    return null;
  }
}
