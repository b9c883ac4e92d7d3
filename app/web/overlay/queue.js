/** The queue beside the big card: what else is open, first things first. */

import { countOf, kindLabel, showKind, showLink } from "./cards.js";
import { byId, element, setAttribute, setShown, setText } from "./elements.js";

const KEYS = 9; // the number keys that pick

const rows = new Map(); // by suggestion id, so that a row keeps its focus while others move

/** Show the waiting suggestions; a press on a row calls `pick` with its id. */
export function showQueue(waiting, pick, words) {
  setText(byId("queue-label"), waiting.length > 0 ? words.queue(waiting.length) : words.queueEmpty);
  setAttribute(byId("queue"), "data-count", waiting.length);
  const list = byId("queue-list");
  const open = new Set(waiting.map((each) => each.id));
  for (const [id, row] of rows) {
    if (open.has(id)) continue;
    row.remove();
    rows.delete(id);
  }
  waiting.forEach((suggestion, place) => {
    const row = rowOf(suggestion.id, pick);
    fill(row, suggestion, place, words);
    // Moving a row that is in its place already would take the focus from it.
    if (list.children[place] !== row) list.insertBefore(row, list.children[place] ?? null);
  });
}

function rowOf(id, pick) {
  if (!rows.has(id)) {
    const button = element(
      "button",
      "row",
      element("kbd", "key"),
      kindLabel(element("span", "kind")),
      element("span", "row-headline"),
      element("span", "count"),
      element("span", "row-product", element("span", "link-number"), element("span", "title")),
    );
    button.type = "button";
    button.addEventListener("click", () => pick(id));
    rows.set(id, element("li", "", button));
  }
  return rows.get(id);
}

function fill(row, suggestion, place, words) {
  const [key, kind, headline, count, product] = row.firstChild.children;
  const [link, title] = product.children;
  setAttribute(row, "data-suggestion", suggestion.id);
  setAttribute(key, "aria-hidden", "true");
  setText(key, place < KEYS ? String(place + 1) : "");
  showKind(kind, suggestion, words);
  showLink(link, suggestion.link, words);
  setAttribute(headline, "dir", "auto");
  setText(headline, suggestion.headline);
  setText(count, countOf(suggestion));
  setShown(product, Boolean(suggestion.product) || !link.hidden);
  setAttribute(title, "dir", "auto");
  setText(title, suggestion.product);
}
