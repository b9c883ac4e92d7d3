/**
 * What somebody did at a page and the room has not settled yet: kept, sent again after a drop.
 *
 * Pure, like the log: `state.acts` maps an act's id to it, `state.notice` is the latest bad news,
 * `{code, act}`.
 *
 * @typedef {{
 *   id: string, type: string, data: object, ts: number, status: "sending"|"accepted",
 * }} Act
 */

// Errors after which the same frame, with the same id, is worth sending again.
const PASSING_ERRORS = new Set(["overloaded", "unconfirmed", "shutting_down"]);

/** Return the fields that acts add to a page's state. */
export function noActs() {
  return { acts: new Map(), notice: null };
}

/** Return the state after somebody did something. */
export function withAct(state, { id, type, data, ts }) {
  const acts = new Map(state.acts).set(id, { id, type, data, ts, status: "sending" });
  return { ...state, acts, notice: null };
}

/** Return the latest act that `fits`, or `null`. */
export function lastAct(state, fits) {
  let last = null;
  for (const act of state.acts.values()) {
    if (fits(act)) last = act;
  }
  return last;
}

/** Return the frames still to be confirmed, in the order in which they were done. */
export function unconfirmed(state) {
  return [...state.acts.values()]
    .filter((each) => each.status === "sending")
    .map(({ id, type, ts, data }) => ({ type, id, ts, data }));
}

/** Return the state after a frame from the server, which may settle acts. */
export function confirmed(state, frame) {
  if (frame.type === "ack") return acknowledged(state, frame.data);
  if (frame.type === "error") return refused(state, frame.data);
  return state;
}

/** Return the state with those accepted acts only that are worth remembering. */
export function keepAccepted(state, worth) {
  const acts = new Map(
    [...state.acts].filter(([, each]) => each.status === "sending" || worth(each)),
  );
  return acts.size === state.acts.size ? state : { ...state, acts };
}

/** Return the state without its notice. */
export function withoutNotice(state) {
  return state.notice === null ? state : { ...state, notice: null };
}

function acknowledged(state, data) {
  const acts = new Map(state.acts);
  for (const id of [...data.accepted, ...data.duplicates]) {
    if (acts.has(id)) acts.set(id, { ...acts.get(id), status: "accepted" });
  }
  const turnedDown = data.skipped.filter(({ id }) => acts.delete(id)).at(-1);
  const notice = turnedDown ? { code: "skipped", act: turnedDown.id } : state.notice;
  return { ...state, acts, notice };
}

function refused(state, data) {
  if (!state.acts.has(data.id) || PASSING_ERRORS.has(data.code)) return state;
  const acts = new Map(state.acts);
  acts.delete(data.id);
  const code = data.code === "forbidden_type" ? "forbidden" : "refused";
  return { ...state, acts, notice: { code, act: data.id } };
}
