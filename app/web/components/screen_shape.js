/** The shape of a screen, told from its own size: a platform may give it any part of a page. */

const NARROW_PX = 760;
const NARROW_UPRIGHT_PX = 1000; // a tablet held upright
const STACKED_PX = 1000; // the bar is not one line any more
const MEDIUM_PX = 1500; // it has no place for all figures
const LOW_NARROW_PX = 760; // a dock beside the streaming software, not a phone held upright
const LOW_PX = 560;

/** Return the shape of a screen of `width` by `height` CSS pixels. */
export function shapeOfScreen(width, height) {
  const narrow = width < (height > width ? NARROW_UPRIGHT_PX : NARROW_PX);
  const low = height < (narrow ? LOW_NARROW_PX : LOW_PX);
  const flat = low && !narrow; // a phone held sideways: not even a second line for the bar
  return { narrow, low, flat, stacked: !flat && width < STACKED_PX, medium: width < MEDIUM_PX };
}

/** Watches an element and has it rendered anew, as a Lit controller, whenever its shape changes. */
export class ScreenShape {
  constructor(host) {
    this.host = host;
    this.now = shapeOfScreen(window.innerWidth, window.innerHeight);
    this.observer = new ResizeObserver(([{ contentRect }]) => {
      const { width, height } = contentRect;
      host.style.setProperty("--screen", `${width / 100}px`);
      this.now = shapeOfScreen(width, height);
      host.requestUpdate();
    });
    host.addController(this);
  }

  hostConnected() {
    this.observer.observe(this.host);
  }

  hostDisconnected() {
    this.observer.disconnect();
  }
}
