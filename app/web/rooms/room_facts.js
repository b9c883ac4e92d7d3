/** What is known of a room at a glance: mood, product on air, figures, hearing, connected screens. */

import { html, nothing, svg } from "../vendor/lit.js";

const MOODS = {
  // arrows up and down, and a line between
  lively: svg`<path d="M12 3l9 10h-6v8H9v-8H3z"></path>`,
  cooling: svg`<path d="M12 21l9-10h-6V3H9v8H3z"></path>`,
  steady: svg`<path d="M3 10h18v4H3z"></path>`,
};

const FIGURES = {
  viewers: "viewers",
  chat: "chat_per_minute",
  orders: "orders_per_minute",
  questions: "questions_waiting",
  gaps: "gaps",
  dropped: "dropped",
};

const HEARING = {
  hearing: svg`<path d="M3 10h3v4H3zm5-4h3v12H8zm5 2h3v8h-3zm5-4h3v16h-3z"></path>`,
  silent: svg`<path d="M3 11h18v2H3z"></path>`,
  never: svg`<path d="M4 4l16 16-1.5 1.5-16-16zM9 3h6v8l-6-6zm0 9l7 7H9z"></path>`,
};

const ROUND_FROM = 100_000; // longer figures would not fit beside each other

const SCREENS = ["host", "operations", "ingest"];

function drawing(path) {
  return html`<svg class="shape" viewBox="0 0 24 24" aria-hidden="true">${path}</svg>`;
}

/** Return the mood with its cause; its line stays empty while there is too little to tell it from. */
export function moodOf(state, words) {
  if (!Object.hasOwn(MOODS, state?.mood ?? "")) return html`<p class="mood"></p>`;
  return html`
    <p class="mood" data-part="mood" data-mood=${state.mood}>
      <span class="mood-kind">${drawing(MOODS[state.mood])}<span>${words.moods[state.mood]}</span></span>
      <span class="cause" dir="auto">${state.mood_cause ?? ""}</span>
    </p>
  `;
}

/** Return the product on air. */
export function onAirOf(state, words) {
  if (!state.focus_sku) return html`<p class="on-air none" data-part="on-air">${words.noProduct}</p>`;
  const number = state.focus_link ?? null;
  return html`
    <p class="on-air" data-part="on-air">
      ${number === null ? nothing : html`<span class="link-number">${words.link(number)}</span>`}
      <span class="words" dir="auto">${state.focus_title || state.focus_sku}</span>
    </p>
  `;
}

/** Return the figures named, each with its label; `null` for a room that is not at work. */
export function figuresOf(state, names, words) {
  const whole = new Intl.NumberFormat(words.locale);
  const round = new Intl.NumberFormat(words.locale, { notation: "compact", maximumSignificantDigits: 3 });
  const written = (value) => (value < ROUND_FROM ? whole : round).format(value);
  return names.map((name) => {
    const value = state?.[FIGURES[name]] ?? null;
    return html`
      <div class="figure" data-figure=${name} ?data-some=${Boolean(value)}>
        <dt>${words.figures[name]}</dt>
        <dd>${value === null ? "–" : written(value)}</dd>
      </div>
    `;
  });
}

/** Return whether the host is heard. */
export function hearingOf(state, words) {
  const known = Object.hasOwn(HEARING, state?.hearing ?? "") ? state.hearing : "unknown";
  return html`
    <div class="figure hearing" data-figure="hearing" data-hearing=${known}>
      <dt>${words.hearingLabel}</dt>
      <dd>${known === "unknown" ? nothing : drawing(HEARING[known])}${words.hearing[known]}</dd>
    </div>
  `;
}

/** Return how many screens and programs are connected, and in which role. */
export function screensOf(clients, words) {
  return html`
    <div class="figure screens" data-figure="screens">
      <dt>${words.screensLabel}</dt>
      <dd>
        ${SCREENS.map((role) => {
          const count = clients?.[role] ?? null;
          return html`
            <span class="screen" data-role=${role} ?data-none=${count === 0}>
              ${words.screens[role]} <b>${count === null ? "–" : count}</b>
            </span>
          `;
        })}
      </dd>
    </div>
  `;
}
