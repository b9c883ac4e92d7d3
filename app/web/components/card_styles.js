/** The look of the big card. Its type derives from `--u`, a hundredth of its usable width. */

import { css } from "../vendor/lit.js";

/** Each kind has an edge of its own, told apart without its colour: whole, hatched, dashed … */
const edges = css`
  .edge {
    position: absolute;
    inset: 0 auto 0 0;
    width: var(--edge-width);
    color: var(--kind);
    background: currentColor;
  }

  [data-kind="correction"] .edge { background: repeating-linear-gradient(45deg, currentColor 0 9px, transparent 9px 16px); }
  [data-kind="nudge"] .edge { background: repeating-linear-gradient(0deg, currentColor 0 26px, transparent 26px 36px); }
  [data-kind="cue"] .edge { background: linear-gradient(90deg, currentColor 0 35%, transparent 35% 65%, currentColor 65%); }
  [data-kind="warning"] .edge { background: repeating-linear-gradient(-45deg, currentColor 0 14px, transparent 14px 28px); }
  [data-kind="reminder"] .edge { background: radial-gradient(circle at 50% 50%, currentColor 34%, transparent 37%) 0 0 / var(--edge-width) calc(var(--edge-width) * 1.4); }
  [data-kind="alert"] .edge { background: repeating-linear-gradient(0deg, currentColor 0 7px, transparent 7px 12px); }
  [data-kind="other"] .edge { background: linear-gradient(90deg, currentColor 0 3px, transparent 3px); }
  [data-suggestion=""] .edge { display: none; }
`;

const texts = css`
  .headline { margin: 6px 0 18px; font-weight: 800; line-height: 1.14; text-wrap: balance; }

  /* A Chinese character of 1/12 of the width: the twelve that a headline may have stay on one line. */
  .headline[data-size="short"] { font-size: calc(var(--scale) * clamp(54px * var(--least), var(--u) * 11, 120px)); }
  .headline[data-size="usual"] { font-size: calc(var(--scale) * clamp(50px * var(--least), var(--u) * 7.3, 96px)); }
  .headline[data-size="long"] { font-size: calc(var(--scale) * clamp(38px * var(--least), var(--u) * 5.4, 72px)); }
  .headline[data-size="overlong"] { font-size: calc(var(--scale) * clamp(24px * var(--least), var(--u) * 3, 38px)); line-height: 1.3; }

  section, .swap { margin-top: 18px; }
  .cause { margin: -6px 0 12px; color: var(--soft); font-size: calc(var(--scale) * clamp(16px, var(--u) * 2, 21px)); }

  /* A correction: what was said stays small, what is true is the largest text of the card. */
  [data-swap] .headline { margin-bottom: 0; font-size: calc(var(--scale) * clamp(26px * var(--least), var(--u) * 4, 48px)); }
  .swap { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 6px 20px; align-items: baseline; }
  .swap > div { display: contents; }
  .swap dt { color: var(--faint); font-size: calc(var(--scale) * clamp(16px, var(--u) * 2, 22px)); font-weight: 600; }
  .said dd { color: var(--soft); font-size: calc(var(--scale) * clamp(26px * var(--least), var(--u) * 4.4, 52px)); line-height: 1.25; text-decoration: line-through; text-decoration-thickness: 2px; text-decoration-color: var(--faint); }
  .truth dd { color: var(--kind); font-size: calc(var(--scale) * clamp(40px * var(--least), var(--u) * 8, 104px)); font-weight: 800; line-height: 1.14; }

  h2 { color: var(--faint); font-size: 15px; font-weight: 600; }
  .say h2, .asked h2 { margin-bottom: 4px; }
  .say p { font-size: calc(var(--scale) * clamp(20px, var(--u) * 3.8, 40px)); line-height: 1.35; }

  /* Lines are kept free for what a model may word, so that nothing beneath ever moves. */
  #card-line[data-place] { min-height: calc(1.35em * var(--line-rows)); }
  #card-line[data-place="fixed"] { max-height: calc(1.35em * var(--line-rows)); overflow-y: auto; scrollbar-width: thin; }

  .asked .question { color: var(--soft); font-size: calc(var(--scale) * clamp(17px, var(--u) * 2.2, 23px)); }
  .asked .names { color: var(--faint); font-size: 15px; }
  .more { color: var(--faint); font-size: calc(var(--scale) * clamp(17px, var(--u) * 1.8, 20px)); }
`;

