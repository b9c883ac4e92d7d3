/** The kinds of suggestions: for each a shape that is told apart without its colour. */

const SHAPES = {
  // a speech bubble
  answer: "M4 3h16a2 2 0 0 1 2 2v10a2 2 0 0 1-2 2h-8l-6 5v-5H4a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2z",
  // a pencil
  correction: "M16.5 2.5l5 5L8 21l-6 1 1-6zM2 22h0",
  // an arrow upwards
  nudge: "M12 2l9 10h-5v10H8V12H3z",
  // a play triangle
  cue: "M5 3l16 9-16 9z",
  // an octagon
  warning: "M8 2h8l6 6v8l-6 6H8l-6-6V8z",
  // an hourglass
  reminder: "M4 2h16v4l-6 6 6 6v4H4v-4l6-6-6-6z",
  // a triangle
  alert: "M12 2l11 20H1z",
  // a diamond
  other: "M12 2l10 10-10 10L2 12z",
};

// Kinds whose line a chat model words, so that it may come later or change.
const WORDED = new Set(["answer", "cue"]);

/** Return `kind`, or `other` when this page does not know it. */
export function knownKind(kind) {
  return Object.hasOwn(SHAPES, kind ?? "") ? kind : "other";
}

/** Return the outline of the shape of a known kind. */
export function shapeOf(kind) {
  return SHAPES[kind];
}

/** Return how the line of a suggestion may be worded instead, the next first; empty for not at all. */
export function otherWordings(suggestion) {
  return suggestion.wordings ?? [];
}

/** Return whether a chat model may word the line of a suggestion. */
export function isWorded(suggestion) {
  return WORDED.has(suggestion.kind) && suggestion.by !== "operations";
}

/** Return whether a card asks which product is on air, so that its buttons answer yes and no. */
export function asksForProduct(suggestion) {
  return suggestion.kind === "alert" && suggestion.sku !== null;
}

/** Return how often something was asked, as `×12`; empty when nobody asked. */
export function countOf(suggestion) {
  return suggestion.asked ? `×${suggestion.asked.count}` : "";
}
