/** The layout of the host's screen: never scrolled as a whole; only long texts scroll, inside. */

import { css } from "../vendor/lit.js";

export const overlayStyles = css`
  :host {
    --scale: 1;
    --mirror: none;
    display: block;
    position: relative;
    width: 100%;
    height: 100%;
    min-width: 0;
    min-height: 240px;
    overflow: hidden;
    background: var(--ground);
  }

  :host([size="s"]) { --scale: 0.84; }
  :host([size="l"]) { --scale: 1.22; }
  :host([mirror="h"]) { --mirror: scaleX(-1); }
  :host([mirror="v"]) { --mirror: scaleY(-1); }
  :host([mirror="hv"]) { --mirror: scale(-1, -1); }

  /* Nothing of the page around it, not its colour nor its direction, comes in. */
  .screen {
    all: initial;
    box-sizing: border-box;
    direction: ltr;
    display: grid;
    grid-template: auto minmax(0, 1fr) / minmax(0, 1fr) clamp(280px, 27%, 400px);
    grid-template-areas: "bar bar" "stage queue";
    gap: 12px 16px;
    position: absolute;
    inset: 0;
    padding: max(10px, env(safe-area-inset-top)) max(20px, env(safe-area-inset-right))
      max(18px, env(safe-area-inset-bottom)) max(20px, env(safe-area-inset-left));
    overflow: hidden;
    color: var(--text);
    font: 16px/1.45 var(--sans);
    font-variant-numeric: tabular-nums;
    overflow-wrap: anywhere;
    transform: var(--mirror);
    -webkit-text-size-adjust: 100%;
    text-size-adjust: 100%;
  }

  livecue-status { grid-area: bar; }
  .stage { grid-area: stage; min-width: 0; min-height: 0; }
  .screen > livecue-queue { grid-area: queue; }
  livecue-queue[far] { font-weight: 700; }

  .announced { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }

  .screen[data-empty], .screen[data-far] { grid-template: auto minmax(0, 1fr) / minmax(0, 1fr); grid-template-areas: "bar" "stage"; }
  .screen[data-empty] > livecue-queue { display: none; }

  .screen[data-narrow] {
    grid-template: auto minmax(0, 1fr) minmax(0, auto) / minmax(0, 1fr);
    grid-template-areas: "bar" "stage" "queue";
    gap: 8px;
    padding: max(6px, env(safe-area-inset-top)) max(10px, env(safe-area-inset-right))
      max(6px, env(safe-area-inset-bottom)) max(10px, env(safe-area-inset-left));
  }

  .screen[data-narrow][data-low] { gap: 5px; }

  /* Over a video the bar and the queue's label need a ground of their own. */
  :host([theme="transparent"]) { --idle-ground: var(--panel); }
  :host([theme="transparent"]) livecue-status,
  :host([theme="transparent"]) .screen > livecue-queue { padding: 4px 14px; border-radius: 14px; background: var(--panel); }
`;
