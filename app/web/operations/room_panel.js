/** The room at a glance: what is on air, the mood with its cause, the figures, and quiet. */

import { showLink } from "../overlay/cards.js";
import { byId, element, setAttribute, setText } from "../overlay/elements.js";
import { moodLabel, showMood } from "../overlay/status.js";

const FIGURES = {
  viewers: "viewers",
  chatPerMinute: "chat_per_minute",
  ordersPerMinute: "orders_per_minute",
  questionsWaiting: "questions_waiting",
  gaps: "gaps",
  dropped: "dropped",
};

/** Prepare the panel's fixed parts. */
export function prepareRoom() {
  moodLabel(byId("mood-kind"));
  for (const name of Object.keys(FIGURES)) {
    const group = element("div", "figure", element("dt"), element("dd"));
    group.dataset.figure = name;
    byId("figures").append(group);
  }
}

/** Show the room's state, `null` before the first; `busy.quiet` says that quiet cannot be set. */
export function showRoom(room, busy, words) {
  setText(byId("on-air-label"), words.onAir);
  showLink(byId("on-air-link"), room?.focus_link ?? null, words);
  const onAir = Boolean(room?.focus_sku);
  setAttribute(byId("on-air"), "data-empty", onAir ? null : "");
  const nothing = room === null ? "" : words.noProduct;
  setText(byId("on-air-title"), onAir ? room.focus_title || room.focus_sku : nothing);
  showMood(byId("mood"), byId("mood-kind"), byId("mood-cause"), room, words);
  const whole = new Intl.NumberFormat(words.locale);
  for (const group of byId("figures").children) {
    const name = group.dataset.figure;
    const value = room?.[FIGURES[name]] ?? null;
    setText(group.firstChild, words.figures[name]);
    setText(group.lastChild, value === null ? "–" : whole.format(value));
    setAttribute(group, "data-some", value ? "" : null);
  }
  const quiet = Boolean(room?.quiet);
  setText(byId("quiet"), quiet ? words.quietOn : words.quietOff);
  setAttribute(byId("quiet"), "aria-pressed", quiet);
  byId("quiet").disabled = busy.quiet;
}
