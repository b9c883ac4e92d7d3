"""The client's limits and pauses, each with its reason."""

import ssl
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ClientOptions:
    """How much is kept, how long is waited.

    Attributes:
        capacity: events kept until they are settled; one more is an ``OutboxFull``.
        window: events sent and not settled; the service takes 2,000 of a connection. Only when it
            refuses one as ``overloaded`` may those sent behind it overtake: 1 rules that out.
        changes: changes kept for a slow reader before it gets a snapshot instead.
        first_contact_s: give up when nobody was reached for so long at the start; ``None`` never.
        away_s: give up when nobody was reached for so long later; ``None`` never.
        closing_s: how long leaving the ``async with`` block waits for events to be settled.
        open_s: how long a handshake may take, and asking for a token.
        welcome_s: how long the welcome may take; a little more than the service's own limit.
        ack_s: an event not settled for so long means that the connection is no good.
        ping_s: how often the service is asked whether it is there, and how long it may take.
        first_pause_s, longest_pause_s: before another attempt; doubled each time, and jittered.
        restart_spread_s: a restarted service must not meet all its clients at once.
        steady_s: a connection that lasted so long makes the next pause a first one again.
        at_once_every_s: what has to resume at once more often than this waits a pause.
        trust: what a ``wss:`` address is verified with; by default the system's authorities.
        fresh_tokens: refused new tokens in a row after which a token source is not asked again.
    """

    capacity: int = 10_000
    window: int = 1_000
    changes: int = 1_000
    first_contact_s: float | None = None
    away_s: float | None = None
    closing_s: float = 5.0
    open_s: float = 10.0
    welcome_s: float = 12.0
    ack_s: float = 30.0
    ping_s: float = 10.0
    first_pause_s: float = 0.5
    longest_pause_s: float = 10.0
    restart_spread_s: float = 5.0
    steady_s: float = 10.0
    at_once_every_s: float = 5.0
    fresh_tokens: int = 3
    trust: ssl.SSLContext | None = None
