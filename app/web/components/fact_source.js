/** Where a fact stands, as a host would say it: a path into a file is for operations and the API. */

// products[3].attributes.衣长, products[3].variants[0].price, policies[1], faq[0]
const PATH = /^(products|policies|faq)\[\d+\](.*)$/u;
const STEP = /\[\d+\]/gu;

/** Return the source of a fact; the row and column of a table stay, a path becomes the property's name. */
export function sourceOf(document, location, words) {
  const path = PATH.exec(location ?? "");
  if (path === null) return [document, location].filter(Boolean).join(" · ");
  const [, root, rest] = path;
  const name = rest.replaceAll(STEP, "").split(".").filter(Boolean).at(-1) ?? "";
  const known = root === "products" ? words.sheet : words.shopSheet;
  return [known, words.sheetParts[name] ?? (rest.includes(".attributes.") ? afterAttributes(rest) : name)]
    .filter(Boolean)
    .join(" · ");
}

/** An attribute's own name may hold a point: "USB 3.0". */
function afterAttributes(rest) {
  return rest.slice(rest.lastIndexOf(".attributes.") + ".attributes.".length);
}
