/** The big card: one suggestion, or what there is to say while there is none. */

import { byId, draw, element, setAttribute, setShown, setText, shape } from "./elements.js";
import { knownKind, shapeOf } from "./kinds.js";

const NAMES_SHOWN = 3;
// Kinds whose line a chat model words, so that it may come later or change.
const WORDED = new Set(["answer", "cue"]);

/** Return a label of a kind, its shape beside its word; filled in by `showKind`. */
export function kindLabel(target) {
  target.replaceChildren(shape("shape"), element("span"));
  return target;
}

/** Show a suggestion's kind in a label made by `kindLabel`. */
export function showKind(label, suggestion, words) {
  const kind = knownKind(suggestion.kind);
  setAttribute(label, "data-kind", kind);
  draw(label.firstChild, shapeOf(kind));
  setText(label.lastChild, words.kinds[kind]);
}

/** Show a link number, or nothing when there is none. */
export function showLink(target, number, words) {
  setShown(target, number !== null && number !== undefined);
  if (!target.hidden) setText(target, words.link(number));
}

/** Return how often something was asked, as `×12`; empty when nobody asked. */
export function countOf(suggestion) {
  return suggestion.asked ? `×${suggestion.asked.count}` : "";
}

/** Return whether the line of a suggestion may be asked for in other words. */
export function isWorded(suggestion) {
  return WORDED.has(suggestion.kind) && suggestion.by !== "operations";
}

/** Return whether a card asks which product is on air, so that its buttons answer yes and no. */
export function asksForProduct(suggestion) {
  return suggestion.kind === "alert" && suggestion.sku !== null;
}

/** Prepare the card's fixed parts. */
export function prepareCard() {
  kindLabel(byId("card-kind"));
}

/**
 * Show `suggestion`, or while it is null what `idle` says: `{headline, more}`.
 *
 * `wording` is of its line: `{line, worded}`; `worded` is "changes" once it was seen to, "may_change"
 * when a model may be asked for another, else null.
 */
export function showCard(suggestion, wording, idle, words) {
  const card = byId("card");
  setAttribute(card, "data-suggestion", suggestion?.id ?? "");
  setAttribute(card, "data-version", suggestion?.version ?? "");
  setAttribute(card, "data-kind", suggestion ? knownKind(suggestion.kind) : null);
  setShown(byId("card-top"), suggestion !== null);
  const headline = suggestion ? suggestion.headline : idle.headline;
  setAttribute(byId("card-headline"), "data-size", sizeOf(headline));
  setText(byId("card-headline"), headline);
  setShown(byId("card-more"), suggestion === null);
  setText(byId("card-more"), suggestion ? "" : idle.more);
  if (suggestion) showTop(suggestion, words);
  showWhy(suggestion, words);
  showLine(suggestion, wording, words);
  showFacts(suggestion, wording, words);
  showAsked(suggestion?.asked ?? null, words);
}

/** Begin reading a new card at its top. */
export function scrollToTop() {
  byId("card-body").scrollTop = 0;
  byId("card-line").scrollTop = 0;
}

function showTop(suggestion, words) {
  showKind(byId("card-kind"), suggestion, words);
  setShown(byId("card-by"), suggestion.by === "operations");
  setText(byId("card-by"), words.byOperations);
  setShown(byId("card-pinned"), Boolean(suggestion.pinned));
  setText(byId("card-pinned"), words.pinned);
  showLink(byId("card-link"), suggestion.link, words);
  setText(byId("card-title"), suggestion.product);
  setText(byId("card-count"), countOf(suggestion));
}

/** What was said and what is true, and why the card comes now. */
function showWhy(suggestion, words) {
  const [said, truth] = [suggestion?.said ?? "", suggestion?.truth ?? ""];
  setAttribute(byId("card"), "data-swap", truth ? "" : null);
  setShown(byId("card-swap"), truth !== "");
  setShown(byId("card-said-row"), said !== "");
  setText(byId("card-said-label"), words.youSaid);
  setText(byId("card-said"), said);
  setText(byId("card-truth-label"), words.actually);
  setText(byId("card-truth"), truth);
  const cause = suggestion?.cause ?? "";
  setShown(byId("card-cause"), cause !== "");
  setText(byId("card-cause"), cause);
}

function showLine(suggestion, { line, worded }, words) {
  const coming = suggestion !== null && !suggestion.ready;
  setShown(byId("card-say"), line !== "" || coming);
  setText(byId("card-say-label"), coming ? words.wording : words.say);
  // Its place is kept free from the start, and once the line has been seen to change it does not
  // grow beyond it: what stands beneath is being read.
  const place = worded === "changes" ? "fixed" : "kept";
  setAttribute(byId("card-line"), "data-place", worded && isWorded(suggestion) ? place : null);
  setText(byId("card-line"), line);
}

function showFacts(suggestion, wording, words) {
  const facts = suggestion?.facts ?? [];
  setShown(byId("card-facts"), facts.length > 0);
  setText(byId("card-facts-label"), suggestion?.kind === "cue" ? words.points : words.facts);
  const list = byId("card-fact-list");
  while (list.children.length > facts.length) list.lastChild.remove();
  while (list.children.length < facts.length) list.append(emptyFact());
  // A line that is the fact itself leaves only the source to add; one that may change does not.
  const said = wording.worded === "changes" ? null : wording.line;
  facts.forEach((fact, place) => showFact(list.children[place], fact, suggestion, said));
}

function emptyFact() {
  const about = element("p", "about");
  const text = element("p", "text");
  const source = element("p", "source");
  for (const each of [about, text, source]) each.dir = "auto";
  return element("li", "fact", about, text, source);
}

function showFact(target, fact, suggestion, said) {
  const [about, text, source] = target.children;
  // Said about another product than the card's: a figure must not be taken for this one's.
  const elsewhere = fact.sku !== suggestion.sku && fact.title !== suggestion.product;
  setShown(about, elsewhere && fact.title !== "");
  setText(about, elsewhere ? fact.title : "");
  setShown(text, fact.text !== said);
  setText(text, fact.text);
  setText(source, [fact.source_document, fact.source_location].filter(Boolean).join(" · "));
}

function showAsked(asked, words) {
  setShown(byId("card-asked"), asked !== null);
  if (asked === null) return;
  const names = asked.names.slice(0, NAMES_SHOWN);
  const rest = asked.people > names.length ? ` ${words.andOthers}` : "";
  setText(byId("card-asked-label"), words.askedBy(asked.people));
  setText(byId("card-question"), asked.text);
  setShown(byId("card-names"), names.length > 0);
  setText(byId("card-names"), names.join(words.listed) + rest);
}

/** Return how large a headline may be: a letter takes about half the width of a Chinese character. */
function sizeOf(headline) {
  let width = 0;
  for (const character of headline) width += character < "\u2000" ? 0.55 : 1;
  if (width <= 6) return "short";
  if (width <= 12) return "usual";
  return width <= 24 ? "long" : "overlong";
}
