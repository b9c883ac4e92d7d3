/** What went wrong, in plain words, beside what was tried. */

import { html, nothing } from "../vendor/lit.js";

/** Problems that the page's own sentence says all there is to say about. */
const SAID_IN_FULL = new Set([
  "unreachable",
  "token_expired",
  "token_revoked",
  "unknown_room",
  "too_many_requests",
  "overloaded",
  "shutting_down",
  "storage_unavailable",
]);

/**
 * Return a note of a problem, or nothing.
 *
 * @param {?import("./service.js").ServiceProblem} problem
 * @param {string} tried what did not happen, a key of the words' `failed`
 */
export function problemNote(problem, tried, words) {
  if (problem === null) return nothing;
  return html`
    <div class="problem" role="alert" data-part="problem">
      <p>${words.failed[tried]}${words.colon}${sentence(problem, tried, words)}</p>
      ${details(problem).map((each) => html`<p class="server" dir="auto">${words.serverSays(each)}</p>`)}
    </div>
  `;
}

/** Return in a sentence what a problem's code says. */
export function reasonOf(code, words) {
  return Object.hasOwn(words.problems, code) ? words.problems[code] : words.otherProblem(code);
}

function sentence({ code }, tried, words) {
  // Asked to make something and never answered: it may be there, and a second one would be too many.
  if (code === "unreachable" && ["create", "mint", "button"].includes(tried)) return words.unsure;
  return reasonOf(code, words);
}

function details({ code, detail, errors }) {
  if (SAID_IN_FULL.has(code)) return [];
  const single = errors.map((each) => `${each.where} – ${each.detail}`);
  return single.length > 0 ? single : [detail].filter(Boolean);
}
