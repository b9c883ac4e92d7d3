/** The address from which other sites load `<livecue-overlay>`; it stays, whatever moves behind it. */

export { LiveCueOverlay } from "./overlay.js";