const facts = css`
  .facts { margin-top: 12px; }
  .disclosure { display: flex; gap: 10px; align-items: center; width: 100%; min-height: 44px; margin-inline-start: -4px; padding: 0 4px; border-radius: 8px; color: var(--soft); font-weight: 600; }
  .disclosure:hover { background: var(--raised); }
  .chevron { display: inline-flex; color: var(--faint); font-size: 13px; }
  [aria-expanded="true"] .chevron { transform: rotate(90deg); }
  .disclosure .number, .disclosure .toggle, .disclosure kbd { color: var(--faint); font-weight: 500; }
  .disclosure .toggle { margin-inline-start: auto; }

  .facts ul { display: grid; gap: 14px; padding-top: 4px; }
  .fact .about { color: var(--soft); font-weight: 600; }
  .fact .text { font-size: calc(var(--scale) * clamp(18px, var(--u) * 2.7, 28px)); line-height: 1.35; }
  .fact .source { color: var(--faint); font-size: 15px; }
  [data-read] .text { font-size: calc(var(--scale) * clamp(20px, var(--u) * 3.4, 36px)); }

  /* Points to make: a list to go through before the line, its sources small. */
  [data-kind="cue"] .say { order: 1; }
  [data-kind="cue"] .asked { order: 2; }
  [data-kind="cue"] .facts { margin-top: 0; }
  [data-kind="cue"] .facts ul { gap: 10px; }
  [data-kind="cue"] .headline { font-size: calc(var(--scale) * clamp(34px * var(--least), var(--u) * 6, 72px)); }
  [data-kind="cue"] .fact { display: flex; flex-wrap: wrap; gap: 0 16px; align-items: baseline; padding-inline-start: 0.9em; border-inline-start: 4px solid var(--kind); }
  [data-kind="cue"] .fact .text { font-size: calc(var(--scale) * clamp(20px, var(--u) * 3.2, 34px)); font-weight: 600; }
  [data-kind="cue"] .fact .source { font-size: 13px; }
  [data-kind="cue"] .fact .about { flex: 1 0 100%; }
`;

const acts = css`
  .rated { flex: none; padding: 2px 10px; border: 2px solid var(--go); border-radius: 10px; color: var(--go); font-size: 15px; font-weight: 700; white-space: nowrap; }
  .rated[data-rating="-1"] { border-color: var(--wait); color: var(--wait); }
  .pin { display: inline-flex; flex: none; gap: 8px; align-items: center; justify-content: center; min-width: 104px; min-height: 44px; padding: 0 12px; border: 1px solid var(--edge); border-radius: 10px; color: var(--soft); font-weight: 600; white-space: nowrap; }
  .pin:hover:not(:disabled) { background: var(--raised); }
  .pin[aria-pressed="true"] { border-color: var(--kind); color: var(--kind); }
  .pin:disabled { border-style: dashed; color: var(--faint); }

  /* Beneath the texts, so that a drop does not move what is being read. */
  .banner, .notice { flex: none; padding: 10px 32px; border-top: 1px solid var(--edge); background: var(--raised); color: var(--wait); font-size: 20px; font-weight: 600; }
  .banner[data-refused] { color: var(--bad); }

  .acts { display: flex; flex: none; gap: 14px; padding: 14px 32px 24px; }
  .act { display: flex; flex: 1 1 0; gap: 12px; align-items: center; justify-content: center; min-width: 0; min-height: 72px; padding: 0 14px; border-radius: 14px; font-size: 24px; font-weight: 700; }
  .act span { overflow-wrap: normal; line-height: 1.15; text-align: center; }
  .act kbd { font-size: 15px; font-weight: 500; }
  .used { flex-grow: 1.6; background: var(--go); color: var(--on-go); }
  .dismiss { border: 2px solid var(--edge); }
  .act.reword { flex: none; min-width: 132px; border: 2px solid var(--edge); color: var(--soft); font-size: 20px; white-space: nowrap; }
  .reword:hover:not(:disabled), .dismiss:hover:not(:disabled) { background: var(--raised); }
  .act:active:not(:disabled) { transform: translateY(1px); }
  .act:disabled { border: 2px dashed var(--edge); background: none; color: var(--faint); }
  .act[data-act="sending"] { color: var(--text); }
`;

