/** The operations page: ties the room's connection, its state, the list and the form together. */

import { unconfirmed, withoutNotice } from "../client/acts.js";
import { RoomConnection } from "../client/connection.js";
import { byId, setAttribute, setShown, setText } from "../overlay/elements.js";
import { randomName } from "../client/names.js";
import { RoomLink } from "../overlay/room_link.js";
import { position } from "../client/room_log.js";
import { showConnection } from "../overlay/status.js";
import { otherLanguage } from "../overlay/words.js";
import { prepareList, showAges, showList } from "./card_list.js";
import * as desk from "./desk_state.js";
import { clearForm, prepareForm, showForm } from "./push_form.js";
import { prepareRoom, showRoom } from "./room_panel.js";
import { wordsOf } from "./words.js";

const SECOND_MS = 1000;
const NOTICE_MS = 8000;
const RESEND_MS = 1000;

const link = new RoomLink("operations");
const page = {
  state: desk.initialState(),
  status: { state: "connecting" },
  language: link.language(),
  noticeTimer: null,
  pushed: null, // the act that sent the form
  result: null, // what became of it, a key of the form's words or a notice's
};
let connection = null;

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
  link.follow(() => page.language, speak);
  setInterval(tick, SECOND_MS);
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
  change(desk.receive(page.state, frame, Date.now()));
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
  if (state.delivered !== before.delivered && state.delivered === page.pushed) {
    clearForm();
    settleForm("sent");
  }
  if (state.notice && state.notice !== before.notice) {
    if (state.notice.act === page.pushed) settleForm(state.notice.code);
    clearTimeout(page.noticeTimer);
    page.noticeTimer = setTimeout(() => change(withoutNotice(page.state)), NOTICE_MS);
  }
  render();
}

function settleForm(result) {
  page.pushed = null;
  page.result = result;
}

function send(type, data) {
  const id = `act-${randomName()}`;
  change(desk.act(page.state, type, data, id, Date.now()));
  sendUnconfirmed(id);
  return id;
}

/** Send what is not confirmed yet, or of it only the act `id`. */
function sendUnconfirmed(id = null) {
  for (const frame of unconfirmed(page.state)) {
    if (id === null || frame.id === id) connection.send(frame);
  }
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
  if (mayAct() && !settingQuiet()) send("quiet", { on: !page.state.room?.quiet });
}

/** Nothing is kept for later: what operations want holds now or not at all. */
function mayAct() {
  return desk.mayAct(page.state) && page.status.state === "live";
}

function free(suggestion) {
  return mayAct() && !desk.busy(page.state, ({ data }) => data.suggestion === suggestion);
}

function settingQuiet() {
  return desk.busy(page.state, ({ type }) => type === "quiet");
}

function tick() {
  const words = wordsOf(page.language);
  showConnection(page.status, performance.now(), words);
  showAges(page.state, words, Date.now());
}

function render() {
  const words = wordsOf(page.language);
  const { state } = page;
  setAttribute(document.documentElement, "data-offset", state.offset);
  showConnection(page.status, performance.now(), words);
  showBanner(words);
  showRoom(state.room, { quiet: settingQuiet() || !mayAct() }, words);
  showList(state, page.language, words, free, Date.now());
  const result = page.result && (words.form[page.result] ?? words.notices[page.result]);
  showForm(desk.products(state), mayAct() && page.pushed === null, result, words);
  setShown(byId("notice"), state.notice !== null);
  setText(byId("notice"), state.notice ? words.notices[state.notice.code] : "");
}

function showBanner(words) {
  const { state, reason } = page.status;
  const waits = state !== "live" && state !== "refused" && page.state.epoch !== null;
  const shown = state === "refused" ? words.refusals[reason].join(words.colon) : waits ? words.stale : "";
  const said = shown || (desk.mayAct(page.state) ? "" : words.readOnly);
  setShown(byId("banner"), said !== "");
  setText(byId("banner"), said);
}

function speak(language) {
  page.language = language;
  const words = wordsOf(language);
  document.documentElement.lang = words.locale;
  document.title = words.page;
  link.keepLanguage(language);
  setText(byId("language"), words.otherLanguage);
  setText(byId("to-push"), words.form.title);
  setAttribute(byId("language"), "aria-label", words.switchLanguage);
  render();
}

start();
