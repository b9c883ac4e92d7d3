/** The order of the rooms: live ones first. It holds still while somebody is using the list. */

/**
 * Return the ids of `rooms` in two lists. Live rooms stand in the order they went on air, so that
 * one more is put below the others; idle ones by title.
 */
export function orderOf(rooms, locale) {
  const { compare } = new Intl.Collator(locale, { numeric: true });
  const byTitle = (one, other) => compare(one.title, other.title) || compare(one.id, other.id);
  const started = (room) => room.state.started_wall_ms ?? 0;
  const live = rooms.filter((room) => room.state);
  const idle = rooms.filter((room) => !room.state);
  live.sort((one, other) => started(one) - started(other) || byTitle(one, other));
  return { live: live.map(idOf), idle: idle.sort(byTitle).map(idOf) };
}

/**
 * Return `order` without rooms that are gone and with new ones below; nothing else moves, even
 * where a room went on or off the air.
 */
export function heldOrder(order, rooms) {
  const there = new Map(rooms.map((room) => [room.id, room]));
  const known = new Set([...order.live, ...order.idle]);
  const fresh = rooms.filter((room) => !known.has(room.id));
  const stays = (id) => there.has(id);
  return {
    live: [...order.live.filter(stays), ...fresh.filter((room) => room.state).map(idOf)],
    idle: [...order.idle.filter(stays), ...fresh.filter((room) => !room.state).map(idOf)],
  };
}

/** Return whether two orders are the same. */
export function sameOrder(one, other) {
  return String(one.live) === String(other.live) && String(one.idle) === String(other.idle);
}

/** Return the rooms whose title, id, shop or product on air holds `wanted`, in any case. */
export function found(rooms, wanted) {
  const plain = (text) => String(text ?? "").normalize("NFKC").toLowerCase();
  const sought = plain(wanted.trim());
  if (!sought) return rooms;
  return rooms.filter(({ title, id, shop, state }) =>
    [title, id, shop, state?.focus_title].some((text) => plain(text).includes(sought)),
  );
}

function idOf(room) {
  return room.id;
}
