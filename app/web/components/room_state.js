/**
 * What the host's screen shows, as a pure function of what the room told and what the host did.
 *
 * The room says by `slot` where a card belongs; here each keeps its place until it closes or its
 * slot changes, so that nothing moves while it is being read.
 *
 * @typedef {{
 *   now: string|null, picked: {id: string, slot: string}|null, shown: string|null,
 *   places: (string|null)[],
 * }} Screen with the fields of the log and of the acts
 */

import { confirmed, keepAccepted, lastAct, noActs, withAct } from "../client/acts.js";
import { heard, initialLog } from "../client/room_log.js";

const PLACES = 3; // beside the big card
const REWORDED = "suggestion.reworded";
const RATED = "suggestion.rated";
const PINNED = "suggestion.pinned";
// What ends a card: while one is under way, the other is not offered.
const ENDING = new Set(["suggestion.used", "suggestion.dismissed"]);
// About what was said a moment ago: they are shown even while the host looks at another card.
const URGENT = new Set(["correction", "warning", "alert"]);

/** Return the state of a screen that has heard nothing yet. */
export function initialState() {
  return {
    ...initialLog(),
    ...noActs(),
    now: null,
    picked: null,
    shown: null,
    places: Array(PLACES).fill(null),
  };
}

/** Return the state after a frame from the server. */
export function receive(state, frame) {
  const next = confirmed(heard(state, frame), frame);
  if (next === state) return state;
  return settled(frame.type === "welcome" || frame.type === "room.state" ? told(next, frame) : next);
}

/** Return whether this page may act for the host. */
export function mayAct(state) {
  return state.roles?.includes("host") ?? true;
}

/** Return what the host may look at, the first to be read first. */
export function ranked(state) {
  return visible(state)
    .filter((each) => each.slot !== "later")
    .sort(first);
}

/** Return the suggestion shown big, or `null`. */
export function shownSuggestion(state) {
  return state.shown === null ? null : (state.suggestions.get(state.shown) ?? null);
}

/** Return what stands in each place beside the big card; `null` where nothing does. */
export function beside(state) {
  return state.places.map((id) => (id === null ? null : state.suggestions.get(id)));
}

/** Return how many more are open than can be seen. */
export function unseen(state) {
  const seen = new Set([state.shown, ...state.places]);
  return visible(state).filter((each) => !seen.has(each.id)).length;
}

/** Return the state after the host picked a suggestion to be shown big. */
export function pick(state, id) {
  const suggestion = ranked(state).find((each) => each.id === id);
  if (!suggestion) return state;
  return settled({ ...state, picked: { id, slot: suggestion.slot } });
}

/** Return the id `step` places after the one shown, `null` at either end. */
export function neighbour(state, step) {
  const order = ranked(state);
  const at = order.findIndex((each) => each.id === state.shown);
  return order[at + step]?.id ?? null;
}

/** Return how the host last dealt with a suggestion while that is not settled, or `null`. */
export function actOn(state, suggestion) {
  return lastAct(state, ({ type, data }) => ENDING.has(type) && data.suggestion === suggestion);
}

/** Return whether other words for a suggestion are being asked for. */
export function rewording(state, suggestion) {
  return lastOf(state, REWORDED, suggestion) !== null;
}

/** Return how this page's host rated an open suggestion: 1, -1, or 0 for not at all. */
export function ratingOf(state, suggestion) {
  return lastOf(state, RATED, suggestion)?.data.rating ?? 0;
}

/** Return whether a suggestion is pinned: as the host wants it, before the room has said so. */
export function isPinned(state, suggestion) {
  return lastOf(state, PINNED, suggestion.id)?.data.on ?? Boolean(suggestion.pinned);
}

/** Return whether the host wants quiet, before the room has said so. */
export function isQuiet(state) {
  return lastQuiet(state)?.data.on ?? Boolean(state.room?.quiet);
}

/** Return the state after the host did something with an open suggestion. */
export function act(state, suggestion, type, id, ts) {
  if (!state.suggestions.has(suggestion) || busy(state, suggestion, type)) return state;
  return withAct(state, { id, type, data: { suggestion }, ts });
}

