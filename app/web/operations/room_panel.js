/** The room at a glance: what is on air, the mood with its cause, the figures, and quiet. */

import "../components/mood.js";
import "../components/on_air.js";
import { byId, element, setAttribute, setShown, setText } from "./elements.js";

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
  for (const name of Object.keys(FIGURES)) {
    const group = element("div", "figure", element("dt"), element("dd"));
    group.dataset.figure = name;
    byId("figures").append(group);
  }
}

/** Show the room's state, `null` before the first; `busy.quiet` says that quiet cannot be set. */
export function showRoom(room, busy, language, words) {
  for (const each of document.querySelectorAll("livecue-on-air, livecue-mood")) {
    Object.assign(each, { room, lang: language });
  }
  const whole = new Intl.NumberFormat(words.locale);
  for (const group of byId("figures").children) {
    const name = group.dataset.figure;
    const value = room?.[FIGURES[name]] ?? null;
    setText(group.firstChild, words.figures[name]);
    setText(group.lastChild, value === null ? "–" : whole.format(value));
    setAttribute(group, "data-some", value ? "" : null);
  }
  const unknown = room?.unknown_skus ?? [];
  setShown(byId("unknown"), unknown.length > 0);
  setText(byId("unknown"), unknown.length > 0 ? words.unknownSkus(unknown) : "");
  const quiet = Boolean(room?.quiet);
  setText(byId("quiet"), quiet ? words.quietOn : words.quietOff);
  setAttribute(byId("quiet"), "aria-pressed", quiet);
  byId("quiet").disabled = busy.quiet;
}
