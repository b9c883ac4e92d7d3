/** The overlay page: ties the room's connection, its state, the keys and what is shown together. */

import { prepareCard, scrollToTop, showCard } from "./cards.js";
import { RoomConnection } from "./connection.js";
import { byId, element, setAttribute, setShown, setText } from "./elements.js";
import { listenToKeys } from "./keys.js";
import { showQueue } from "./queue.js";
import { randomName, remember, remembered } from "./memory.js";
import * as roomState from "./room_state.js";
import { prepareBar, showConnection, showRoom } from "./status.js";
import { firstLanguage, otherLanguage, wordsOf } from "./words.js";

const LANGUAGE_KEY = "livecue.language";
const CLIENT_KEY = "livecue.client";
const ACTS = [
  ["used", "suggestion.used"],
  ["dismiss", "suggestion.dismissed"],
];
const SECOND_MS = 1000;
const NOTICE_MS = 6000;
const RESEND_MS = 1000;
// A second press within this is the first one's echo, not a decision about the next card.
const ECHO_MS = 500;

const link = new URLSearchParams(location.hash.slice(1));
const page = {
  state: roomState.initialState(),
  status: { state: "connecting" },
  language: firstLanguage(
    link.get("lang"),
    remembered("localStorage", LANGUAGE_KEY),
    navigator.language,
  ),
  lastFrameAt: 0,
  lastAct: { at: -Infinity, suggestion: null },
  noticeTimer: null,
};
let connection = null;

function start() {
  prepareBar();
  prepareCard();
  for (const [id, type] of ACTS) {
    byId(id).addEventListener("click", () => act(type));
  }
  byId("language").addEventListener("click", () => speak(otherLanguage(page.language)));
  byId("shortcuts").addEventListener("click", toggleShortcuts);
  listenToKeys(asked);
  window.addEventListener("hashchange", followLink);
  setInterval(() => showConnection(page.status, Date.now(), wordsOf(page.language)), SECOND_MS / 2);
  speak(page.language);
  connect();
}

function connect() {
  const [room, token] = [link.get("room"), link.get("token")];
  if (!room || !token) {
    statusChanged({ state: "refused", reason: "no_link" });
    return;
  }
  const address = new URL(`../v1/rooms/${encodeURIComponent(room)}`, document.baseURI);
  address.protocol = address.protocol === "https:" ? "wss:" : "ws:";
  address.hash = "";
  const client = clientName();
  const greeting = () => {
    const since = roomState.position(page.state);
    return since === null ? { token, client } : { token, client, since };
  };
  connection = new RoomConnection(address.href, greeting, received, statusChanged);
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
    page.noticeTimer = setTimeout(() => change(roomState.withoutNotice(page.state)), NOTICE_MS);
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
  const id = `act-${randomName()}`;
  const next = roomState.act(page.state, suggestion, type, id, now);
  if (next === page.state) return;
  page.lastAct = { at: now, suggestion };
  change(next);
  for (const frame of roomState.unconfirmed(page.state)) {
    if (frame.id === id) connection.send(frame);
  }
}

function sendUnconfirmed() {
  for (const frame of roomState.unconfirmed(page.state)) connection.send(frame);
}

function asked(what, place) {
  if (what === "shortcuts") toggleShortcuts();
  else if (what === "used" || what === "dismissed") act(`suggestion.${what}`);
  else if (what === "place") pick(roomState.queue(page.state)[place - 1]?.id);
  else pick(roomState.neighbour(page.state, what === "next" ? 1 : -1));
}

function pick(suggestion) {
  change(roomState.pick(page.state, suggestion));
}

function render() {
  const words = wordsOf(page.language);
  const { state, status } = page;
  setAttribute(document.documentElement, "data-offset", state.offset);
  showConnection(status, Date.now(), words);
  showRoom(state.room, page.lastFrameAt, words);
  const shown = roomState.shownSuggestion(state);
  showCard(shown, idleWords(words), words);
  showBanner(shown, words);
  const waiting = roomState.queue(state);
  showQueue(waiting, pick, words);
  setAttribute(document.documentElement, "data-cards", waiting.length + Number(shown !== null));
  showActs(shown, words);
  setShown(byId("notice"), state.notice !== null);
  setText(byId("notice"), state.notice ? words.notices[state.notice.code] : "");
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
    setText(button.firstElementChild, mine ? actWords(act, words) : usualWords(type, words));
  }
}

/** Whether what the host does can reach the room, now or after reconnecting. */
function mayAct() {
  return page.state.mayAct && page.status.state !== "refused";
}

function usualWords(type, words) {
  if (!page.state.mayAct) return words.readOnly;
  return type === "suggestion.used" ? words.used : words.dismissed;
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
  remember("localStorage", LANGUAGE_KEY, language);
  if (link.get("lang") !== language) {
    link.set("lang", language);
    history.replaceState(null, "", `#${link}`);
  }
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

/** Follow a link changed in place: another language at once, another room by starting anew. */
function followLink() {
  const changed = new URLSearchParams(location.hash.slice(1));
  const another = ["room", "token"].some((name) => changed.get(name) !== link.get(name));
  if (another) location.reload();
  else speak(firstLanguage(changed.get("lang"), page.language, null));
}

/** Return this tab's name towards the room, the same after a reload. */
function clientName() {
  const known = remembered("sessionStorage", CLIENT_KEY);
  if (known) return known;
  const made = `overlay-${randomName()}`;
  remember("sessionStorage", CLIENT_KEY, made);
  return made;
}

start();
