/** `<livecue-queue>`: what stands beside the big card, places that keep what is in them, and a count. */

import { LitElement, html, nothing } from "../vendor/lit.js";
import "./kind.js";
import { asksForProduct, countOf } from "./kinds.js";
import { linkNumber } from "./on_air.js";
import { lineStyles, resetStyles } from "./part_styles.js";
import { queueStyles } from "./queue_styles.js";
import { headlineSize } from "./text_width.js";
import { wordsOf } from "./words.js";

const ANSWERS = [
  ["yes", "suggestion.used", "switched"],
  ["no", "suggestion.dismissed", "notSwitched"],
];

/**
 * The queue; `view` is `{places, more, onAir, busy}`: the suggestion of each place, `null` for an empty
 * one, how many more there are, the SKU on air, and `busy(id)`, whether one cannot be answered now.
 *
 * A press on a place is told as a `pick` event with `{suggestion}`; where that asks something, a press
 * on one of its answers as `answer` with `{suggestion, type}`.
 */
export class LiveCueQueue extends LitElement {
  static properties = {
    view: { attribute: false },
    lang: {},
    narrow: { type: Boolean, reflect: true },
    low: { type: Boolean, reflect: true },
    far: { type: Boolean, reflect: true },
  };

  static styles = [resetStyles, lineStyles, queueStyles];

  render() {
    const words = wordsOf(this.lang);
    const { places, more } = this.view;
    const waiting = places.filter((each) => each !== null).length;
    const label = waiting > 0 ? words.queue(waiting) : words.queueEmpty;
    return html`<aside class="queue" id="queue" aria-labelledby="queue-label" data-count=${waiting}>
      <h2>
        <span id="queue-label">${label}</span>
        <span class="full" id="queue-full" ?hidden=${waiting < places.length}>${words.full}</span>
        <span class="more-count" id="queue-more" ?hidden=${more === 0}>${words.more(more)}</span>
      </h2>
      ${this.far
        ? nothing
        : html`<ol id="queue-list">
            ${places.map((each, place) => this.place(each, place, words))}
          </ol>`}
    </aside>`;
  }

  place(suggestion, place, words) {
    return html`<li class="place" data-suggestion=${suggestion?.id ?? ""}>
      ${suggestion === null ? nothing : this.row(suggestion, place, words)}
      ${suggestion === null || !asksForProduct(suggestion) ? nothing : this.answers(suggestion, words)}
    </li>`;
  }

  row(suggestion, place, words) {
    const titled = Boolean(suggestion.product) || suggestion.link !== null;
    // Where rows have no room for products, that of another than the one on air still has to show.
    const elsewhere = suggestion.sku !== null && suggestion.sku !== this.view.onAir;
    return html`<button
      type="button"
      class="row ${asksForProduct(suggestion) ? "asks" : ""}"
      data-suggestion=${suggestion.id}
      aria-keyshortcuts=${place + 1}
      @click=${() => this.tell("pick", { suggestion: suggestion.id })}
    >
      <kbd class="key" aria-hidden="true">${place + 1}</kbd>
      <livecue-kind
        class="kind"
        .kind=${suggestion.kind}
        .lang=${this.lang}
        ?bare=${this.narrow && asksForProduct(suggestion)}
      ></livecue-kind>
      <span class="row-headline" data-size=${headlineSize(suggestion.headline)} dir="auto"
        >${suggestion.headline}</span
      >
      <span class="count">${countOf(suggestion)}</span>
      ${titled
        ? html`<span class="row-product ${elsewhere ? "elsewhere" : ""} ${suggestion.link === null ? "" : "linked"}">
            ${linkNumber(suggestion.link, words)}
            <span class="title" dir="auto">${suggestion.product}</span>
          </span>`
        : nothing}
    </button>`;
  }

  answers({ id }, words) {
    return html`<div class="answers">
      ${ANSWERS.map(
        ([name, type, word]) => html`<button
          type="button"
          class="answer ${name}"
          ?disabled=${this.view.busy(id)}
          @click=${() => this.tell("answer", { suggestion: id, type })}
        >
          ${words[word]}
        </button>`,
      )}
    </div>`;
  }

  tell(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}

customElements.define("livecue-queue", LiveCueQueue);
