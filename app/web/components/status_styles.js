/** The look of the bar. */

import { css } from "../vendor/lit.js";

export const statusStyles = css`
  :host { display: block; min-width: 0; }
  .bar { display: flex; gap: 10px 22px; align-items: center; min-width: 0; }
  .signals { display: flex; flex: none; gap: 4px 18px; align-items: center; min-height: 44px; }
  .hearing { display: flex; flex: none; gap: 7px; align-items: center; color: var(--soft); font-weight: 600; white-space: nowrap; }
  .hearing { position: relative; min-height: 44px; }
  .hearing span { text-decoration: underline dotted; text-underline-offset: 0.3em; }
  .over { position: absolute; inset: 0; border-radius: 10px; }
  [data-hearing="hearing"] { color: var(--go); }
  [data-hearing="silent"] { color: var(--wait); }
  .air { display: flex; flex: 1 1 0; gap: 12px; align-items: center; min-width: 0; }
  livecue-on-air { flex: 1 1 0; }
  .room { display: flex; flex: 0 1 auto; gap: 22px; align-items: center; min-width: 0; }
  livecue-mood { flex: 0 1 auto; max-width: 280px; }

  .figures { display: flex; flex: none; gap: 24px; min-width: 0; }
  .figure { display: flex; flex-direction: column-reverse; }
  .figure dt { color: var(--faint); font-size: 13px; line-height: 1.25; white-space: nowrap; }
  .figure dd { font-size: 17px; font-weight: 600; line-height: 1.25; white-space: nowrap; }
  [data-figure="dropped"] dd { color: var(--wait); }

  .tools { display: flex; flex: none; gap: 8px; }
  .quiet { min-width: 104px; }
  .quiet-on { display: none; flex: none; padding: 0 8px; border: 1px solid currentColor; border-radius: 6px; color: var(--wait); font-weight: 600; }

  /* Between a desk and a phone what can be missed goes first. */
  :host([medium]) .figure:nth-child(n + 4):not([data-figure="dropped"]) { display: none; }

  :host([flat]) .room { display: none; }

  /* Each line keeps its height, so that nothing that comes or goes moves the card. */
  :host([stacked]) .bar { display: grid; grid-template: 46px 26px 24px / minmax(0, 1fr) auto; grid-template-areas: "signals tools" "air air" "room room"; gap: 0 12px; font-size: 15px; }
  :host([stacked]) .signals { display: grid; grid-area: signals; align-content: center; justify-items: start; min-width: 0; min-height: 0; font-size: 14px; line-height: 1.5; }
  /* Both lines together are tall enough for a finger, one is not. */
  :host([stacked]) .signals { position: relative; }
  :host([stacked]) .hearing { position: static; min-height: 0; }
  :host([stacked]) .air { grid-area: air; }
  :host([stacked]) .tools { grid-area: tools; gap: 6px; }
  :host([stacked]) .tool { padding: 0 8px; font-size: 15px; }
  :host([stacked]) .quiet { min-width: 88px; }
  :host([narrow]) .quiet { min-width: 44px; }
  :host([narrow]) .quiet span { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  :host([narrow]) .quiet-on { display: block; font-size: 13px; }
  :host([stacked]) .room { grid-area: room; gap: 14px; }
  :host([stacked]) livecue-mood { flex: 1 1 0; min-width: 84px; max-width: none; --cause-size: 14px; }
  :host([stacked]) .figures { flex: 0 1 auto; gap: 12px; margin-inline-start: auto; overflow: hidden; }
  :host([stacked]) .figure { flex-direction: row; gap: 5px; align-items: baseline; min-width: 0; overflow: hidden; }
  :host([stacked]) .figure:nth-child(n + 4) { display: none; }
  :host([stacked]) .figure dd { font-size: 15px; }

  :host([far]) .bar { display: flex; gap: 10px 28px; font-size: calc(var(--scale) * clamp(17px, var(--screen) * 1.9, 30px)); }
  :host([far]) slot { display: block; flex: 1 1 0; min-width: 0; }
  :host([far]) .tool { font-size: 16px; }
  :host([far]) .quiet[aria-pressed="false"] { display: none; }
  :host([far][stacked]) .bar { display: grid; grid-template: auto auto / minmax(0, 1fr) auto; grid-template-areas: "signals tools" "air air"; }
  :host([far][stacked]) .signals { font-size: 17px; }
  :host([far][stacked]) slot { grid-area: air; }
`;
