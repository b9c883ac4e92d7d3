"""How long a chat model may take for each step; wall time, seconds."""

from dataclasses import dataclass

from app.settings import Settings


@dataclass(frozen=True, slots=True)
class Deadlines:
    """The deadlines of one call.

    Attributes:
        connect_s: for the connection, and again for TLS.
        first_token_s: from the call to the first piece of text, connecting included.
        gap_s: between two pieces of text.
        whole_s: from the call to the end of the text.
        drain_s: for the rest of a finished response, so that its connection can be used again.
        close_s: for closing a stream that is given up.
    """

    connect_s: float = 1.0
    first_token_s: float = 3.0
    gap_s: float = 2.0
    whole_s: float = 15.0
    drain_s: float = 0.1
    close_s: float = 1.0

    @classmethod
    def of(cls, settings: Settings) -> "Deadlines":
        """Return the deadlines as the settings have them."""
        return cls(
            connect_s=settings.model_connect_s,
            first_token_s=settings.model_first_token_s,
            gap_s=settings.model_gap_s,
            whole_s=settings.model_whole_s,
        )
