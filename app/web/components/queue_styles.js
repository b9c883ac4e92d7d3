/** The look of the queue: rows of one height, whether something stands in them or not. */

import { css } from "../vendor/lit.js";

export const queueStyles = css`
  :host { display: block; min-width: 0; min-height: 0; }
  .queue { display: flex; flex-direction: column; height: 100%; min-width: 0; }
  h2 { display: flex; flex: none; gap: 10px; align-items: center; min-height: 36px; padding: 0 4px; color: var(--faint); font-size: 15px; font-weight: 600; }
  .full { padding: 0 8px; border: 1px solid currentColor; border-radius: 6px; color: var(--wait); font-size: 13px; }
  .more-count { margin-inline-start: auto; color: var(--soft); font-size: 17px; }

  ol {
    display: grid;
    grid-auto-rows: 112px;
    gap: 8px;
    padding: 3px 3px 20px;
    overflow-y: auto;
    scrollbar-color: var(--edge) transparent;
    scrollbar-width: thin;
    -webkit-mask-image: linear-gradient(to top, transparent, #000 20px);
    mask-image: linear-gradient(to top, transparent, #000 20px);
  }

  .place { display: grid; grid-template-columns: minmax(0, 1fr) auto; min-width: 0; border-radius: 12px; }
  .place[data-suggestion=""] { border: 1px dashed var(--edge); opacity: 0.55; }

  .row {
    display: grid;
    grid-template: auto auto auto / auto minmax(0, 1fr) auto;
    grid-template-areas: "key kind count" "key headline headline" "key product product";
    gap: 0 12px;
    align-items: center;
    align-content: center;
    width: 100%;
    height: 100%;
    padding: 9px 14px;
    border: 1px solid var(--edge);
    border-radius: 12px;
    background: var(--panel);
    text-align: start;
  }

  .row:hover { background: var(--raised); }
  .key { grid-area: key; min-width: 1ch; color: var(--faint); font-size: 15px; font-weight: 600; }
  .kind { grid-area: kind; font-size: 15px; }
  .row-headline { grid-area: headline; min-width: 0; overflow: hidden; font-size: 22px; font-weight: 700; line-height: 1.45; text-overflow: ellipsis; white-space: nowrap; }
  .row-headline:is([data-size="long"], [data-size="overlong"]) { display: -webkit-box; font-size: 18px; line-height: 1.2; white-space: normal; -webkit-box-orient: vertical; -webkit-line-clamp: 2; }
  .count { grid-area: count; font-size: 17px; font-weight: 700; white-space: nowrap; }
  .row-product { display: flex; grid-area: product; gap: 8px; align-items: center; min-width: 0; color: var(--faint); font-size: 14px; }
  .row-product .link-number { color: var(--soft); font-size: 13px; }

  .answers { display: grid; gap: 6px; margin-inline-start: 8px; }
  .answer { min-width: 76px; min-height: 44px; padding: 0 10px; border: 2px solid var(--edge); border-radius: 10px; font-size: 15px; font-weight: 700; text-align: center; }
  .answer.yes { border-color: var(--go); }
  .answer:hover:not(:disabled) { background: var(--raised); }
  .answer:disabled { border-style: dashed; color: var(--faint); }

  :host([narrow]) h2 { min-height: 26px; font-size: 14px; }
  :host([narrow]) ol { grid-auto-rows: 48px; gap: 6px; padding-bottom: 3px; -webkit-mask-image: none; mask-image: none; }
  :host([narrow]) .row { grid-template: auto / auto auto minmax(0, 1fr) auto; grid-template-areas: "kind product headline count"; column-gap: 0; padding: 2px 12px; }
  :host([narrow]) .row > * + * { margin-inline-start: 12px; }
  :host([narrow]) .key, :host([narrow]) .row-product:not(.elsewhere), :host([narrow]) .row-product.linked .title { display: none; }
  :host([narrow]) .row-product { max-width: 7em; }
  :host([narrow]) .row-product .title { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
  :host([narrow]) .answers { grid-auto-flow: column; }
  :host([narrow]) .answer { min-width: 52px; padding: 0 5px; font-size: 14px; }
  :host([narrow]) .kind { font-size: 14px; }
  :host([narrow]) .row-headline { font-size: 16px; }
  :host([narrow]) .row-headline:not([data-size="short"]) { display: -webkit-box; line-height: 1.2; white-space: normal; -webkit-box-orient: vertical; -webkit-line-clamp: 2; }
  /* What is asked beside its answers: whole, on two lines if need be, before the product it names. */
  :host([narrow]) .row.asks { grid-template: 1fr auto / auto auto minmax(0, 1fr); grid-template-areas: "key kind headline" "key kind product"; align-content: stretch; padding: 0 8px; }
  :host([narrow]) .asks > * + * { margin-inline-start: 8px; }
  :host([narrow]) .asks .key { display: block; font-size: 14px; }
  :host([narrow]) .asks .count, :host([narrow]) .asks .row-product.linked, :host([narrow]) .asks .row-headline:not([data-size="short"]) ~ .row-product { display: none; }
  :host([narrow]) .asks .row-headline { display: -webkit-box; line-height: 1.2; white-space: normal; -webkit-box-orient: vertical; -webkit-line-clamp: 2; }
  :host([narrow]) .asks .row-headline[data-size]:not([data-size="short"]) { font-size: 14px; }
  :host([narrow]) .asks .row-product { max-width: none; font-size: 13px; line-height: 1.2; }
  :host([narrow][low]) ol { grid-auto-rows: 44px; gap: 4px; }

  :host([far]) h2 { min-height: 0; color: var(--text); font-size: calc(var(--scale) * clamp(17px, var(--screen) * 1.9, 30px)); font-weight: 700; }
  :host([far]) .full { font-size: 0.7em; }
  :host([far]) .more-count { margin-inline-start: 0; font-size: 1em; }
`;
