/** What stands beside the big card: a few places that keep what is in them, and a count. */

import { asksForProduct, countOf, kindLabel, showKind, showLink } from "./cards.js";
import { byId, element, setAttribute, setShown, setText } from "./elements.js";

const ANSWERS = [
  ["yes", "suggestion.used"],
  ["no", "suggestion.dismissed"],
];

/**
 * Make the places. A press on one calls `pick(id)` with the suggestion that stands in it; where
 * that asks something, a press on one of its answers calls `answer(id, type)`.
 */
export function prepareQueue(count, { pick, answer }) {
  const places = Array.from({ length: count }, (_, place) => {
    const button = element(
      "button",
      "row",
      element("kbd", "key", String(place + 1)),
      kindLabel(element("span", "kind")),
      element("span", "row-headline"),
      element("span", "count"),
      element("span", "row-product", element("span", "link-number"), element("span", "title")),
    );
    button.type = "button";
    button.firstChild.setAttribute("aria-hidden", "true");
    button.addEventListener("click", () => pick(button.dataset.suggestion));
    const answers = ANSWERS.map(([name, type]) => {
      const made = element("button", `answer ${name}`);
      made.type = "button";
      made.addEventListener("click", () => answer(button.dataset.suggestion, type));
      return made;
    });
    const item = element("li", "place", button, element("div", "answers", ...answers));
    item.dataset.suggestion = "";
    return item;
  });
  byId("queue-list").replaceChildren(...places);
}

/**
 * Show the suggestion of each place, `null` for an empty one, and how many more there are;
 * `busy(id)` says whether one cannot be answered now.
 */
export function showQueue(suggestions, more, busy, words) {
  const waiting = suggestions.filter((each) => each !== null).length;
  setText(byId("queue-label"), waiting > 0 ? words.queue(waiting) : words.queueEmpty);
  setShown(byId("queue-more"), more > 0);
  setText(byId("queue-more"), more > 0 ? words.more(more) : "");
  setAttribute(byId("queue"), "data-count", waiting);
  suggestions.forEach((suggestion, place) => {
    const target = byId("queue-list").children[place];
    setAttribute(target, "data-suggestion", suggestion?.id ?? "");
    setShown(target.firstChild, suggestion !== null);
    setShown(target.lastChild, suggestion !== null && asksForProduct(suggestion));
    if (suggestion === null) return;
    fill(target.firstChild, suggestion, words);
    [words.switched, words.notSwitched].forEach((text, which) => {
      setText(target.lastChild.children[which], text);
      target.lastChild.children[which].disabled = busy(suggestion.id);
    });
  });
}

function fill(row, suggestion, words) {
  const [, kind, headline, count, product] = row.children;
  const [link, title] = product.children;
  setAttribute(row, "data-suggestion", suggestion.id);
  showKind(kind, suggestion, words);
  showLink(link, suggestion.link, words);
  setAttribute(headline, "dir", "auto");
  setText(headline, suggestion.headline);
  setText(count, countOf(suggestion));
  setShown(product, Boolean(suggestion.product) || !link.hidden);
  setAttribute(title, "dir", "auto");
  setText(title, suggestion.product);
}
