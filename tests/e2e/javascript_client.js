/** What the tests of the JavaScript client run in a page: a client that feeds a room and shows it. */

import { RoomClient } from "/client/livecue.js";

const QUESTIONS = ["号多大容量", "号哪里产的", "号什么材质", "号多少钱"];

class Broadcast {
  constructor(options) {
    this.shown = new Map();
    this.problems = [];
    this.outcomes = [];
    this.states = [];
    this.snapshots = [];
    this.deltas = 0;
    this.room = new RoomClient(options);
    this.room.addEventListener("status", ({ detail }) => this.states.push(detail.state));
    this.room.addEventListener("snapshot", ({ detail }) => {
      this.snapshots.push(detail.reason);
      this.shown = new Map(detail.suggestions.map(({ id, version }) => [id, version]));
    });
    this.room.addEventListener("suggestion", ({ detail }) => this.take(detail));
    this.room.addEventListener("problem", ({ detail }) => this.problems.push(detail.code));
    this.room.addEventListener("delta", () => (this.deltas += 1));
  }

  take({ change, suggestion, id, reason }) {
    if (change === "closed") {
      if (!this.shown.delete(id)) this.problems.push(`closed ${id} again: ${reason}`);
      return;
    }
    const before = this.shown.get(suggestion.id);
    if (change === "opened" && before) this.problems.push(`opened ${suggestion.id} again`);
    if (before >= suggestion.version) this.problems.push(`${suggestion.id} went back`);
    this.shown.set(suggestion.id, suggestion.version);
  }

  /** Wait until the room's log was read as far as `offset`. */
  reach(offset) {
    return new Promise((resolve) => {
      const look = () => {
        if (this.room.position?.offset >= offset) resolve();
      };
      this.room.addEventListener("snapshot", look);
      this.room.addEventListener("suggestion", look);
      look();
    });
  }

  lineup(items) {
    return this.room.lineup({ items }, { id: "lineup" });
  }

  chat(number) {
    const text = `${(number % 8) + 1}${QUESTIONS[number % QUESTIONS.length]}`;
    const user = { id: `u${number}`, name: `观众${number}` };
    const settled = this.room.chat({ user, text }, { id: `m-${number}` });
    settled.then(({ outcome }) => this.outcomes.push(outcome));
    return settled;
  }

  chats(from, to) {
    const all = [];
    for (let number = from; number < to; number += 1) all.push(this.chat(number));
    return Promise.all(all);
  }
}

/** Begin with a client; the tests look at what it makes of the room. */
export function begin(options) {
  window.broadcast = new Broadcast(options);
}
