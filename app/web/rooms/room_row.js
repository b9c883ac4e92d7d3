/** One room in the list. */

import { html, nothing } from "../vendor/lit.js";
import { span } from "./moments.js";
import { figuresOf, hearingOf, moodOf, onAirOf, screensOf } from "./room_facts.js";

const SHOWN = ["viewers", "chat", "questions", "gaps"];

/**
 * Return a room's row.
 *
 * Its height goes by the part of the list it stands in, not by whether it is live just now: a room
 * that goes on or off the air moves no other until the list is sorted anew.
 *
 * @param {object} room as the service tells it
 * @param {{full: boolean, chosen: boolean, shop: ?string, now: number, choose: (id: string) => void}} around
 */
export function roomRow(room, { full, chosen, shop, now, choose }, words) {
  const { state } = room;
  return html`
    <li class="room" data-room=${room.id} ?data-live=${Boolean(state)} ?data-watched=${isWatched(state)} ?data-chosen=${chosen}>
      <div class="room-words">
        <h3>
          <span class="lamp" aria-hidden="true"></span>
          <button type="button" class="open" aria-current=${chosen ? "true" : "false"} @click=${() => choose(room.id)}>
            <span class="room-title" dir="auto">${room.title}</span>
          </button>
          ${state?.quiet ? html`<span class="chip">${words.quiet}</span>` : nothing}
        </h3>
        <p class="about">
          ${shop === null ? nothing : html`<span class="shop" dir="auto">${shop}</span>`}
          <span>${room.id}</span>
          ${lastingOf(state, now, words)}
        </p>
        ${full ? [state ? onAirOf(state, words) : offAir(words), moodOf(state, words)] : nothing}
      </div>
      <dl class="figures">
        ${full ? [figuresOf(state, SHOWN, words), hearingOf(state, words)] : nothing}
        ${screensOf(room.clients, words)}
      </dl>
    </li>
  `;
}

/** Return whether viewers are there: only then does it matter that no host is, or is not heard. */
export function isWatched(state) {
  return Boolean(state?.viewers || state?.chat_per_minute);
}

function offAir(words) {
  return html`<p class="on-air none">${words.idle}</p>`;
}

/** Return for how long a broadcast has run; `now` in milliseconds by the service's clock. */
export function lastingOf(state, now, words) {
  if (!Number.isFinite(state?.started_wall_ms)) return nothing;
  return html`<span data-part="lasting">${words.lasting(span(now - state.started_wall_ms))}</span>`;
}
