/** What viewers ask and the material does not hold: a list to answer from, fetched when opened. */

import { Service } from "../rooms/service.js";
import { byId, element, setAttribute, setShown, setText } from "./elements.js";
import { gapWordsOf } from "./gap_words.js";

const LONGEST = 300;
const SHOWN = 20;
const WRITTEN_MS = 1500; // the list is written beside the journal and lags behind the room's count

const panel = {
  service: null,
  room: "",
  language: "zh",
  open: false,
  count: 0,
  gaps: [], // as fetched, the most asked first
  countFetched: null, // what the room counted when the list was fetched
  results: new Map(), // question -> a key of the words
  problem: false,
  timer: null,
};

/** Prepare the panel for a room that the token gives operations of. */
export function prepareGaps(room, token) {
  panel.room = encodeURIComponent(room);
  panel.service = new Service(token);
  byId("gaps-open").addEventListener("click", () => {
    panel.open = !panel.open;
    if (panel.open) load();
    render();
  });
}

/** Show how many gaps the room counts; `language` of the page, `mayAct` whether it may answer. */
export function showGaps(room, language, mayAct) {
  const count = room?.gaps ?? 0;
  const more = count !== panel.count;
  Object.assign(panel, { count, language });
  setShown(byId("gaps"), mayAct && panel.service !== null && (count > 0 || panel.open));
  if (more && panel.open) loadSoon();
  render();
}

function loadSoon() {
  clearTimeout(panel.timer);
  panel.timer = setTimeout(load, WRITTEN_MS);
}

async function load() {
  const count = panel.count;
  try {
    const { gaps } = await panel.service.ask("GET", `rooms/${panel.room}/gaps?limit=${SHOWN * 5}`);
    Object.assign(panel, { gaps, countFetched: count });
    panel.problem = false;
  } catch {
    panel.problem = true;
  }
  render();
}

async function answer(gap, text, sku) {
  panel.results.set(gap.question, "sending");
  render();
  const where = `rooms/${panel.room}/gaps/${encodeURIComponent(gap.question)}/answer`;
  try {
    await panel.service.ask("POST", where, sku ? { text, sku } : { text });
    panel.results.set(gap.question, "sent");
    await load();
  } catch {
    panel.results.set(gap.question, "failed");
    render();
  }
}

function render() {
  const words = gapWordsOf(panel.language);
  const unanswered = panel.gaps.filter((gap) => gap.answered_wall_ms === null);
  // The list holds those of earlier broadcasts too, so once it is known it is what is counted.
  const known = panel.countFetched === panel.count;
  setText(byId("gaps-title"), words.title(known ? unanswered.length : panel.count));
  setText(byId("gaps-open"), panel.open ? words.close : words.open);
  setAttribute(byId("gaps-open"), "aria-expanded", panel.open);
  setShown(byId("gaps-body"), panel.open);
  const said = panel.problem ? words.problem : unanswered.length === 0 ? words.none : "";
  setShown(byId("gaps-none"), said !== "");
  setText(byId("gaps-none"), said);
  showRows(unanswered.slice(0, SHOWN), words);
  const sent = [...panel.results.values()].includes("sent");
  setShown(byId("gaps-result"), sent);
  setText(byId("gaps-result"), sent ? words.sent : "");
}

/**
 * Show the gaps in their order. While anything is being written no row goes or moves, so that
 * nobody loses it or finds it under another question; what is new then comes last.
 */
function showRows(gaps, words) {
  const list = byId("gaps-list");
  const wanted = new Map(gaps.map((gap) => [gap.question, gap]));
  const writing = [...list.children].some(isWrittenIn);
  for (const row of [...list.children]) {
    const done = panel.results.get(row.dataset.question) === "sent";
    if (!wanted.has(row.dataset.question) && (done || !writing)) row.remove();
  }
  for (const gap of gaps) {
    const row = rowOf(list, gap.question) ?? list.appendChild(newRow(gap));
    showRow(row, gap, words);
  }
  if (!writing) inOrder(list, [...wanted.keys()]);
}

function isWrittenIn(row) {
  if (panel.results.get(row.dataset.question) === "sent") return false;
  return row.contains(document.activeElement) || row.querySelector("textarea").value !== "";
}

function inOrder(list, questions) {
  questions.forEach((question, place) => {
    const row = rowOf(list, question);
    if (list.children[place] !== row) list.insertBefore(row, list.children[place]);
  });
}

function rowOf(list, question) {
  return [...list.children].find((row) => row.dataset.question === question);
}

function newRow(gap) {
  const text = Object.assign(element("textarea"), { rows: 2, maxLength: LONGEST, dir: "auto" });
  const about = element("select");
  about.append(...(gap.sku ? [gap.sku, ""] : [""]).map((sku) => new Option("", sku)));
  const send = Object.assign(element("button", "do go"), { type: "submit" });
  const sku = element("small", "sku");
  const result = element("p", "result");
  const row = element("form", "gap", element("p", "asked"), text, about, send, sku, result);
  row.dataset.question = gap.question;
  row.addEventListener("submit", (event) => {
    event.preventDefault();
    const said = text.value.trim();
    if (said) answer(gap, said, about.value);
    else text.focus();
  });
  return row;
}

function showRow(row, gap, words) {
  const [asked, text, about, send, sku, result] = row.children;
  const outcome = panel.results.get(gap.question);
  setText(asked, `${gap.text}${words.count(gap.count)}`);
  setAttribute(text, "aria-label", words.answer(gap.text));
  setAttribute(text, "placeholder", words.placeholder);
  setAttribute(about, "aria-label", words.about);
  for (const option of about.options) {
    setText(option, option.value ? gap.title || option.value : words.shop);
  }
  setText(sku, gap.title ? gap.sku : "");
  setShown(sku, Boolean(gap.title));
  setText(send, words.send);
  send.disabled = outcome === "sending";
  setShown(result, outcome === "failed");
  setText(result, outcome === "failed" ? words.failed : "");
}
