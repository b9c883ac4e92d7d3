/** What the big card shows, as a pure function of the screen's state. */

import { lineOf } from "../client/room_log.js";
import { asksForProduct, isWorded, otherWordings } from "./kinds.js";
import * as roomState from "./room_state.js";

/**
 * Return what the card shows.
 *
 * @param {object} state the screen's
 * @param {object} status the connection's
 * @param {{open: boolean, read: boolean}} facts whether they are open, and large because they are
 *   what is read
 * @param {object} words
 */
export function cardView(state, status, facts, words) {
  const suggestion = roomState.shownSuggestion(state);
  const view = {
    suggestion,
    idle: idleWords(state, status, words),
    banner: suggestion !== null && status.state !== "live" ? bannerOf(status, words) : "",
    refused: status.state === "refused",
    notice: state.notice ? words.notices[state.notice.code] : "",
  };
  if (suggestion === null) return view;
  return {
    ...view,
    ...lineView(state, suggestion, words),
    facts,
    pinned: roomState.isPinned(state, suggestion),
    rating: roomState.ratingOf(state, suggestion.id),
    mayAct: mayAct(state, status),
    reword: mayReword(state, status, suggestion),
    act: roomState.actOn(state, suggestion.id)?.status ?? null,
    used: buttonView(state, status, suggestion, "suggestion.used", words),
    dismissed: buttonView(state, status, suggestion, "suggestion.dismissed", words),
  };
}

/** Whether what the host does can reach the room, now or after reconnecting. */
export function mayAct(state, status) {
  return roomState.mayAct(state) && status.state !== "refused";
}

/** Whether there are other words for a whole line, and none are being asked for already. */
export function mayReword(state, status, suggestion) {
  const free = suggestion.ready && !roomState.rewording(state, suggestion.id);
  return mayAct(state, status) && otherWordings(suggestion).length > 0 && free;
}

/**
 * Return a line as far as it is known, and what is to become of it.
 *
 * Its place is kept free from the start, and once the line has been seen to change it is "fixed":
 * it does not grow beyond it, for what stands beneath is being read.
 */
function lineView(state, suggestion, words) {
  const worded = state.worded.get(suggestion.id) ?? null;
  const place = worded === "changes" ? "fixed" : "kept";
  return {
    line: lineOf(state, suggestion),
    coming: !suggestion.ready,
    place: worded && isWorded(suggestion) ? place : null,
    changes: worded === "changes",
    wording: otherWordings(suggestion)[0] ?? null,
    lineLabel: suggestion.ready ? words.say : words.wording,
  };
}

function buttonView(state, status, suggestion, type, words) {
  const act = roomState.actOn(state, suggestion.id);
  const mine = act?.type === type ? act.status : null;
  return {
    words: mine ? actWords(mine, status, words) : usualWords(state, type, suggestion, words),
    act: mine,
    disabled: !mayAct(state, status) || act?.status === "sending",
  };
}

function usualWords(state, type, suggestion, words) {
  if (!roomState.mayAct(state)) return words.readOnly;
  const used = type === "suggestion.used";
  if (asksForProduct(suggestion)) return used ? words.switched : words.notSwitched;
  return used ? words.used : words.dismissed;
}

function actWords(status, connection, words) {
  if (status === "accepted") return words.sent;
  return connection.state === "live" ? words.sending : words.kept;
}

/** What the empty card says: that it listens only if it does. */
function idleWords(state, status, words) {
  if (status.state === "refused") {
    const [headline, more] = words.refusals[status.reason];
    return { headline, more };
  }
  if (status.pairing) return { headline: words.pairing, more: words.pairingMore };
  if (status.state !== "live") return { headline: words.waiting, more: words.waitingMore };
  if (roomState.isQuiet(state)) return { headline: words.quietNow, more: words.quietMore };
  return { headline: words.listening, more: words.listeningMore };
}

function bannerOf({ reason }, words) {
  return reason ? words.refusals[reason].join(words.colon) : words.stale;
}