const narrow = css`
  :host([narrow]) .card { --line-rows: 4; --edge-width: 9px; border-radius: 14px; }
  :host([narrow]) .banner, :host([narrow]) .notice { padding: 6px 14px; font-size: 15px; }
  :host([narrow]) .top { flex-wrap: wrap; gap: 0 12px; padding: 6px 8px 0 14px; }
  :host([narrow]) .top livecue-kind { font-size: 18px; }
  /* Who pushed it stands beside the product: the row above would have no place for the pin. */
  :host([narrow]:not([far])) .top::before { flex: 1 0 100%; order: 1; height: 0; content: ""; }
  :host([narrow]:not([far])) .by { order: 1; }
  :host([narrow]:not([far])) .by ~ .product { flex: 1 1 0; }
  :host([narrow]) .count { margin-inline-start: auto; font-size: 26px; }
  :host([narrow]) .pin { min-width: 84px; padding: 0 9px; font-size: 15px; }
  :host([narrow]) .product { flex: 1 0 100%; order: 1; font-size: 16px; }
  :host([narrow]) .body { padding: 2px 14px 18px; }
  :host([narrow]) .headline { margin: 4px 0 8px; }
  :host([narrow]) section, :host([narrow]) .swap { margin-top: 10px; }
  :host([narrow]) .facts { margin-top: 2px; }
  :host([narrow]) .cause { margin: 0 0 6px; }
  :host([narrow]) .swap { gap: 0 14px; }
  :host([narrow]:not([far])) .swap[data-long] dd { font-size: calc(var(--scale) * 20px); line-height: 1.2; }
  :host([narrow]) h2 { font-size: 14px; }
  :host([narrow]) .say h2, :host([narrow]) .asked h2 { margin-bottom: 0; }
  :host([narrow]) .acts { gap: 10px; padding: 8px 14px 12px; }
  :host([narrow]) .act { min-height: 60px; padding: 0 8px; font-size: 19px; }
  :host([narrow]) .act.used { flex-grow: 1.3; }
  :host([narrow]) kbd { display: none; }
  :host([narrow]) .act.reword { min-width: 44px; padding: 0 10px; font-size: 16px; }

  /* A low dock: the line must still be seen beneath the headline. */
  :host([low]) .card { --least: 0.8; --line-rows: 3; }
  :host([low]) .say p { font-size: calc(var(--scale) * 18px); }
  :host([low]) .act { min-height: 52px; }
  /* A correction there: the sentence to say matters more than its label and the headline's size. */
  :host([low][narrow]:not([far])) [data-swap] .headline { margin: 0; font-size: calc(var(--scale) * 18px); }
  :host([low][narrow]:not([far])) [data-swap] .cause { align-self: end; margin: calc(var(--scale) * -22px) 0 0; font-size: 15px; }
  :host([low][narrow]:not([far])) .swap { margin-top: 2px; }
  :host([low][narrow]:not([far])) .swap dt { font-size: 15px; line-height: 1.2; }
  :host([low][narrow]:not([far])) .swap:not([data-long]) .said dd { font-size: calc(var(--scale) * 18px); line-height: 1.2; }
  :host([low][narrow]:not([far])) .swap:not([data-long]) .truth dd { font-size: calc(var(--scale) * clamp(26px, 4.6vh, 38px)); }
  :host([low][narrow]:not([far])) .swap ~ .say { margin-top: 0; }
  :host([low][narrow]:not([far])) .swap ~ .say h2 { display: none; }
  :host([low]:not([narrow])) .card { --least: 0.55; --line-rows: 2; }
  :host([low]:not([narrow])) .top { padding: 6px 12px 0 24px; }
  :host([low]:not([narrow])) .body { padding: 0 24px 10px; }
  :host([low]:not([narrow])) .say { margin-top: 6px; }
  :host([low]:not([narrow])) .say h2 { margin-bottom: 0; }
  :host([low]:not([narrow])) .acts { gap: 10px; padding: 6px 20px 10px; }
  :host([low]:not([narrow])) .act { min-height: 46px; font-size: 19px; }
  :host([low]:not([narrow])) kbd { display: none; }
  :host([low]:not([narrow])) .headline { margin: 0 0 8px; }
  :host([low][far]) .body { padding-bottom: 12px; }
  :host([low][far]) section { margin-top: 6px; }
`;

