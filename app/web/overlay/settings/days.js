/** From when to when something happened, in days as the language writes them. */

/**
 * Return the day, or the first and the last, of `{first_wall_ms, last_wall_ms}`; empty where they
 * are not known.
 */
export function daysOf({ first_wall_ms: first, last_wall_ms: last }, locale) {
  if (!last) return "";
  const day = new Intl.DateTimeFormat(locale, { month: "short", day: "numeric" });
  const [begin, end] = [day.format(new Date(first || last)), day.format(new Date(last))];
  return begin === end ? end : `${begin} – ${end}`;
}
