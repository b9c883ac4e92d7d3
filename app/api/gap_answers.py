"""Operations answer what the material did not: a fact of the shop from then on."""

import asyncio
import time
from dataclasses import replace
from typing import Annotated

from fastapi import APIRouter, Path
from pydantic import BaseModel, ConfigDict, Field, field_validator

from app.api.callers import CallerIn, OperatedRoom, ServicesIn
from app.api.versions import ChangeView, change_view
from app.errors import Refusal, not_found
from app.services import Services
from copilot.masking import mask
from knowledge.products import FaqEntry, Product, Source
from knowledge.store.changes import CataloguePatch, Change
from knowledge.store.errors import UnknownProduct

router = APIRouter(prefix="/v1/rooms/{room}/gaps", tags=["sessions"])

AUTHOR = {"zh": "运营", "en": "Operations"}
QuestionId = Annotated[str, Path(min_length=1, max_length=160)]


class GapAnswer(BaseModel):
    """What the shop says to the question; about a product, or without one about the shop."""

    model_config = ConfigDict(extra="forbid")

    text: str = Field(min_length=1, max_length=300)
    sku: str | None = Field(None, min_length=1, max_length=128)

    @field_validator("text")
    @classmethod
    def _says_something(cls, text: str) -> str:
        if not text.strip():
            raise ValueError("expected words, got blanks alone")
        return text.strip()


@router.post("/{question}/answer")
async def answer_gap(
    room: OperatedRoom,
    question: QuestionId,
    body: GapAnswer,
    caller: CallerIn,
    services: ServicesIn,
) -> ChangeView:
    """Publish the answer as a fact; rooms of the shop that were asked show it within moments."""
    gap = await asyncio.to_thread(services.gaps.gap, room.id, question)
    if gap is None:
        raise not_found("gap")
    name, wall_ms = caller.grant.name, time.time_ns() // 1_000_000
    when = time.strftime("%Y-%m-%d %H:%M", time.localtime(wall_ms / 1000))
    source = Source(f"{AUTHOR[room.language]} · {name} · {when}", question)
    entry = FaqEntry(gap.text, mask(body.text), source)
    change = await asyncio.to_thread(_publish, services, room.shop, body.sku, entry)
    await asyncio.to_thread(services.gaps.answer, room.id, question, mask(body.text), name, wall_ms)
    await services.published(room.shop)
    return change_view(change)


def _publish(services: Services, shop: str, sku: str | None, entry: FaqEntry) -> Change:
    """Add the entry to the product or the shop; an older answer to the same words goes."""
    note = f"answer: {entry.question}"
    if sku is None:
        return services.knowledge.upsert(shop, CataloguePatch(faq=(entry,)), "operations", note)

    def answered(product: Product) -> Product:
        kept = tuple(known for known in product.faq if known.question != entry.question)
        return replace(product, faq=(*kept, entry))

    try:
        return services.knowledge.amend_product(shop, sku, answered, "operations", note)
    except UnknownProduct as error:
        raise Refusal(
            422, "invalid_request", f"sku: the shop has no product {sku[:64]!r}."
        ) from error
