/** The look of the dialogs: a sheet at the side, so that the card stays in sight; on a phone at the bottom. */

import { css } from "../../vendor/lit.js";

/** The sheet, its head, its buttons and notes. */
export const dialogStyle = css`
  *, *::before, *::after { box-sizing: border-box; }
  [hidden] { display: none !important; }
  h2, h3, p, dl, dt, dd, ul { margin: 0; padding: 0; }
  ul { list-style: none; }
  dialog {
    width: min(460px, 100vw);
    max-width: none;
    height: 100%;
    max-height: none;
    margin: 0;
    margin-inline-start: auto;
    padding: 0;
    border: 0;
    border-inline-start: 1px solid var(--edge);
    background: var(--panel);
    color: var(--text);
    font: 16px/1.45 var(--sans);
    overflow: hidden;
    overflow-wrap: anywhere;
    /* It is shown above the screen, whose mirroring does not reach it. */
    transform: var(--mirror, none);
  }
  dialog::backdrop { background: rgb(0 0 0 / 35%); }
  .sheet { display: flex; flex-direction: column; height: 100%; outline: none; }
  header {
    display: flex;
    flex: none;
    align-items: center;
    justify-content: space-between;
    gap: 12px;
    padding: 12px 14px 12px 22px;
    border-bottom: 1px solid var(--edge);
  }
  h2 { font-size: 20px; }
  .content { flex: 1; min-height: 0; padding: 4px 22px 28px; overflow-y: auto; overscroll-behavior: contain; scrollbar-width: thin; }
  button {
    min-width: 44px;
    min-height: 44px;
    padding: 4px 14px;
    border: 1px solid var(--edge);
    border-radius: 10px;
    background: none;
    color: var(--text);
    font: inherit;
    font-weight: 600;
    cursor: pointer;
  }
  button:hover:not(:disabled) { background: var(--raised); }
  button:disabled { border-style: dashed; color: var(--faint); cursor: default; }
  :focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }
  .sheet:focus-visible { outline: none; } /* it is all there is; a frame would tell nothing */
  .note { margin-top: 6px; color: var(--soft); font-size: 14px; }
  .note[data-state="bad"] { color: var(--wait); }
  .row { display: flex; flex-wrap: wrap; gap: 8px; align-items: center; margin-top: 10px; }
  @media (max-width: 760px) {
    dialog {
      width: 100vw;
      height: 86vh;
      margin: auto 0 0;
      border: 0;
      border-top: 1px solid var(--edge);
      border-radius: 18px 18px 0 0;
    }
    header { padding: 8px 10px 8px 16px; }
    .content { padding: 0 16px calc(20px + env(safe-area-inset-bottom)); }
  }
`;
