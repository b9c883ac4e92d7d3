"""What one look of ``livecue check`` found."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Check:
    """What one look found.

    Attributes:
        ok: ``False`` when the service could not work as configured.
        detail: what is there.
        advice: what to do about it; empty when there is nothing to do.
    """

    name: str
    ok: bool
    detail: str
    advice: str = ""
