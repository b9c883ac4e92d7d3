/** The overlay page: ties the room's connection, its state, the keys and what is shown together. */

import { unconfirmed, withoutNotice } from "../client/acts.js";
import { asksForProduct, isWorded, prepareCard, scrollToTop, showCard } from "./cards.js";
import { RoomConnection } from "../client/connection.js";
import { byId, element, setAttribute, setShown, setText } from "./elements.js";
import { listenToKeys } from "./keys.js";
import { randomName } from "../client/names.js";
import { prepareQueue, showQueue } from "./queue.js";
import { RoomLink } from "./room_link.js";
import { lineOf, position } from "../client/room_log.js";
import * as roomState from "./room_state.js";
import { prepareBar, showConnection, showRoom } from "./status.js";
import { otherLanguage, wordsOf } from "./words.js";

const ACTS = [
  ["used", "suggestion.used"],
  ["dismiss", "suggestion.dismissed"],
];
const REWORDED = "suggestion.reworded";
const SECOND_MS = 1000;
const NOTICE_MS = 6000;
const RESEND_MS = 1000;
// A second press within this is the first one's echo, not a decision about the next card.
const ECHO_MS = 500;

const link = new RoomLink("overlay");
const page = {
  state: roomState.initialState(),
  status: { state: "connecting" },
  language: link.language(),
  lastFrameAt: 0,
  lastAct: { at: -Infinity, suggestion: null },
  noticeTimer: null,
};
let connection = null;

function start() {
  prepareBar();
  prepareCard();
  prepareQueue(page.state.places.length, { pick, answer: (id, type) => mayAct() && send(id, type) });
  for (const [id, type] of ACTS) {
    byId(id).addEventListener("click", () => act(type));
  }
  byId("reword").addEventListener("click", reword);
  byId("language").addEventListener("click", () => speak(otherLanguage(page.language)));
  byId("shortcuts").addEventListener("click", toggleShortcuts);
  listenToKeys(asked);
  link.follow(() => page.language, speak);
  setInterval(() => showConnection(page.status, performance.now(), wordsOf(page.language)), SECOND_MS / 2);
  speak(page.language);
  connect();
}

function connect() {
  const address = link.address();
  if (address === null) {
    statusChanged({ state: "refused", reason: "no_link" });
    return;
  }
  const greeting = () => link.greeting(position(page.state));
  connection = new RoomConnection(address, greeting, received, statusChanged);
  connection.start();
}

function received(frame) {
  page.lastFrameAt = Date.now();
  change(roomState.receive(page.state, frame));
  if (frame.type === "welcome") sendUnconfirmed();
  if (frame.type === "error") setTimeout(sendUnconfirmed, frame.data?.retry_after_ms ?? RESEND_MS);
  if (page.state.missing) connection.resume();
}

function statusChanged(status) {
  page.status = status;
  render();
}

function change(state) {
  const before = page.state;
  page.state = state;
  if (state.notice && state.notice !== before.notice) {
    clearTimeout(page.noticeTimer);
    page.noticeTimer = setTimeout(() => change(withoutNotice(page.state)), NOTICE_MS);
  }
  render();
  if (state.shown !== before.shown) scrollToTop();
}

function act(type) {
  const now = Date.now();
  const suggestion = page.state.shown;
  const { at, suggestion: last } = page.lastAct;
  if (suggestion === null || !mayAct()) return;
  if (suggestion !== last && now - at < ECHO_MS) return;
  if (send(suggestion, type)) page.lastAct = { at: now, suggestion };
}

function reword() {
  const shown = roomState.shownSuggestion(page.state);
  if (shown !== null && mayReword(shown)) send(shown.id, REWORDED);
}

/** Do something with a suggestion; returns whether there was anything to do. */
function send(suggestion, type) {
  const id = `act-${randomName()}`;
  const next = roomState.act(page.state, suggestion, type, id, Date.now());
  if (next === page.state) return false;
  change(next);
  for (const frame of unconfirmed(page.state)) {
    if (frame.id === id) connection.send(frame);
  }
  return true;
}

function sendUnconfirmed() {
  for (const frame of unconfirmed(page.state)) connection.send(frame);
}

function asked(what, place) {
  if (what === "shortcuts") toggleShortcuts();
  else if (what === "reworded") reword();
  else if (what === "used" || what === "dismissed") act(`suggestion.${what}`);
  else if (what === "place") pick(page.state.places[place - 1]);
  else pick(roomState.neighbour(page.state, what === "next" ? 1 : -1));
}

