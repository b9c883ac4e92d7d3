/** The open suggestions, group by group, each with what operations may do with it. */

import { lineOf } from "../client/room_log.js";
import "../components/kind.js";
import { countOf, knownKind } from "../components/kinds.js";
import { byId, element, setAttribute, setShown, setText } from "./elements.js";
import { GROUPS, ageOf, grouped } from "./desk_state.js";

const NAMES_SHOWN = 3;
const cards = new Map(); // by suggestion id, so that a card keeps its focus while others come

/** Make the groups; a press on a card's button calls `ask(type, suggestion id)`. */
export function prepareList(ask) {
  for (const name of GROUPS) {
    const list = element("ul", "cards");
    const title = element("h2", "", element("span"), element("span", "number"));
    const group = element("section", `group ${name}`, title, element("p", "none"), list);
    group.dataset.group = name;
    byId("list").append(group);
  }
  byId("list").addEventListener("click", (event) => {
    const button = event.target.closest("button[data-ask]");
    if (button) ask(button.dataset.ask, button.closest("li").dataset.suggestion);
  });
}

/** Show what is open; `free(id)` says whether something may be done with a suggestion now. */
export function showList(state, language, words, free, now) {
  const groups = grouped(state);
  for (const [id, card] of cards) {
    if (state.suggestions.has(id)) continue;
    card.remove();
    cards.delete(id);
  }
  for (const group of byId("list").children) {
    const name = group.dataset.group;
    const open = groups[name];
    const [title, none, list] = group.children;
    setText(title.firstChild, words.sections[name]);
    setText(title.lastChild, open.length > 0 ? String(open.length) : "");
    setShown(group, open.length > 0 || name in words.noneOf);
    setShown(none, open.length === 0);
    setText(none, words.noneOf[name] ?? "");
    open.forEach((suggestion, place) => {
      const card = cardOf(suggestion.id);
      fill(card, suggestion, state, language, words, free(suggestion.id));
      if (list.children[place] !== card) list.insertBefore(card, list.children[place] ?? null);
    });
  }
  showAges(state, words, now);
}

/** Show how old each card is by now. */
export function showAges(state, words, now) {
  for (const [id, card] of cards) {
    const suggestion = state.suggestions.get(id);
    if (suggestion) setText(part(card, "age"), words.age(ageOf(state, suggestion, now)));
  }
}

function part(card, name) {
  return card.querySelector(`[data-part="${name}"]`);
}

function cardOf(id) {
  if (!cards.has(id)) cards.set(id, emptyCard(id));
  return cards.get(id);
}

function emptyCard(id) {
  const named = (tag, name, ...children) => {
    const made = element(tag, name, ...children);
    made.dataset.part = name;
    made.dir = "auto";
    return made;
  };
  const button = (type) => {
    const made = element("button", "do");
    made.type = "button";
    made.dataset.ask = made.dataset.part = type;
    return made;
  };
  const kind = element("livecue-kind", "kind");
  kind.dataset.part = "kind";
  const card = element(
    "li",
    "open-card",
    element(
      "p",
      "top",
      kind,
      named("span", "count"),
      named("span", "by"),
      named("span", "pinned"),
      named("span", "link-number"),
      named("span", "title"),
      named("span", "age"),
    ),
    element(
      "div",
      "words",
      named("p", "headline"),
      named("p", "swap"),
      named("p", "line"),
      named("p", "facts"),
      named("p", "asked"),
      named("p", "cause"),
    ),
    element("p", "buttons", button("forward"), button("hold"), button("release")),
  );
  card.dataset.suggestion = id;
  return card;
}

function fill(card, suggestion, state, language, words, free) {
  setAttribute(card, "data-kind", knownKind(suggestion.kind));
  Object.assign(part(card, "kind"), { kind: suggestion.kind, lang: language });
  const texts = {
    by: suggestion.by === "operations" ? words.byOperations : "",
    pinned: suggestion.pinned ? words.pinned : "",
    "link-number": suggestion.link === null ? "" : words.link(suggestion.link),
    title: suggestion.product,
    count: countOf(suggestion),
    headline: suggestion.headline,
    swap: swapOf(suggestion, words),
    line: lineOf(state, suggestion) || (suggestion.ready ? "" : words.wording),
    facts: factsOf(suggestion),
    asked: askedOf(suggestion, words),
    cause: suggestion.cause ? words.cause + words.colon + suggestion.cause : "",
  };
  for (const [name, text] of Object.entries(texts)) {
    const target = part(card, name);
    setShown(target, text !== "");
    setText(target, text);
  }
  showButtons(card, suggestion, words, free);
}

function showButtons(card, suggestion, words, free) {
  const held = suggestion.slot === "held";
  const theirs = suggestion.audience === "operations";
  const shown = { forward: !theirs && suggestion.slot !== "now", hold: !theirs && !held, release: held };
  const none = !Object.values(shown).some(Boolean);
  setAttribute(card.lastElementChild, "data-none", none ? "" : null);
  for (const [name, visible] of Object.entries(shown)) {
    const button = part(card, name);
    setShown(button, visible);
    button.disabled = !free;
    setText(button, words[name]);
  }
}

function swapOf({ said, truth }, words) {
  if (!truth) return "";
  const told = said ? `${words.youSaid}${words.colon}${said} → ` : "";
  return `${told}${words.actually}${words.colon}${truth}`;
}

function factsOf({ facts, line }) {
  return facts
    .filter((fact) => fact.text !== line)
    .map((fact) => fact.text)
    .join(" · ");
}

function askedOf({ asked }, words) {
  if (!asked) return "";
  const names = asked.names.slice(0, NAMES_SHOWN).join(words.listed);
  const rest = asked.people > asked.names.length ? ` ${words.andOthers}` : "";
  const who = names ? words.who(names + rest) : "";
  return `${words.asked(asked.count, asked.people)}${who}${words.colon}${asked.text}`;
}
