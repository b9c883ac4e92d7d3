/** `<livecue-card>`: the big card, one suggestion, or what there is to say while there is none. */

import { LitElement, html, live, nothing } from "../vendor/lit.js";
import { cardParts } from "./card_parts.js";
import { cardStyles } from "./card_styles.js";
import { fitted } from "./fit.js";
import "./kind.js";
import { countOf, knownKind } from "./kinds.js";
import { linkNumber } from "./on_air.js";
import { lineStyles, resetStyles } from "./part_styles.js";
import { PIN, shape, shapeStyles } from "./shape.js";
import { headlineSize } from "./text_width.js";
import { kindColours } from "./theme.js";
import { wordsOf } from "./words.js";

// Wider than high a card takes its type from its height.
const HIGH_SHARE = 1.4;

/**
 * The card; `view` is what `cardView` returns. What the host asks of it is told as `ask` events with
 * `{what}`, the words of which are those of the keys.
 */
export class LiveCueCard extends LitElement {
  static properties = {
    view: { attribute: false },
    lang: {},
    narrow: { type: Boolean, reflect: true },
    low: { type: Boolean, reflect: true },
    far: { type: Boolean, reflect: true },
  };

  static styles = [kindColours, resetStyles, lineStyles, shapeStyles, cardStyles];

  constructor() {
    super();
    this.observer = new ResizeObserver(([{ contentRect }]) => this.measure(contentRect));
    this.read = ""; // what was fitted or begun at its top
  }

  connectedCallback() {
    super.connectedCallback();
    this.observer.observe(this);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.observer.disconnect();
  }

  updated() {
    const { suggestion, idle } = this.view;
    const id = suggestion?.id ?? "";
    if (this.shown !== id) {
      this.shown = id;
      this.part("card-body").scrollTop = 0;
      this.part("card-line")?.scrollTo(0, 0);
    }
    const text = suggestion ? suggestion.truth || suggestion.headline : idle.headline;
    const read = [id, text, this.far, this.lang].join("\n");
    if (this.read === read) return;
    this.read = read;
    this.fit();
  }

  /** Keep a hundredth of the card's usable width, from which all type derives. */
  measure({ width, height }) {
    this.style.setProperty("--u", `${Math.min(width, height * HIGH_SHARE) / 100}px`);
    this.fit();
  }

  /** In two-metre mode what is read first is as large as the card lets it be. */
  fit() {
    for (const each of [this.part("card-headline"), this.part("card-truth")]) {
      each?.style.removeProperty("font-size");
    }
    const target = this.part("card-truth") ?? this.part("card-headline");
    if (this.far && target) fitted(target, this.part("card-body"));
  }

  part(id) {
    return this.renderRoot.querySelector(`#${id}`);
  }

  ask(what) {
    this.dispatchEvent(new CustomEvent("ask", { detail: { what } }));
  }

  render() {
    const { view } = this;
    const { suggestion } = view;
    const words = wordsOf(this.lang);
    const headline = suggestion ? suggestion.headline : view.idle.headline;
    return html`<article
      class="card"
      id="card"
      data-suggestion=${suggestion?.id ?? ""}
      data-version=${suggestion?.version ?? ""}
      data-kind=${suggestion ? knownKind(suggestion.kind) : nothing}
      data-act=${view.act ?? nothing}
      data-swap=${suggestion?.truth ? "" : nothing}
      data-pinned=${view.pinned ? "" : nothing}
    >
      <div class="edge" aria-hidden="true"></div>
      ${suggestion ? this.top(suggestion, words) : nothing}
      <div class="body" id="card-body">
        <h1 class="headline" id="card-headline" data-size=${headlineSize(headline)} dir="auto">${headline}</h1>
        ${suggestion
          ? cardParts(view, words, this.far, (what) => this.ask(what))
          : html`<p class="more" id="card-more">${view.idle.more}</p>`}
      </div>
      <p class="banner" id="banner" role="status" ?data-refused=${view.refused} ?hidden=${!view.banner}>${view.banner}</p>
      <p class="notice" id="notice" role="status" ?hidden=${!view.notice}>${view.notice}</p>
      ${suggestion ? this.acts(words) : nothing}
    </article>`;
  }

  top(suggestion, words) {
    const { pinned, mayAct, rating } = this.view;
    return html`<div class="top" id="card-top">
      <livecue-kind id="card-kind" .kind=${suggestion.kind} .lang=${this.lang}></livecue-kind>
      ${suggestion.by === "operations"
        ? html`<p class="by" id="card-by">${words.byOperations}</p>`
        : nothing}
      <p class="product" id="card-product">
        ${linkNumber(suggestion.link, words, "card-link")}
        <span class="title" id="card-title" dir="auto">${suggestion.product}</span>
      </p>
      ${rating ? html`<p class="rated" id="card-rated" role="status" data-rating=${rating}>${words.rated[rating]}</p>` : nothing}
      <p class="count" id="card-count">${countOf(suggestion)}</p>
      <button
        type="button"
        class="pin"
        id="pin"
        aria-pressed=${String(pinned)}
        aria-keyshortcuts="P"
        ?disabled=${!mayAct}
        @click=${() => this.ask("pinned")}
      >
        ${shape(PIN)}<span>${pinned ? words.pinned : words.pin}</span>
      </button>
    </div>`;
  }

  acts(words) {
    const { used, dismissed, reword, wording } = this.view;
    const button = (id, what, keys, kbd, { words: label, name, act, disabled }) => html`<button
      type="button"
      class="act ${id}"
      id=${id}
      aria-label=${name ?? nothing}
      aria-keyshortcuts=${keys}
      data-act=${act ?? nothing}
      .disabled=${live(disabled)}
      @click=${() => this.ask(what)}
    >
      <span>${label}</span><kbd aria-hidden="true">${kbd}</kbd>
    </button>`;
    return html`<div class="acts" id="acts">
      ${button("used", "used", "Enter U", "Enter", used)}
      ${button("dismiss", "dismissed", "D Escape Delete", "D", dismissed)}
      ${wording
        ? button("reword", "reworded", "W", "W", {
            words: words.wordings[wording] ?? words.reword,
            name: [words.reword, words.wordings[wording]].filter(Boolean).join(words.colon),
            disabled: !reword,
          })
        : nothing}
    </div>`;
  }
}

customElements.define("livecue-card", LiveCueCard);
