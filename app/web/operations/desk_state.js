/**
 * What operations see and do, as a pure function of what the room told and what they did.
 *
 * @typedef {{ahead: number|null, delivered: string|null}} Desk with the fields of the log and of the
 *   acts; `ahead` is how far the room's clock is ahead of ours at least, `delivered` the id of the
 *   act that the room took last.
 */

import { confirmed, keepAccepted, lastAct, noActs, withAct } from "../client/acts.js";
import { heard, initialLog } from "../client/room_log.js";

export const GROUPS = ["alerts", "now", "next", "later", "operations", "held"];

/** Return the state of a page that has heard nothing yet. */
export function initialState() {
  return { ...initialLog(), ...noActs(), ahead: null, delivered: null };
}

/** Return the state after a frame from the server that came at `now`. */
export function receive(state, frame, now) {
  const next = confirmed(heard(state, frame), frame);
  if (next === state) return state;
  const accepted = lastAct(next, ({ status }) => status === "accepted");
  return keepAccepted(
    { ...next, ahead: aheadOf(next, frame, now), delivered: accepted?.id ?? next.delivered },
    () => false,
  );
}

/** Return whether this page may act for operations. */
export function mayAct(state) {
  return state.roles?.includes("operations") ?? true;
}

/** Return what is open in each group, the oldest first, so that nothing moves but by its slot. */
export function grouped(state) {
  const groups = Object.fromEntries(GROUPS.map((name) => [name, []]));
  for (const each of state.suggestions.values()) groups[groupOf(each)].push(each);
  for (const group of Object.values(groups)) {
    group.sort((one, other) => one.opened_ms - other.opened_ms || (one.id < other.id ? -1 : 1));
  }
  return groups;
}

/**
 * Return how old a suggestion is in seconds of the room's clock, 0 when it just came.
 *
 * The room's clock is not told; it is at least at the latest moment anything names.
 */
export function ageOf(state, suggestion, now) {
  if (state.ahead === null) return 0;
  return Math.max(0, Math.floor((now + state.ahead - suggestion.opened_ms) / 1000));
}

/** Return the products that a card may be about: the one on air first, then those of open cards. */
export function products(state) {
  const known = new Map();
  const { room } = state;
  if (room?.focus_sku) known.set(room.focus_sku, [room.focus_link, room.focus_title]);
  for (const { sku, link, product } of state.suggestions.values()) {
    if (sku && !known.get(sku)?.[1]) known.set(sku, [link, product]);
  }
  return [...known].map(([sku, [link, title]]) => ({ sku, link, title }));
}

/** Return whether something is being done with a suggestion, or with all that `fits`. */
export function busy(state, fits) {
  return lastAct(state, fits) !== null;
}

/** Return the state after operations did something. */
export function act(state, type, data, id, ts) {
  return withAct(state, { id, type, data, ts });
}

function groupOf({ kind, slot, audience }) {
  if (kind === "alert") return "alerts";
  if (slot === "held") return "held";
  if (audience === "operations") return "operations";
  return slot === "now" || slot === "next" ? slot : "later";
}

function aheadOf(state, frame, now) {
  const fresh = frame.type === "welcome" && !frame.data.recovered;
  const known = fresh ? frame.data.suggestions : [frame.data];
  const moments = known.flatMap((each) => [each?.opened_ms, each?.asked?.last_ms]);
  const told = moments.filter(Number.isFinite).map((moment) => moment - now);
  if (!fresh && state.ahead !== null) told.push(state.ahead);
  return told.length > 0 ? Math.max(...told) : null;
}
