/** The service's REST side, as far as this page uses it; every failure is a `ServiceProblem`. */

const PATIENCE_MS = 15_000;

/** Why something asked of the service did not happen. */
export class ServiceProblem extends Error {
  /**
   * @param {string} code the service's word, or `unreachable` when no answer came
   * @param {{status?: number, detail?: string, errors?: object[], retryMs?: number}} about
   */
  constructor(code, { status = 0, detail = "", errors = [], retryMs = null } = {}) {
    super(code);
    Object.assign(this, { code, status, detail, errors, retryMs });
  }
}

/** What operations ask of the service, with one token. */
export class Service {
  /** @param {string} token sent in a header, never in an address */
  constructor(token) {
    this.token = token;
    this.root = new URL("../v1/", document.baseURI);
    this.aheadMs = 0; // of the service's clock before this device's, which may be an hour off
  }

  /** Return the service's time in milliseconds since 1970. */
  now() {
    return Date.now() + this.aheadMs;
  }

  /** Return the address of a room's socket. */
  socket(room) {
    const address = new URL(`rooms/${encodeURIComponent(room)}`, this.root);
    address.protocol = address.protocol === "https:" ? "wss:" : "ws:";
    return address.href;
  }

  /** Return the address events of a room are posted to. */
  events(room) {
    return new URL(`rooms/${encodeURIComponent(room)}/events`, this.root).href;
  }

  async rooms(signal) {
    return (await this.ask("GET", "rooms?state=true", undefined, signal)).rooms;
  }

  async shops() {
    return (await this.ask("GET", "shops")).shops;
  }

  createRoom(room) {
    return this.ask("POST", "rooms", room);
  }

  changeRoom(id, change) {
    return this.ask("PATCH", path("rooms", id), change);
  }

  mint(room, token) {
    return this.ask("POST", path("rooms", room, "tokens"), token);
  }

  async tokens(room) {
    return (await this.ask("GET", path("rooms", room, "tokens"))).tokens;
  }

  revokeToken(room, id) {
    return this.ask("DELETE", path("rooms", room, "tokens", id));
  }

  makeButton(room, name) {
    return this.ask("POST", path("rooms", room, "buttons"), { name });
  }

  async buttons(room) {
    return (await this.ask("GET", path("rooms", room, "buttons"))).buttons;
  }

  revokeButton(room, id) {
    return this.ask("DELETE", path("rooms", room, "buttons", id));
  }

  pair(room) {
    return this.ask("POST", path("rooms", room, "pairings"), { roles: ["host"] });
  }

  /** Ask once; `signal` gives up without a word. Raises `ServiceProblem`. */
  async ask(method, where, body = undefined, signal = undefined) {
    const given = new AbortController();
    const patience = setTimeout(() => given.abort(), PATIENCE_MS);
    signal?.addEventListener("abort", () => given.abort());
    const headers = { Authorization: `Bearer ${this.token}` };
    if (body !== undefined) headers["Content-Type"] = "application/json";
    const init = { method, headers, signal: given.signal, cache: "no-store", credentials: "omit" };
    if (body !== undefined) init.body = JSON.stringify(body);
    try {
      const answer = await fetch(new URL(where, this.root), init);
      this.learnTime(answer.headers.get("Date"));
      if (!answer.ok) throw await problemOf(answer);
      return answer.status === 204 ? null : await answer.json();
    } catch (error) {
      if (error instanceof ServiceProblem) throw error;
      throw new ServiceProblem("unreachable"); // no network, no patience, or no JSON
    } finally {
      clearTimeout(patience);
    }
  }

  learnTime(date) {
    const told = Date.parse(date ?? "");
    if (!Number.isNaN(told)) this.aheadMs = told - Date.now();
  }
}

function path(...parts) {
  return parts.map(encodeURIComponent).join("/");
}

async function problemOf(answer) {
  const about = { status: answer.status, retryMs: retryOf(answer.headers.get("Retry-After")) };
  try {
    const { code, detail, errors } = await answer.json();
    const known = { ...about, detail: String(detail ?? ""), errors: errors ?? [] };
    return new ServiceProblem(String(code ?? `http_${answer.status}`), known);
  } catch {
    return new ServiceProblem(`http_${answer.status}`, about); // a proxy's page, not the service's
  }
}

// Seconds or a date, as RFC 9110 has it.
function retryOf(header) {
  if (header === null) return null;
  const wait = /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - Date.now();
  return Number.isNaN(wait) ? null : Math.max(0, wait);
}
