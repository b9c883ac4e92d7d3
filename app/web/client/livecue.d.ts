/** Types of livecue.js; the shapes of the wire are described in docs/PROTOCOL.md. */

export type EventType =
  | "chat" | "speech" | "focus" | "lineup" | "stats" | "health"
  | "gift" | "like" | "follow" | "enter" | "leave" | "share" | "click" | "cart" | "order"
  | "suggestion.used" | "suggestion.dismissed" | "suggestion.pinned" | "suggestion.rated"
  | "suggestion.reworded" | "suggestion.push" | "suggestion.hold" | "suggestion.release"
  | "quiet" | "clock";

export interface Fact {
  id: string;
  sku: string | null;
  title: string;
  text: string;
  source_document: string;
  source_location: string;
  version: number;
}

export interface Asked {
  text: string;
  count: number;
  people: number;
  names: string[];
  first_ms: number;
  last_ms: number;
}

export interface Suggestion {
  id: string;
  version: number;
  kind: "answer" | "correction" | "nudge" | "cue" | "warning" | "reminder" | "alert";
  audience: "host" | "operations" | "both";
  headline: string;
  facts: Fact[];
  line: string;
  asked: Asked | null;
  sku: string | null;
  product: string;
  link: number | null;
  rank: number;
  pinned: boolean;
  ready: boolean;
  opened_ms: number;
  expires_ms: number | null;
  slot: "now" | "next" | "later" | "held";
  by: "copilot" | "operations";
  said: string;
  truth: string;
  cause: string;
  wording: Wording;
  /** How else the line may be worded, the one a plain wish gets first; empty = not at all. */
  wordings: Wording[];
}

/** How a line is worded. */
export type Wording = "plain" | "shorter" | "warmer" | "livelier";

/** Fields may be added by later versions of the service. */
export interface RoomState {
  session: string | null;
  focus_sku: string | null;
  focus_title: string;
  focus_link: number | null;
  quiet: boolean;
  viewers: number | null;
  chat_per_minute: number;
  questions_waiting: number;
  gaps: number;
  dropped: number;
  mood: "unknown" | "steady" | "lively" | "cooling";
  mood_cause: string;
  orders_per_minute: number;
  [later: string]: unknown;
}

export interface Position {
  epoch: string;
  offset: number;
}

export interface Status {
  state: "connecting" | "live" | "waiting" | "offline" | "refused" | "closed";
  reason?: string;
  until?: number;
}

export interface Receipt {
  id: string;
  outcome: "accepted" | "duplicate" | "skipped";
  reason?: string;
  unknown?: string[];
}

export interface SendOptions {
  id?: string;
  ts?: number;
}

export interface User {
  id: string;
  name: string;
  badges?: string[];
}

export interface RoomEvents {
  status: CustomEvent<Status>;
  suggestion: CustomEvent<
    | { change: "opened" | "revised" | "ready"; suggestion: Suggestion }
    | { change: "closed"; id: string; reason: string; suggestion: Suggestion | null }
  >;
  delta: CustomEvent<{ id: string; version: number; text: string }>;
  state: CustomEvent<RoomState>;
  snapshot: CustomEvent<{ reason: "first" | "gap"; suggestions: Suggestion[] }>;
  problem: CustomEvent<{ code: string; detail: string; id?: string; field?: string }>;
}

export class EventError extends Error {
  code: string;
  id: string | null;
  field: string | null;
}

export class RoomClient extends EventTarget {
  constructor(options: {
    url: string;
    token?: string;
    getToken?: () => string | Promise<string>;
    client: string;
    since?: Position;
    capacity?: number;
    window?: number;
    WebSocket?: typeof WebSocket;
  });
  readonly status: Status;
  readonly suggestions: ReadonlyMap<string, Suggestion>;
  readonly state: RoomState | null;
  readonly position: Position | null;
  readonly unsettled: number;
  send(type: EventType, data: object, options?: SendOptions): Promise<Receipt>;
  chat(data: { user: User; text: string }, options?: SendOptions): Promise<Receipt>;
  speech(
    data: { text: string; final: boolean; segment: string; speaker?: string; start_ms?: number; end_ms?: number },
    options?: SendOptions,
  ): Promise<Receipt>;
  focus(data: { sku: string | null; variant?: string }, options?: SendOptions): Promise<Receipt>;
  lineup(
    data: { items: { link: number; sku: string; offer?: string }[] },
    options?: SendOptions,
  ): Promise<Receipt>;
  stats(data: { viewers?: number; likes?: number }, options?: SendOptions): Promise<Receipt>;
  order(
    data: {
      order_id: string;
      status: "placed" | "paid" | "refunded";
      quantity?: number;
      amount?: number | string;
      currency?: string;
      sku?: string;
      user?: User;
    },
    options?: SendOptions,
  ): Promise<Receipt>;
  space(): Promise<void>;
  drain(): Promise<void>;
  close(): void;
  addEventListener<K extends keyof RoomEvents>(
    type: K,
    listener: (event: RoomEvents[K]) => void,
    options?: boolean | AddEventListenerOptions,
  ): void;
}
