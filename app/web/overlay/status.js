/** The bar on top: the connection, the product on air, and the room's figures. */

import { showLink } from "./cards.js";
import { byId, draw, element, setAttribute, setShown, setText, shape } from "./elements.js";

const FIGURES = ["viewers", "chatPerMinute", "questionsWaiting", "gaps", "dropped", "lastMessage"];

const MOODS = {
  // arrows up and down, and a line between
  lively: "M12 3l9 10h-6v8H9v-8H3z",
  cooling: "M12 21l9-10h-6V3H9v8H3z",
  steady: "M3 10h18v4H3z",
};

/** Return a label of a mood, its shape beside its word; filled in by `showMood`. */
export function moodLabel(target) {
  target.replaceChildren(shape("shape"), element("span"));
  return target;
}

/** Show the room's mood and its cause; nothing while there is too little to tell it from. */
export function showMood(target, label, cause, room, words) {
  const mood = room !== null && Object.hasOwn(MOODS, room.mood ?? "") ? room.mood : null;
  setShown(target, mood !== null);
  setAttribute(target, "data-mood", mood);
  if (mood === null) return;
  draw(label.firstChild, MOODS[mood]);
  setText(label.lastChild, words.moods[mood]);
  setText(cause, room.mood_cause ?? "");
}

/** Prepare the bar's fixed parts. */
export function prepareBar() {
  moodLabel(byId("mood-kind"));
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
  showMood(byId("mood"), byId("mood-kind"), byId("mood-cause"), room, words);
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