function pick(suggestion) {
  change(roomState.pick(page.state, suggestion));
}

function render() {
  const words = wordsOf(page.language);
  const { state, status } = page;
  setAttribute(document.documentElement, "data-offset", state.offset);
  showConnection(status, performance.now(), words);
  showRoom(state.room, page.lastFrameAt, words);
  const shown = roomState.shownSuggestion(state);
  showCard(shown, wordingOf(shown), idleWords(words), words);
  showBanner(shown, words);
  const [waiting, more] = [roomState.beside(state), roomState.unseen(state)];
  const sending = (id) => !mayAct() || roomState.actOn(state, id)?.status === "sending";
  showQueue(waiting, more, sending, words);
  const cards = waiting.filter((each) => each !== null).length + Number(shown !== null);
  setAttribute(document.documentElement, "data-cards", cards + more);
  showActs(shown, words);
  setShown(byId("notice"), state.notice !== null);
  setText(byId("notice"), state.notice ? words.notices[state.notice.code] : "");
}

/** Return a card's line as far as it is known, and whether a model words it. */
function wordingOf(shown) {
  if (shown === null) return { line: "", worded: null };
  return { line: lineOf(page.state, shown), worded: page.state.worded.get(shown.id) ?? null };
}

/** Return what the empty card says: that it listens only if it does. */
function idleWords(words) {
  const { state, reason } = page.status;
  if (state === "refused") {
    const [headline, more] = words.refusals[reason];
    return { headline, more };
  }
  if (state !== "live") return { headline: words.waiting, more: words.waitingMore };
  const more = page.state.room?.quiet ? words.quiet : words.listeningMore;
  return { headline: words.listening, more };
}

function showBanner(shown, words) {
  const { state, reason } = page.status;
  const stale = shown !== null && state !== "live";
  setShown(byId("banner"), stale);
  setText(byId("banner"), reason ? words.refusals[reason].join(words.colon) : words.stale);
}

function showActs(shown, words) {
  const act = shown === null ? null : roomState.actOn(page.state, shown.id);
  setShown(byId("acts"), shown !== null);
  setAttribute(byId("card"), "data-act", act?.status ?? null);
  for (const [id, type] of ACTS) {
    const button = byId(id);
    const mine = act?.type === type;
    button.disabled = !mayAct() || act?.status === "sending";
    setAttribute(button, "data-act", mine ? act.status : null);
    setText(button.firstElementChild, mine ? actWords(act, words) : usualWords(type, shown, words));
  }
  setShown(byId("reword"), shown !== null && isWorded(shown) && page.state.worded.has(shown.id));
  byId("reword").disabled = shown === null || !mayReword(shown);
  setText(byId("reword").firstElementChild, words.reword);
}

/** Whether what the host does can reach the room, now or after reconnecting. */
function mayAct() {
  return roomState.mayAct(page.state) && page.status.state !== "refused";
}

/** Whether there is a whole line, and it is not being asked for in other words already. */
function mayReword(shown) {
  return mayAct() && isWorded(shown) && shown.ready && !roomState.rewording(page.state, shown.id);
}

function usualWords(type, shown, words) {
  if (!roomState.mayAct(page.state)) return words.readOnly;
  const used = type === "suggestion.used";
  if (shown !== null && asksForProduct(shown)) return used ? words.switched : words.notSwitched;
  return used ? words.used : words.dismissed;
}

function actWords(act, words) {
  if (act.status === "accepted") return words.sent;
  return page.status.state === "live" ? words.sending : words.kept;
}

function speak(language) {
  page.language = language;
  const words = wordsOf(language);
  document.documentElement.lang = words.locale;
  document.title = words.page;
  link.keepLanguage(language);
  setText(byId("language"), words.otherLanguage);
  setAttribute(byId("language"), "aria-label", words.switchLanguage);
  setAttribute(byId("shortcuts"), "aria-label", words.shortcuts);
  setText(byId("shortcut-title"), words.shortcuts);
  setText(byId("shortcut-close"), words.close);
  byId("shortcut-list").replaceChildren(
    ...words.shortcutList.flatMap(([keys, meaning]) => [
      element("dt", "", element("kbd", "", keys)),
      element("dd", "", meaning),
    ]),
  );
  render();
}

function toggleShortcuts() {
  const dialog = byId("shortcut-page");
  if (dialog.open) dialog.close();
  else dialog.showModal();
}

start();
