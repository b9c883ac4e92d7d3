/**
 * What the screen knows of its room, as a pure function of what came and what the host did.
 *
 * No page, no socket, no clock: every function takes a state and returns the next one, so that
 * the order of display, resuming and exactly-once can be tested on their own.
 *
 * @typedef {{id: string, type: string, suggestion: string, ts: number, status: "sending"|"accepted"}} Act
 * @typedef {{
 *   epoch: string|null, offset: number, missing: boolean, trusted: number|null,
 *   suggestions: Map<string, object>, shown: string|null, room: object|null,
 *   acts: Map<string, Act>, notice: {code: string}|null, mayAct: boolean,
 * }} State
 */

// Errors after which the same frame, with the same id, is worth sending again.
const PASSING_ERRORS = new Set(["overloaded", "unconfirmed", "shutting_down"]);

/** Return the state of a screen that has heard nothing yet. */
export function initialState() {
  return {
    epoch: null,
    offset: 0,
    missing: false,
    trusted: null,
    suggestions: new Map(),
    shown: null,
    room: null,
    acts: new Map(),
    notice: null,
    mayAct: true,
  };
}

/** Return the state after a frame from the server; unknown types change nothing. */
export function receive(state, frame) {
  const data = frame.data ?? {};
  switch (frame.type) {
    case "welcome":
      return welcomed(state, data);
    case "suggestion.opened":
    case "suggestion.revised":
    case "suggestion.ready":
      return told(state, frame, (open) => open.set(data.id, data));
    case "suggestion.closed":
      return told(state, frame, (open) => open.delete(data.id));
    case "room.state":
      return { ...state, room: data };
    case "ack":
      return acknowledged(state, data);
    case "error":
      return refused(state, data);
    default:
      return state;
  }
}

/** Return where to resume from, or `null` when a whole snapshot is needed. */
export function position(state) {
  return state.epoch === null ? null : { epoch: state.epoch, offset: state.offset };
}

/** Return what is open for the host, the first to be read first. */
export function ranked(state) {
  return [...state.suggestions.values()]
    .filter((each) => each.audience !== "operations")
    .sort(
      (one, other) =>
        Number(Boolean(other.pinned)) - Number(Boolean(one.pinned)) ||
        (other.rank ?? 0) - (one.rank ?? 0) ||
        (one.opened_ms ?? 0) - (other.opened_ms ?? 0) ||
        (one.id < other.id ? -1 : 1),
    );
}

/** Return the suggestion shown big, or `null`. */
export function shownSuggestion(state) {
  return state.shown === null ? null : (state.suggestions.get(state.shown) ?? null);
}

/** Return what waits beside the big card, in order. */
export function queue(state) {
  return ranked(state).filter((each) => each.id !== state.shown);
}

/** Return the state after the host picked a suggestion to be shown big. */
export function pick(state, suggestion) {
  return state.suggestions.has(suggestion) ? { ...state, shown: suggestion } : state;
}

/** Return the id `step` places after the one shown, `null` at either end. */
export function neighbour(state, step) {
  const order = ranked(state);
  const at = order.findIndex((each) => each.id === state.shown);
  return order[at + step]?.id ?? null;
}

/** Return what the host last did with a suggestion while that is not settled, or `null`. */
export function actOn(state, suggestion) {
  let last = null;
  for (const act of state.acts.values()) {
    if (act.suggestion === suggestion) last = act;
  }
  return last;
}

/** Return the state after the host did something with an open suggestion. */
export function act(state, suggestion, type, id, ts) {
  if (!state.suggestions.has(suggestion) || actOn(state, suggestion)?.status === "sending") {
    return state;
  }
  const acts = new Map(state.acts);
  acts.set(id, { id, type, suggestion, ts, status: "sending" });
  return { ...state, acts, notice: null };
}

/** Return the frames still to be confirmed, in the order in which they were done. */
export function unconfirmed(state) {
  return [...state.acts.values()]
    .filter((each) => each.status === "sending")
    .map(({ id, type, suggestion, ts }) => ({ type, id, ts, data: { suggestion } }));
}

/** Return the state without its notice. */
export function withoutNotice(state) {
  return state.notice === null ? state : { ...state, notice: null };
}

function welcomed(state, data) {
  const continues =
    data.recovered && data.epoch === state.epoch && data.offset === state.offset;
  // Told to keep what is shown, but not from where we are: only a whole snapshot puts that right.
  if (data.recovered && !continues) return { ...state, epoch: null, missing: true };
  const next = {
    ...state,
    epoch: data.epoch,
    offset: data.offset,
    missing: false,
    // Had a gap made us ask, the answer is all there is: asking again would go round for ever.
    trusted: continues && state.missing ? state.offset : null,
    room: data.state,
    mayAct: data.roles?.includes("host") ?? true,
  };
  if (!continues) {
    next.suggestions = new Map(data.suggestions.map((each) => [each.id, each]));
  }
  return settled(next);
}

function told(state, frame, change) {
  if (state.missing || state.epoch === null) return state;
  if (frame.epoch !== state.epoch) return { ...state, missing: true };
  if (!(frame.offset > state.offset)) return state;
  if (frame.offset > state.offset + 1 && state.trusted !== state.offset) {
    return { ...state, missing: true };
  }
  const suggestions = new Map(state.suggestions);
  change(suggestions);
  return settled({ ...state, offset: frame.offset, trusted: null, suggestions });
}

/** Keep what is shown while it is open; only then take the first of the others. */
function settled(state) {
  const acts = new Map(
    [...state.acts].filter(
      ([, each]) => each.status === "sending" || state.suggestions.has(each.suggestion),
    ),
  );
  const next = { ...state, acts };
  const kept = next.suggestions.get(next.shown);
  if (kept && kept.audience !== "operations") return next;
  const order = ranked(next);
  const free = order.find((each) => actOn(next, each.id) === null) ?? order[0];
  return { ...next, shown: free ? free.id : null };
}

function acknowledged(state, data) {
  const acts = new Map(state.acts);
  for (const id of [...data.accepted, ...data.duplicates]) accept(acts, id, state.suggestions);
  const turnedDown = data.skipped.filter(({ id }) => acts.delete(id));
  return { ...state, acts, notice: turnedDown.length > 0 ? { code: "skipped" } : state.notice };
}

function accept(acts, id, suggestions) {
  const known = acts.get(id);
  if (!known) return;
  if (suggestions.has(known.suggestion)) acts.set(id, { ...known, status: "accepted" });
  else acts.delete(id);
}

function refused(state, data) {
  if (!state.acts.has(data.id) || PASSING_ERRORS.has(data.code)) return state;
  const acts = new Map(state.acts);
  acts.delete(data.id);
  return { ...state, acts, notice: { code: data.code === "forbidden_type" ? "forbidden" : "refused" } };
}
