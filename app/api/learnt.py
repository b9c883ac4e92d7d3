"""What was learnt of a room's host: for the host to see, and to have forgotten."""

from fastapi import APIRouter
from pydantic import BaseModel

from app.api.callers import CallerIn, PresentedRoom, ServicesIn
from app.api.room_events import EventKey, state_of, submit
from copilot.events import LearntForgotten
from copilot.taste.learnt import FEWEST, Habit, Topic
from copilot.wordings import Wording

router = APIRouter(prefix="/v1", tags=["rooms"])


class HabitView(BaseModel):
    """What the host did with the latest answers of a topic, and what follows from it.

    Attributes:
        decided: answers used, put away or rated; the latest 20 count.
        liked: how many of these were used or rated good.
        shift: of rank, -0.9 to 0.9; 0 below four decisions. 1 is what a doubling of the askers
            weighs.
    """

    topic: Topic
    decided: int
    liked: int
    shift: float


class LearntView(BaseModel):
    """All that is known of a room's host; ``counts_from`` decisions make a habit."""

    wording: Wording
    habits: list[HabitView]
    counts_from: int = FEWEST


@router.get("/rooms/{room}/learnt")
async def read_learnt(room: PresentedRoom, services: ServicesIn) -> LearntView:
    """Return what was learnt, by topic."""
    await services.rooms_at_work.open(room.id)
    known = services.rooms_at_work.learnt(room.id)
    return LearntView(wording=known.wording, habits=[_view(habit) for habit in known.habits])


@router.delete("/rooms/{room}/learnt", status_code=204)
async def forget_learnt(
    room: PresentedRoom, caller: CallerIn, services: ServicesIn, key: EventKey = None
) -> None:
    """Forget all of it; during a broadcast the room journals that like any other event."""
    if (await state_of(services, room.id)).session is None:
        services.rooms_at_work.forget_learnt(room.id)
    else:
        await submit(services, room.id, caller, LearntForgotten(), key)


def _view(habit: Habit) -> HabitView:
    return HabitView(
        topic=habit.topic, decided=len(habit.decisions), liked=habit.liked, shift=habit.shift
    )
