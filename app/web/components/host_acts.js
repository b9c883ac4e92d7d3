/** What the host does at the screen, turned into acts of the room. */

import { mayAct, mayReword } from "./card_view.js";
import { otherWordings } from "./kinds.js";
import * as roomState from "./room_state.js";

const WORDINGS = new Set(["plain", "shorter", "warmer", "livelier"]);
// A second press within this is the first one's echo, not a decision about the next card.
const ECHO_MS = 500;

/** The host's hand in one room session; `told({type, …})` hears of each act that was done. */
export class HostActs {
  constructor(session, told) {
    this.session = session;
    this.told = told;
    this.last = { at: -Infinity, suggestion: null };
  }

  /** Do what a key or a button asks for; one that is none of ours does nothing. */
  do(what) {
    if (what === "used" || what === "dismissed") this.end(`suggestion.${what}`);
    else if (what === "reworded") this.reword();
    else if (WORDINGS.has(what)) this.reword(what);
    else if (what === "good") this.rate(1);
    else if (what === "bad") this.rate(-1);
    else if (what === "pinned") this.pin();
    else if (what === "quiet") this.quiet();
  }

  /** Say of the card that is shown that it was used, or put it away. */
  end(type) {
    const suggestion = this.session.state.shown;
    const now = performance.now();
    if (suggestion === null) return;
    if (suggestion !== this.last.suggestion && now - this.last.at < ECHO_MS) return;
    if (this.answer(suggestion, type)) this.last = { at: now, suggestion };
  }

  /** Say of any card that it was used, or put it away; returns whether that was to be done. */
  answer(suggestion, type) {
    const act = (state, id, ts) => roomState.act(state, suggestion, type, id, ts);
    return this.perform(act, { type, suggestion });
  }

  /** Ask for the shown card's line in other words: the next that it offers, or these. */
  reword(wording = null) {
    const { state, status } = this.session;
    const shown = roomState.shownSuggestion(state);
    if (shown === null || !mayReword(state, status, shown)) return;
    const wanted = wording ?? otherWordings(shown)[0];
    const act = (before, id, ts) => roomState.reword(before, shown.id, wanted, id, ts);
    this.perform(act, { type: "suggestion.reworded", suggestion: shown.id, wording: wanted });
  }

  /** Say of the card that is shown that it was good or bad, or take that back. */
  rate(rating) {
    const { shown } = this.session.state;
    if (shown === null) return;
    const act = (state, id, ts) => roomState.rate(state, shown, rating, id, ts);
    this.perform(act, { type: "suggestion.rated", suggestion: shown, rating });
  }

  /** Pin the shown card, or let it go. */
  pin() {
    const { state } = this.session;
    const shown = roomState.shownSuggestion(state);
    if (shown === null) return;
    const on = !roomState.isPinned(state, shown);
    const act = (before, id, ts) => roomState.pin(before, shown.id, id, ts);
    this.perform(act, { type: "suggestion.pinned", suggestion: shown.id, on });
  }

  /** Ask for quiet, or for its end. */
  quiet() {
    const on = !roomState.isQuiet(this.session.state);
    this.perform(roomState.quiet, { type: "quiet", on });
  }

  /** Look at another card. */
  pick(suggestion) {
    this.session.change(roomState.pick(this.session.state, suggestion));
  }

  perform(act, told) {
    const { session } = this;
    const done = mayAct(session.state, session.status) && session.perform(act) !== null;
    if (done) this.told(told);
    return done;
  }
}
