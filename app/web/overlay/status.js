/** The bar on top: the connection, the product on air, and the room's figures. */

import { showLink } from "./cards.js";
import { byId, element, setAttribute, setShown, setText } from "./elements.js";

const FIGURES = ["viewers", "chatPerMinute", "questionsWaiting", "gaps", "dropped", "lastMessage"];

/** Prepare the bar's fixed parts. */
export function prepareBar() {
  byId("figures").append(
    ...FIGURES.map((name) => {
      const group = element("div", "figure", element("dt"), element("dd"));
      group.dataset.figure = name;
      return group;
    }),
  );
}

/** Show the connection's status; `now` in milliseconds since 1970. */
export function showConnection(status, now, words) {
  setAttribute(document.documentElement, "data-state", status.state);
  const [sentence, pause] = [byId("connection-words"), byId("connection-pause")];
  const said = words.connection[status.state];
  const counting = typeof said === "function";
  // The countdown is outside the live region: nobody wants each second read out.
  setShown(pause, counting);
  setShown(sentence, !counting);
  if (counting) setText(pause, said(Math.max(0, Math.ceil((status.until - now) / 1000))));
  else setText(sentence, status.reason ? words.refusals[status.reason][0] : said);
}

/** Show the room at a glance; `lastFrameAt` is when the newest message came, 0 for never. */
export function showRoom(room, lastFrameAt, words) {
  setText(byId("on-air-label"), words.onAir);
  showLink(byId("on-air-link"), room?.focus_link ?? null, words);
  const onAir = Boolean(room?.focus_sku);
  setAttribute(byId("on-air"), "data-empty", onAir ? null : "");
  setText(byId("on-air-title"), onAir ? room.focus_title || room.focus_sku : nothingOn(room, words));
  const whole = new Intl.NumberFormat(words.locale);
  const figure = (value) => (value === null || value === undefined ? "–" : whole.format(value));
  const values = {
    viewers: figure(room?.viewers),
    chatPerMinute: figure(room?.chat_per_minute),
    questionsWaiting: figure(room?.questions_waiting),
    gaps: figure(room?.gaps),
    dropped: room?.dropped ? figure(room.dropped) : null,
    lastMessage: lastFrameAt ? timeOfDay(lastFrameAt) : "–",
  };
  for (const group of byId("figures").children) {
    const name = group.dataset.figure;
    setShown(group, values[name] !== null);
    setText(group.firstChild, words[name]);
    setText(group.lastChild, values[name] ?? "");
  }
}

function nothingOn(room, words) {
  return room === null ? "" : words.noProduct; // before the first message we do not know
}

function timeOfDay(moment) {
  const two = (value) => String(value).padStart(2, "0");
  const date = new Date(moment);
  return [date.getHours(), date.getMinutes(), date.getSeconds()].map(two).join(":");
}
