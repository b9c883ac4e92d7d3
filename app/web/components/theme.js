/** Colours and type of all pages, as custom properties that reach into every component. */

import { css } from "../vendor/lit.js";

// A studio's side screen should not glare: dark unless asked for otherwise.
const DARK = css`
  color-scheme: dark;
  --ground: #0b0f14;
  --panel: #141a21;
  --raised: #1d252e;
  --edge: #2c3742;
  --text: #f4f6f8;
  --soft: #b9c3ce;
  --faint: #8f9cab;
  --focus: #8ec5ff;
  --go: #3fcf8e;
  --on-go: #04231a;
  --bad: #ff7b72;
  --wait: #f2c14e;

  --answer: #7ab8ff;
  --correction: #ff9a6b;
  --nudge: #c9a7ff;
  --cue: #5fd6ab;
  --warning: #f2c14e;
  --reminder: #7fd4e6;
  --alert: #ff7b72;
  --other: #b9c3ce;
`;

const LIGHT = css`
  color-scheme: light;
  --ground: #eceff2;
  --panel: #ffffff;
  --raised: #f3f5f7;
  --edge: #cfd6dd;
  --text: #12181f;
  --soft: #3f4b58;
  --faint: #586573;
  --focus: #0a5fc2;
  --go: #0b7a4f;
  --on-go: #ffffff;
  --bad: #b3261e;
  --wait: #855600;

  --answer: #0a5fc2;
  --correction: #b0430d;
  --nudge: #6a3fbd;
  --cue: #0b7a4f;
  --warning: #855600;
  --reminder: #0b6a80;
  --alert: #b3261e;
  --other: #3f4b58;
`;

// Over somebody's video: no ground at all, and panels that bright pictures cannot wash out.
const TRANSPARENT = css`
  color-scheme: normal;
  --ground: transparent;
  --panel: rgb(11 15 20 / 90%);
  --raised: rgb(29 37 46 / 94%);
  --edge: rgb(255 255 255 / 22%);
  --faint: #aab5c1;
`;

/** For the document of a page, and for the element that is the root of a screen. */
export const theme = css`
  :root,
  :host {
    ${DARK}
    --sans: -apple-system, "Segoe UI", Roboto, "PingFang SC", "Hiragino Sans GB",
      "Microsoft YaHei UI", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC",
      system-ui, "Noto Sans", "Noto Color Emoji", sans-serif;
  }

  @media (prefers-color-scheme: light) {
    :root,
    :host(:not([theme])),
    :host([theme="auto"]) {
      ${LIGHT}
    }
  }

  :host([theme="light"]) {
    ${LIGHT}
  }

  :host([theme="transparent"]) {
    ${TRANSPARENT}
  }
`;

/** A kind's colour, where `data-kind` says which kind. */
export const kindColours = css`
  [data-kind="answer"] { --kind: var(--answer); }
  [data-kind="correction"] { --kind: var(--correction); }
  [data-kind="nudge"] { --kind: var(--nudge); }
  [data-kind="cue"] { --kind: var(--cue); }
  [data-kind="warning"] { --kind: var(--warning); }
  [data-kind="reminder"] { --kind: var(--reminder); }
  [data-kind="alert"] { --kind: var(--alert); }
  [data-kind="other"] { --kind: var(--other); }
`;

/** Give a document the colours and the type. */
export function useTheme(target) {
  target.adoptedStyleSheets = [
    ...target.adoptedStyleSheets,
    theme.styleSheet,
    kindColours.styleSheet,
  ];
}
