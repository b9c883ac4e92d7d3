/** The operations page: ties the room's connection, its state, the list and the form together. */

import { clientName } from "../components/client_name.js";
import "../components/connection_lamp.js";
import { firstLanguage, otherLanguage } from "../components/languages.js";
import { RoomLink } from "../components/room_link.js";
import { RoomSession, roomAddress } from "../components/room_session.js";
import { useTheme } from "../components/theme.js";
import { prepareList, showAges, showList } from "./card_list.js";
import * as desk from "./desk_state.js";
import { byId, setAttribute, setShown, setText } from "./elements.js";
import { prepareGaps, showGaps } from "./gaps_panel.js";
import { keepLanguage, languageOfPage } from "./page_language.js";
import { clearForm, prepareForm, showForm } from "./push_form.js";
import { prepareRoom, showRoom } from "./room_panel.js";
import { wordsOf } from "./words.js";

const SECOND_MS = 1000;

const link = new RoomLink();
const page = {
  language: languageOfPage(link),
  pushed: null, // the act that sent the form
  result: null, // what became of it, a key of the form's words or a notice's
};
let session = null; // null while the link lacks the room or the token
let access = null; // of the link as it was opened

function start() {
  prepareRoom();
  prepareList(direct);
  prepareForm(push);
  byId("push").addEventListener("changed", () => {
    page.result = null;
    render();
  });
  byId("quiet").addEventListener("click", toggleQuiet);
  byId("to-push").addEventListener("click", () => byId("push-headline").focus());
  byId("language").addEventListener("click", () => speak(otherLanguage(page.language)));
  link.follow(followLink);
  setInterval(() => showAges(state(), wordsOf(page.language), performance.now()), SECOND_MS);
  connect();
  speak(page.language);
}

function connect() {
  access = { room: link.get("room"), token: link.get("token") };
  if (!access.room || !access.token) return;
  prepareGaps(access.room, access.token);
  session = new RoomSession({
    address: roomAddress(new URL("..", document.baseURI), access.room),
    token: access.token,
    client: clientName("operations"),
    state: desk.initialState(),
    receive: (before, frame) => desk.receive(before, frame, performance.now()),
    changed,
  });
  session.start();
}

/** Follow a link changed in place: speak another language, or start anew in another room. */
function followLink() {
  const moved = ["room", "token"].some((name) => link.get(name) !== access[name]);
  if (moved) location.reload();
  else speak(firstLanguage(link.get("lang"), page.language, null));
}

function state() {
  return session?.state ?? desk.initialState();
}

function status() {
  return session?.status ?? { state: "refused", reason: "no_link" };
}

function changed(before) {
  const { delivered, notice } = state();
  if (delivered !== before.delivered && delivered === page.pushed) {
    clearForm();
    settleForm("sent");
  }
  if (notice && notice !== before.notice && notice.act === page.pushed) settleForm(notice.code);
  render();
}

function settleForm(result) {
  page.pushed = null;
  page.result = result;
}

/** Do something in the room; returns the act's id. */
function send(type, data) {
  return session.perform((before, id, ts) => desk.act(before, type, data, id, ts));
}

function direct(what, suggestion) {
  if (!free(suggestion)) return;
  send(what === "forward" ? "suggestion.push" : `suggestion.${what}`, { suggestion });
}

function push(data) {
  if (!mayAct() || page.pushed !== null) return;
  page.result = null;
  page.pushed = send("suggestion.push", data);
  render();
}

function toggleQuiet() {
  if (mayAct() && !settingQuiet()) send("quiet", { on: !state().room?.quiet });
}

/** Nothing is kept for later: what operations want holds now or not at all. */
function mayAct() {
  return desk.mayAct(state()) && status().state === "live";
}

function free(suggestion) {
  return mayAct() && !desk.busy(state(), ({ data }) => data.suggestion === suggestion);
}

function settingQuiet() {
  return desk.busy(state(), ({ type }) => type === "quiet");
}

function render() {
  const words = wordsOf(page.language);
  const [known, connection] = [state(), status()];
  setAttribute(document.documentElement, "data-offset", known.offset);
  setAttribute(document.documentElement, "data-state", connection.state);
  const lamp = document.querySelector("livecue-connection");
  Object.assign(lamp, { status: connection, lang: page.language });
  showBanner(known, connection, words);
  showRoom(known.room, { quiet: settingQuiet() || !mayAct() }, page.language, words);
  showGaps(known.room, page.language, desk.mayAct(known));
  showList(known, page.language, words, free, performance.now());
  const result = page.result && (words.form[page.result] ?? words.notices[page.result]);
  showForm(desk.products(known), mayAct() && page.pushed === null, result, words);
  setShown(byId("notice"), known.notice !== null);
  setText(byId("notice"), known.notice ? words.notices[known.notice.code] : "");
}

function showBanner(known, connection, words) {
  const waits = connection.state !== "live" && known.epoch !== null;
  const lost = waits ? words.stale : "";
  const shown =
    connection.state === "refused" ? words.refusals[connection.reason].join(words.colon) : lost;
  const said = shown || (desk.mayAct(known) ? "" : words.readOnly);
  setShown(byId("banner"), said !== "");
  setText(byId("banner"), said);
}

function speak(language) {
  page.language = language;
  const words = wordsOf(language);
  document.documentElement.lang = words.locale;
  document.title = words.page;
  keepLanguage(link, language);
  setText(byId("language"), words.otherLanguage);
  setText(byId("to-push"), words.form.title);
  setAttribute(byId("language"), "aria-label", words.switchLanguage);
  render();
}

useTheme(document);
start();
