/** How much room a text takes, before it is laid out. */

const LATIN_SHARE = 0.55; // of the width of a Chinese character

/** Return how large a headline may be: "short", "usual", "long" or "overlong". */
export function headlineSize(headline) {
  let width = 0;
  for (const character of headline) width += character < "\u2000" ? LATIN_SHARE : 1;
  if (width <= 6) return "short";
  if (width <= 12) return "usual";
  return width <= 24 ? "long" : "overlong";
}
