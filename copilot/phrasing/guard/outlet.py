"""Holds back what is released of a line until the line is known to answer what was asked."""

from copilot.phrasing.guard.holding import Holding


class Outlet:
    """What was released of a line, and what of it still waits."""

    def __init__(self, holding: Holding) -> None:
        self._holding = holding
        self._waits = ""
        self._open = False

    def shown(self, said: str) -> str:
        """Return what may be shown, ``said`` being what was just released."""
        self._waits += said
        self._open = self._open or self._holding.linked
        return self.rest() if self._open else ""

    def rest(self) -> str:
        """Return all that still waits, at the end of a line that answers."""
        waited, self._waits = self._waits, ""
        return waited