/** Two metres away: what is read first as large as it fits, its line, its kind, its count. */
const far = css`
  :host([far]) .body { padding-bottom: 26px; overflow: hidden; }
  :host([far]) .body > :first-child { margin-top: auto; }
  :host([far]) .body > :last-child { margin-bottom: auto; }
  :host([far]) .headline { text-wrap: initial; }
  :host([far]) .headline { margin-bottom: 0; }
  :host([far]) .headline, :host([far]) .truth dd { line-height: 1.1; }
  :host([far]) .top livecue-kind { font-size: calc(var(--scale) * clamp(26px, var(--u) * 4, 60px)); }
  :host([far]) .count { font-size: calc(var(--scale) * clamp(34px, var(--u) * 5.5, 84px)); }
  :host([far]) .pin { order: -1; min-width: 0; border: 0; padding: 0; pointer-events: none; }
  :host([far]) .pin[aria-pressed="false"], :host([far]) .pin span { display: none; }
  :host([far]) .count { margin-inline-start: auto; }
  :host([far]) .product .title { display: none; }
  :host([far]) .product { flex: none; order: 0; font-size: calc(var(--scale) * clamp(22px, var(--u) * 3, 44px)); }
  :host([far]) .say h2, :host([far]) .acts { display: none; }
  :host([far]) .say p, :host([far]) [data-read] .text { font-size: calc(var(--scale) * clamp(24px, var(--u) * 4.6, 72px)); line-height: 1.28; }
  :host([far]) .card { --line-rows: 2; --edge-width: 24px; }
  :host([far]) #card-line[data-place] { min-height: calc(1.28em * var(--line-rows)); }
  :host([far]) #card-line[data-place="fixed"] { max-height: calc(1.28em * var(--line-rows)); }
  :host([far][narrow]) .card { --line-rows: 4; --edge-width: 14px; }
`;

export const cardStyles = [
  css`
    :host { display: block; min-width: 0; height: 100%; min-height: 0; }

    .card {
      --line-rows: 3;
      --least: 1;
      --edge-width: 12px;
      position: relative;
      display: flex;
      flex-direction: column;
      height: 100%;
      padding-inline-start: var(--edge-width);
      overflow: hidden;
      border: 1px solid var(--edge);
      border-radius: 18px;
      background: var(--panel);
    }

    .top { display: flex; flex: none; gap: 16px; align-items: center; padding: 16px 24px 0 28px; }
    .top livecue-kind { font-size: 22px; }
    .by { flex: none; padding: 0 8px; border: 1px solid var(--edge); border-radius: 6px; color: var(--soft); font-size: 15px; }
    .product { display: flex; flex: 1 1 0; gap: 10px; align-items: center; min-width: 0; color: var(--soft); font-size: 20px; }
    .count { flex: none; min-width: 4ch; font-size: 34px; font-weight: 700; line-height: 1.2; text-align: end; white-space: nowrap; }

    /* What is longer than the card fades out at its lower edge: there is more to scroll to. */
    .body {
      display: flex;
      flex: 1;
      flex-direction: column;
      min-height: 0;
      padding: 10px 32px 24px 28px;
      overflow-y: auto;
      scrollbar-color: var(--edge) transparent;
      scrollbar-width: thin;
      -webkit-mask-image: linear-gradient(to top, transparent, #000 20px);
      mask-image: linear-gradient(to top, transparent, #000 20px);
    }

    .body > * { flex: none; }

    /* Nothing to show: calm, and in the middle. */
    .card[data-suggestion=""] { border-color: transparent; background: none; }
    [data-suggestion=""] .body { justify-content: center; text-align: center; }
    [data-suggestion=""] .body > * { align-self: center; padding: 2px 20px; border-radius: 12px; background: var(--idle-ground, none); }
    [data-suggestion=""] .headline { color: var(--soft); font-size: calc(var(--scale) * clamp(30px, var(--u) * 5, 60px)); font-weight: 600; }
  `,
  edges,
  texts,
  facts,
  acts,
  narrow,
  far,
];