/** Return the state after the host asked for a suggestion's line in other words. */
export function reword(state, suggestion, wording, id, ts) {
  if (!state.suggestions.has(suggestion) || rewording(state, suggestion)) return state;
  return withAct(state, { id, type: REWORDED, data: { suggestion, wording }, ts });
}

/** Return the state after the host rated a suggestion 1 or -1; the same again takes it back. */
export function rate(state, suggestion, given, id, ts) {
  if (!state.suggestions.has(suggestion) || busy(state, suggestion, RATED)) return state;
  const rating = ratingOf(state, suggestion) === given ? 0 : given;
  return withAct(state, { id, type: RATED, data: { suggestion, rating }, ts });
}

/** Return the state after the host pinned a suggestion, or let a pinned one go. */
export function pin(state, suggestion, id, ts) {
  const known = state.suggestions.get(suggestion);
  if (!known || busy(state, suggestion, PINNED)) return state;
  const on = !isPinned(state, known);
  return withAct(state, { id, type: PINNED, data: { suggestion, on }, ts });
}

/** Return the state after the host asked for quiet, or for its end. */
export function quiet(state, id, ts) {
  if (lastQuiet(state)?.status === "sending") return state;
  return withAct(state, { id, type: "quiet", data: { on: !isQuiet(state) }, ts });
}

function lastOf(state, type, suggestion) {
  return lastAct(state, (each) => each.type === type && each.data.suggestion === suggestion);
}

function lastQuiet(state) {
  return lastAct(state, ({ type }) => type === "quiet");
}

function busy(state, suggestion, type) {
  const last = ENDING.has(type) ? actOn(state, suggestion) : lastOf(state, type, suggestion);
  return last?.status === "sending";
}

/** What the room says of itself, or of all its cards, was said after what it accepted before. */
function told(state, frame) {
  return keepAccepted(
    state,
    ({ type }) => type !== "quiet" && (type !== PINNED || frame.type !== "welcome"),
  );
}

function visible(state) {
  return [...state.suggestions.values()].filter(
    (each) => each.audience !== "operations" && each.slot !== "held",
  );
}

function first(one, other) {
  return (
    Number(other.slot === "now") - Number(one.slot === "now") ||
    Number(Boolean(other.pinned)) - Number(Boolean(one.pinned)) ||
    (other.rank ?? 0) - (one.rank ?? 0) ||
    (one.opened_ms ?? 0) - (other.opened_ms ?? 0) ||
    (one.id < other.id ? -1 : 1)
  );
}

function settled(state) {
  const next = keepAccepted(state, (each) => isAwaited(state, each));
  const order = ranked(next);
  const now = currentOf(next, order);
  const picked = pickedOf(next, order, now);
  const shown = picked?.id ?? now;
  const rest = order.map((each) => each.id).filter((id) => id !== shown);
  return { ...next, now, picked, shown, places: placed(next.places, rest) };
}

/** Whether what the room accepted has not shown in what it told yet. */
function isAwaited(state, { type, data }) {
  if (type === "quiet") return true;
  const suggestion = state.suggestions.get(data.suggestion);
  if (type === PINNED) return suggestion !== undefined && Boolean(suggestion.pinned) !== data.on;
  return type !== REWORDED && suggestion !== undefined;
}

/** What is shown stays while the room has it in front, whatever else it puts there. */
function currentOf(state, order) {
  const front = order.filter((each) => each.slot === "now").map((each) => each.id);
  return front.includes(state.now) ? state.now : (front[0] ?? null);
}

function pickedOf(state, order, now) {
  const { picked } = state;
  const suggestion = order.find((each) => each.id === picked?.id);
  if (!suggestion || suggestion.slot !== picked.slot || suggestion.id === now) return null;
  const comes = now !== state.now ? state.suggestions.get(now) : undefined;
  return comes && URGENT.has(comes.kind) ? null : picked;
}

function placed(places, rest) {
  const kept = places.map((id) => (rest.includes(id) ? id : null));
  const waiting = rest.filter((id) => !kept.includes(id));
  return kept.map((id) => id ?? waiting.shift() ?? null);
}
