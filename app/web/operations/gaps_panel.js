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
  try {
    const { gaps } = await panel.service.ask("GET", `rooms/${panel.room}/gaps?limit=${SHOWN * 5}`);
    panel.gaps = gaps;
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
  setText(byId("gaps-title"), words.title(panel.count));
  setText(byId("gaps-open"), panel.open ? words.close : words.open);
  setAttribute(byId("gaps-open"), "aria-expanded", panel.open);
  setShown(byId("gaps-body"), panel.open);
  const unanswered = panel.gaps.filter((gap) => gap.answered_wall_ms === null).slice(0, SHOWN);
  const said = panel.problem ? words.problem : unanswered.length === 0 ? words.none : "";
  setShown(byId("gaps-none"), said !== "");
  setText(byId("gaps-none"), said);
  showRows(unanswered, words);
  const sent = [...panel.results.values()].includes("sent");
  setShown(byId("gaps-result"), sent);
  setText(byId("gaps-result"), sent ? words.sent : "");
}

/** Keep the rows that are there, so that nobody loses what they are writing. */
function showRows(gaps, words) {
  const list = byId("gaps-list");
  const wanted = new Set(gaps.map((gap) => gap.question));
  for (const row of [...list.children]) if (!wanted.has(row.dataset.question)) row.remove();
  for (const gap of gaps) {
    const row = rowOf(list, gap.question) ?? list.appendChild(newRow(gap));
    showRow(row, gap, words);
  }
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
