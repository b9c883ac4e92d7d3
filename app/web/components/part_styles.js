/** Styles of what several components have: one cut line, a link number, buttons, the focus. */

import { css } from "../vendor/lit.js";

/** One line, cut at its end: what must not change the height of what is around; a link number. */
export const lineStyles = css`
  .title {
    min-width: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .link-number {
    flex: none;
    padding: 0 0.45em;
    border: 1px solid currentColor;
    border-radius: 6px;
    font-weight: 600;
    white-space: nowrap;
  }
`;

/** What a component starts from. */
export const resetStyles = css`
  *, *::before, *::after { box-sizing: border-box; }
  [hidden] { display: none !important; }
  h1, h2, p, dl, dt, dd, ol, ul { margin: 0; padding: 0; font: inherit; }
  ol, ul { list-style: none; }
  button { margin: 0; border: 0; background: none; color: inherit; font: inherit; letter-spacing: inherit; text-align: inherit; cursor: pointer; touch-action: manipulation; -webkit-tap-highlight-color: transparent; }
  button:disabled { cursor: default; }
  :focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }
  kbd { font: inherit; }

  @media (prefers-reduced-motion: reduce) {
    * { transition: none !important; animation: none !important; scroll-behavior: auto !important; }
    button:active { transform: none !important; }
  }
`;

/** A small button of the bar. */
export const toolStyles = css`
  .tool {
    display: inline-flex;
    flex: none;
    gap: 7px;
    align-items: center;
    justify-content: center;
    min-width: 44px;
    min-height: 44px;
    padding: 0 11px;
    border: 1px solid var(--edge);
    border-radius: 10px;
    color: var(--soft);
    font-weight: 600;
    white-space: nowrap;
  }

  .tool:hover { background: var(--raised); color: var(--text); }
  .tool[aria-pressed="true"] { border-color: var(--wait); color: var(--wait); }
  .tool:disabled { border-style: dashed; background: none; color: var(--faint); }
`;
