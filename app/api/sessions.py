"""Broadcasts of a room, how one is ended, and the questions the material could not answer."""

from dataclasses import asdict, dataclass
from typing import Annotated

from fastapi import APIRouter, Query
from pydantic import BaseModel

from app.api.callers import CallerIn, OperatedRoom, OperatedShop, ServicesIn
from app.api.catalogues import PublishedCatalogues
from app.api.products import CataloguesIn
from app.api.room_events import EventKey, state_of, submit
from app.errors import Refusal, not_found
from app.storage.decisions import Decision
from app.storage.gaps import Gap
from app.storage.sessions import Session
from copilot.events import SessionEnd

router = APIRouter(prefix="/v1", tags=["sessions"])

Limit = Annotated[int, Query(ge=1, le=500)]
SessionId = Annotated[str | None, Query(max_length=128)]


class SessionList(BaseModel):
    """Sessions, the newest first; pass ``next_before_ms`` as ``before_ms`` for older ones."""

    sessions: list[Session]
    next_before_ms: int | None


class SessionView(BaseModel):
    """A session with the number of its journal records by kind."""

    session: Session
    counts: dict[str, int]


@dataclass(frozen=True, slots=True)
class TitledGap(Gap):
    """A gap with the title of its product, ``None`` where the shop has no such product."""

    title: str | None = None


class GapList(BaseModel):
    """Unanswered questions, the most asked first."""

    gaps: list[TitledGap]


def titled(catalogues: PublishedCatalogues, shop: str, gaps: list[Gap]) -> GapList:
    """Return gaps with what the products they are about are called: a SKU tells nobody."""
    named = any(gap.sku for gap in gaps)
    products = catalogues.of(shop).products if named else ()
    titles = {product.sku.casefold(): product.title for product in products}
    return GapList(gaps=[_titled(gap, titles.get((gap.sku or "").casefold())) for gap in gaps])


def _titled(gap: Gap, title: str | None) -> TitledGap:
    return TitledGap(**asdict(gap), title=title)


@router.get("/rooms/{room}/sessions")
def list_sessions(
    room: OperatedRoom, services: ServicesIn, limit: Limit = 50, before_ms: int | None = None
) -> SessionList:
    """Return a page of the room's sessions."""
    found = services.sessions.sessions(room.id, limit, before_ms)
    more = found[-1].started_wall_ms if len(found) == limit else None
    return SessionList(sessions=found, next_before_ms=more)


@router.get("/rooms/{room}/sessions/{session}")
def read_session(room: OperatedRoom, session: str, services: ServicesIn) -> SessionView:
    """Return one session."""
    found = services.sessions.session(room.id, session)
    if found is None:
        raise not_found("session")
    return SessionView(session=found, counts=services.sessions.counts(room.id, session))


@router.post("/rooms/{room}/sessions/{session}/end", status_code=204)
async def end_session(
    room: OperatedRoom, session: str, caller: CallerIn, services: ServicesIn, key: EventKey = None
) -> None:
    """End the session under way; answers once its end is in the journal and in the book."""
    state = await state_of(services, room)
    if state.session != session:
        raise Refusal(409, "not_running", "This session is not under way in the room.")
    await submit(services, room, caller, SessionEnd(), key)
    await services.noted()


class DecisionList(BaseModel):
    """What attention decided about suggestions and why, the newest first."""

    decisions: list[Decision]


@router.get("/rooms/{room}/sessions/{session}/decisions")
def session_decisions(
    room: OperatedRoom, session: str, services: ServicesIn, limit: Limit = 200
) -> DecisionList:
    """Return why cards came to the front, waited, or never came."""
    return DecisionList(decisions=services.decisions.decisions(room.id, session, limit))


@router.get("/rooms/{room}/gaps")
def room_gaps(
    room: OperatedRoom,
    services: ServicesIn,
    catalogues: CataloguesIn,
    session: SessionId = None,
    limit: Limit = 200,
) -> GapList:
    """Return what viewers of the room asked and the material does not hold."""
    return titled(catalogues, room.shop, services.gaps.room_gaps(room.id, session, limit))


@router.get("/shops/{shop}/gaps")
def shop_gaps(
    shop: OperatedShop,
    caller: CallerIn,
    services: ServicesIn,
    catalogues: CataloguesIn,
    since_ms: Annotated[int, Query(ge=0)] = 0,
    limit: Limit = 200,
) -> GapList:
    """Return what viewers of all the shop's rooms asked and the material does not hold."""
    caller.require_whole_shop()
    return titled(catalogues, shop.id, services.gaps.shop_gaps(shop.id, since_ms, limit))
