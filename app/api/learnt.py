"""What was learnt of a room's host: for the host to see, and to have forgotten."""

from typing import Annotated

from fastapi import APIRouter, Path
from pydantic import BaseModel

from app.api.callers import CallerIn, PresentedRoom, ServicesIn
from app.api.room_events import EventKey, state_of, submit
from app.errors import not_found
from copilot.events import LearntForgotten
from copilot.taste.learnt import FEWEST, Habit, Topic
from copilot.taste.slips import REPEATED, Slip
from copilot.wordings import Wording

router = APIRouter(prefix="/v1", tags=["rooms"])

SlipId = Annotated[str, Path(pattern="^[0-9a-f]{16}$")]


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


class SlipView(BaseModel):
    """A fact the host misstated and did not put right.

    Attributes:
        id: names it to have it forgotten.
        product: the product's title.
        name: the property, as the shop calls it.
        said, truth: what the host said the last time and what the shop says.
        times: corrections of it that stood.
        first_wall_ms, last_wall_ms: the first and the last, in milliseconds since 1970.
    """

    id: str
    sku: str
    product: str
    name: str
    said: str
    truth: str
    times: int
    first_wall_ms: int
    last_wall_ms: int


class LearntView(BaseModel):
    """All that is known of a room's host.

    Attributes:
        counts_from: decisions that make a habit.
        slips: the latest first.
        reminds_from: times that a slip is made before it is reminded of.
    """

    wording: Wording
    habits: list[HabitView]
    counts_from: int = FEWEST
    slips: list[SlipView]
    reminds_from: int = REPEATED


@router.get("/rooms/{room}/learnt")
async def read_learnt(room: PresentedRoom, services: ServicesIn) -> LearntView:
    """Return what was learnt, by topic, and the facts misstated."""
    await services.rooms_at_work.open(room.id, room.shop)
    known = services.rooms_at_work.learnt(room.id)
    return LearntView(
        wording=known.wording,
        habits=[_view(habit) for habit in known.habits],
        slips=[_slip_view(slip) for slip in reversed(known.slips)],
    )


@router.delete("/rooms/{room}/learnt", status_code=204)
async def forget_learnt(
    room: PresentedRoom, caller: CallerIn, services: ServicesIn, key: EventKey = None
) -> None:
    """Forget all of it; during a broadcast the room journals that like any other event."""
    if (await state_of(services, room)).session is None:
        services.rooms_at_work.forget_learnt(room.id)
    else:
        await submit(services, room, caller, LearntForgotten(), key)


@router.delete("/rooms/{room}/learnt/slips/{slip}", status_code=204)
async def forget_slip(
    room: PresentedRoom,
    slip: SlipId,
    caller: CallerIn,
    services: ServicesIn,
    key: EventKey = None,
) -> None:
    """Forget one fact misstated; during a broadcast the room journals that."""
    session = (await state_of(services, room)).session
    known = services.rooms_at_work.learnt(room.id)
    if slip not in {each.id for each in known.slips}:
        raise not_found("slip")
    if session is None:
        services.rooms_at_work.forget_learnt(room.id, slip)
    else:
        await submit(services, room, caller, LearntForgotten(slip), key)


def _view(habit: Habit) -> HabitView:
    return HabitView(
        topic=habit.topic, decided=len(habit.decisions), liked=habit.liked, shift=habit.shift
    )


def _slip_view(slip: Slip) -> SlipView:
    return SlipView(
        id=slip.id,
        sku=slip.sku,
        product=slip.fact.title,
        name=slip.name,
        said=slip.said,
        truth=slip.truth,
        times=slip.times,
        first_wall_ms=slip.first_wall_ms,
        last_wall_ms=slip.last_wall_ms,
    )
