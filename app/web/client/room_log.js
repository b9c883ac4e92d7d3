/**
 * What the room told this page, as a pure function of the frames that came.
 *
 * No page, no socket, no clock: every function takes a state and returns the next one, so that
 * resuming and exactly-once can be tested on their own. A page adds fields of its own to the state;
 * they are left alone here.
 *
 * @typedef {{
 *   epoch: string|null, offset: number, missing: boolean, trusted: number|null,
 *   suggestions: Map<string, object>, room: object|null, roles: string[]|null,
 *   deltas: Map<string, {version: number, text: string}>,
 *   model: boolean, worded: Map<string, "may_change"|"changes">,
 * }} Log
 */

/** Return the state of a page that has heard nothing yet. */
export function initialLog() {
  return {
    epoch: null,
    offset: 0,
    missing: false,
    trusted: null,
    suggestions: new Map(),
    deltas: new Map(), // the newest of each line that is being worded
    model: false, // whether a line was ever seen to come: then a model words them
    worded: new Map(), // of which suggestions' lines this was known when they came
    room: null,
    roles: null,
  };
}

/** Return the state after a frame from the server; unknown types change nothing. */
export function heard(state, frame) {
  const data = frame.data ?? {};
  switch (frame.type) {
    case "welcome":
      return welcomed(state, data);
    case "suggestion.opened":
    case "suggestion.revised":
    case "suggestion.ready":
      return told(state, frame, (log) => put(log, data));
    case "suggestion.closed":
      return told(state, frame, (log) => take(log, data.id));
    case "suggestion.delta":
      return worded(state, data);
    case "room.state":
      return { ...state, room: data };
    default:
      return state;
  }
}

/** Return where to resume from, or `null` when a whole snapshot is needed. */
export function position(state) {
  return state.epoch === null ? null : { epoch: state.epoch, offset: state.offset };
}

/** Return the line of a suggestion as far as it is known. */
export function lineOf(state, suggestion) {
  return state.deltas.get(suggestion.id)?.text || suggestion.line;
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
    roles: data.roles ?? null,
  };
  if (continues) return next;
  const log = { ...copied(state), suggestions: new Map(), deltas: new Map() };
  for (const each of data.suggestions) put(log, each);
  for (const id of log.worded.keys()) if (!log.suggestions.has(id)) log.worded.delete(id);
  return { ...next, ...log };
}

function told(state, frame, change) {
  if (state.missing || state.epoch === null) return state;
  if (frame.epoch !== state.epoch) return { ...state, missing: true };
  if (!(frame.offset > state.offset)) return state;
  if (frame.offset > state.offset + 1 && state.trusted !== state.offset) {
    return { ...state, missing: true };
  }
  const log = copied(state);
  change(log);
  return { ...state, offset: frame.offset, trusted: null, ...log };
}

function copied({ suggestions, deltas, model, worded }) {
  return {
    suggestions: new Map(suggestions),
    deltas: new Map(deltas),
    model,
    worded: new Map(worded),
  };
}

function put(log, suggestion) {
  const before = log.suggestions.get(suggestion.id);
  log.suggestions.set(suggestion.id, suggestion);
  if (suggestion.ready || !before) log.deltas.delete(suggestion.id);
  else if (!sameFacts(before, suggestion)) {
    // What is worded from the facts before may still be on its way: it has a lower version.
    log.deltas.set(suggestion.id, { version: suggestion.version, text: "" });
  }
  if (!suggestion.ready) {
    log.model = true;
    log.worded.set(suggestion.id, "changes");
  } else if (log.model && !before && !log.worded.has(suggestion.id)) {
    log.worded.set(suggestion.id, "may_change");
  }
}

function take(log, id) {
  log.suggestions.delete(id);
  log.deltas.delete(id);
  log.worded.delete(id);
}

function worded(state, { id, version, text }) {
  const suggestion = state.suggestions.get(id);
  if (!suggestion || suggestion.ready) return state;
  if (version < (state.deltas.get(id)?.version ?? 0)) return state;
  return { ...state, deltas: new Map(state.deltas).set(id, { version, text }) };
}

function sameFacts(one, other) {
  const named = (suggestion) => suggestion.facts.map(({ id, text }) => `${id}\n${text}`).join("\n\n");
  return named(one) === named(other);
}
