/** The name under which a tab is known to the room: the same after a reload, never that of another. */

import { randomName } from "../client/names.js";
import { forget, remember, remembered } from "./memory.js";

const made = new Map(); // by page, for as long as this document lives

/**
 * Return this tab's name for `page`.
 *
 * A tab that was duplicated has a copy of all that the first one remembers. So a name is only there
 * to be taken while no document has it: it is put down when a document is left.
 */
export function clientName(page) {
  if (made.has(page)) return made.get(page);
  const key = `livecue.client.${page}`;
  const name = remembered("sessionStorage", key) ?? `${page}-${randomName()}`;
  made.set(page, name);
  forget("sessionStorage", key);
  window.addEventListener("pagehide", () => remember("sessionStorage", key, name));
  window.addEventListener("pageshow", (event) => {
    if (event.persisted) forget("sessionStorage", key);
  });
  return name;
}
