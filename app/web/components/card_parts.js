/** The parts of the big card beneath its headline. */

import { html, nothing } from "../vendor/lit.js";
import { CHEVRON, shape } from "./shape.js";

const NAMES_SHOWN = 3;
const LONG_TRUTH = 12; // characters; more would push the line beneath the buttons of a phone

/** Return the parts of a card; from two metres the headline and the line are all there is. */
export function cardParts(view, words, far, ask) {
  const { suggestion } = view;
  return html`
    ${suggestion.cause && !far ? html`<p class="cause" id="card-cause" dir="auto">${suggestion.cause}</p>` : nothing}
    ${suggestion.truth ? swap(suggestion, words) : nothing}
    ${view.line || view.coming ? say(view) : nothing}
    ${suggestion.facts.length > 0 && (!far || view.facts.read) ? facts(view, words, far, ask) : nothing}
    ${suggestion.asked && !far ? askedBy(suggestion.asked, words) : nothing}
  `;
}

function swap({ said, truth }, words) {
  return html`<dl class="swap" id="card-swap" ?data-long=${truth.length > LONG_TRUTH}>
    ${said
      ? html`<div class="said" id="card-said-row">
          <dt id="card-said-label">${words.youSaid}</dt>
          <dd id="card-said" dir="auto">${said}</dd>
        </div>`
      : nothing}
    <div class="truth">
      <dt id="card-truth-label">${words.actually}</dt>
      <dd id="card-truth" dir="auto">${truth}</dd>
    </div>
  </dl>`;
}

function say({ line, lineLabel, place }) {
  return html`<section class="say" id="card-say">
    <h2 id="card-say-label">${lineLabel}</h2>
    <p id="card-line" dir="auto" data-place=${place ?? nothing}>${line}</p>
  </section>`;
}

function facts(view, words, far, ask) {
  const { suggestion } = view;
  const { open, read } = view.facts;
  // Points to make, and what is read for want of a line, are there anyhow: of those the button folds
  // the sources away only.
  const points = suggestion.kind === "cue";
  const listed = read || points;
  const more = listed ? words.sources : words.open;
  return html`<section class="facts" id="card-facts">
    <h2>
      <button
        type="button"
        class="disclosure"
        id="facts"
        aria-expanded=${String(open)}
        aria-keyshortcuts="F"
        ?hidden=${far}
        @click=${() => ask("facts")}
      >
        <span class="chevron">${shape(CHEVRON)}</span>
        <span id="card-facts-label">${points ? words.points : words.facts}</span>
        <span class="number">${suggestion.facts.length}</span>
        <span class="toggle">${open ? words.fold : more}</span>
        <kbd aria-hidden="true">F</kbd>
      </button>
    </h2>
    ${listed || open
      ? html`<ul id="card-fact-list" data-read=${read ? "" : nothing}>
          ${suggestion.facts.map((each) => fact(each, view, words, open && !far))}
        </ul>`
      : nothing}
  </section>`;
}

function fact({ sku, title, text, source_document, source_location }, view, words, sourced) {
  const { suggestion, line, changes } = view;
  // Said about another product than the card's: a figure must not be taken for this one's.
  const elsewhere = sku !== suggestion.sku && title !== suggestion.product && title !== "";
  // A line that is the fact itself leaves only the source to add; one that may change does not.
  const said = text === line && !changes;
  return html`<li class="fact">
    ${elsewhere ? html`<p class="about" dir="auto">${title}</p>` : nothing}
    <p class="text" dir="auto" ?hidden=${said}>${text}</p>
    ${sourced
      ? html`<p class="source" dir="auto">${sourceOf(source_document, source_location, words)}</p>`
      : nothing}
  </li>`;
}

/** A path into a file is for operations and the API: a host is told the property's name. */
function sourceOf(file, place, words) {
  const [path, name] = /^(?:products|policies|faq)\[\d+\](?:.*\.attributes\.(.*))?/u.exec(place) ?? [];
  return (path ? [words.sheet, name] : [file, place]).filter(Boolean).join(" · ");
}

function askedBy({ people, text, names }, words) {
  const told = names.slice(0, NAMES_SHOWN);
  const rest = people > told.length ? ` ${words.andOthers}` : "";
  return html`<section class="asked" id="card-asked">
    <h2 id="card-asked-label">${words.askedBy(people)}</h2>
    <p class="question" id="card-question" dir="auto">${text}</p>
    ${told.length > 0
      ? html`<p class="names" id="card-names" dir="auto">${told.join(words.listed) + rest}</p>`
      : nothing}
  </section>`;
}
