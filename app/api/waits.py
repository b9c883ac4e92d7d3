"""How long viewers waited for the host's answers in a session."""

import statistics

from fastapi import APIRouter
from pydantic import BaseModel, Field

from app.api.callers import OperatedRoom, ServicesIn
from app.storage.waits import Wait

router = APIRouter(prefix="/v1/rooms/{room}/sessions/{session}", tags=["sessions"])

SHOWN = 500  # the figures are of all of them


class WaitList(BaseModel):
    """Questions that were answered, the longest wait first."""

    answered: int
    people: int = Field(description="Askers over all answers.")
    median_ms: int | None = Field(description="From first asked to answered; null for none.")
    longest_ms: int | None
    waits: list[Wait] = Field(description=f"The first {SHOWN}.")


@router.get("/waits")
def session_waits(room: OperatedRoom, session: str, services: ServicesIn) -> WaitList:
    """Return how long viewers waited, question by question."""
    found = services.waits.session_waits(room.id, session)
    times = [wait.answered_ms - wait.first_ms for wait in found]
    return WaitList(
        answered=len(found),
        people=sum(wait.people for wait in found),
        median_ms=round(statistics.median(times)) if times else None,
        longest_ms=max(times, default=None),
        waits=found[:SHOWN],
    )
