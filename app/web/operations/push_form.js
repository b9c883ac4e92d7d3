/** The form with which operations put a card of their own on the host's screen. */

import { byId, element, setAttribute, setShown, setText } from "./elements.js";
import { measured } from "./headline.js";

const AUDIENCES = ["host", "both", "operations"];
let known = ""; // what the list of products was made from

/** Make the form's fixed parts; a card that may be sent is given to `push(data)`. */
export function prepareForm(push) {
  byId("push-audience").append(...AUDIENCES.map((name) => option(name, "")));
  byId("push").addEventListener("submit", (event) => {
    event.preventDefault();
    const data = read();
    if (problemOf(data.headline) === null) push(data);
    else byId("push-headline").focus();
  });
  byId("push").addEventListener("input", () => {
    setAttribute(byId("push"), "data-result", null);
    byId("push").dispatchEvent(new CustomEvent("changed"));
  });
}

/** Show the form; `free` says whether it may be sent, `result` what became of it: words or null. */
export function showForm(products, free, result, words) {
  const { form } = words;
  for (const name of ["title", "headline", "line", "product", "audience", "send"]) {
    setText(byId(`push-${name}-label`), form[name]);
  }
  setText(byId("push-line-hint"), form.lineHint);
  showProducts(products, words);
  for (const each of byId("push-audience").options) setText(each, form.audiences[each.value]);
  const { headline } = read();
  const { chinese, used } = measured(headline, words.locale.startsWith("zh"));
  setText(byId("push-headline-count"), (chinese ? form.headlineLeft : form.wordsLeft)(used));
  const problem = problemOf(headline);
  const wrong = problem === "tooLong";
  setAttribute(byId("push-headline"), "aria-invalid", wrong ? "true" : null);
  setText(byId("push-headline-hint"), wrong ? form.tooLong : form.headlineHint);
  setAttribute(byId("push-headline-hint"), "data-wrong", wrong ? "" : null);
  byId("push-send").disabled = !free || problem !== null;
  setShown(byId("push-result"), result !== null);
  setText(byId("push-result"), result ?? "");
}

/** Empty the words of the form; whom it is for stays. */
export function clearForm() {
  byId("push-headline").value = byId("push-line").value = "";
  byId("push-product").value = "";
}

function read() {
  const oneLine = (id) => byId(id).value.replace(/[\u0000-\u001f\u007f]+/g, " ").trim();
  const sku = byId("push-product").value;
  return {
    headline: oneLine("push-headline"),
    line: oneLine("push-line"),
    audience: byId("push-audience").value,
    ...(sku ? { sku } : {}),
  };
}

function problemOf(headline) {
  if (headline === "") return "missing";
  return measured(headline).fits ? null : "tooLong";
}

/** List the products anew only when they changed: an open list must not close under the hand. */
function showProducts(products, words) {
  const shown = JSON.stringify([words.locale, products]);
  if (shown === known) return;
  known = shown;
  const select = byId("push-product");
  const chosen = select.value;
  const named = ({ link, title, sku }) =>
    [link === null ? "" : words.link(link), title || sku].filter(Boolean).join(" ");
  select.replaceChildren(
    option("", words.form.noProduct),
    ...products.map((each) => option(each.sku, named(each))),
  );
  select.value = products.some(({ sku }) => sku === chosen) ? chosen : "";
}

function option(value, text) {
  const made = element("option", "", text);
  made.value = value;
  return made;
}
