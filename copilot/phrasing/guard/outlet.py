"""Holds back what is released of a line until it could stand as it is, whatever follows."""

from copilot.phrasing.guard.holding import Holding


class Outlet:
    """What was released of a line, and what of it still waits."""

    def __init__(self, holding: Holding) -> None:
        self._holding = holding
        self._waits = ""

    def shown(self, said: str) -> str:
        """Return what may be shown, ``said`` being what was just released."""
        self._waits += said
        return self.rest() if self._holding.stands else ""

    def rest(self) -> str:
        """Return all that still waits, at the end of a line that answers."""
        waited, self._waits = self._waits, ""
        return waited
