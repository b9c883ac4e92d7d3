"""A shop's playbook: what its hosts are told to do when a room cools down, read and replaced."""

import asyncio
from typing import Annotated, Any

from fastapi import APIRouter, Query, Request
from pydantic import BaseModel, Field

from app.api.callers import OperatedShop, SeenShop, ServicesIn
from app.api.products import CataloguesIn
from app.api.uploads import ReportLanguage
from app.api.versions import ChangeView, change_view
from app.errors import Refusal
from ingest.documents.json_text import JsonObject, parse_json
from ingest.documents.messages import Language
from ingest.documents.playbook_reading import (
    LONGEST_MINUTES,
    OCCASIONS,
    SHORTEST_MINUTES,
    read_playbook,
)
from ingest.documents.problems import Problem, Problems, ShopFileError
from knowledge.default_playbook import DEFAULT_PLAYBOOK
from knowledge.playbook import Activity, Occasion
from knowledge.store.changes import CataloguePatch, Change
from knowledge.store.keys import entry_key
from knowledge.store.store import KnowledgeStore

router = APIRouter(prefix="/v1/shops/{shop}", tags=["knowledge"])

LIST = "playbook"
LARGEST_BYTES = 1024 * 1024


class BothLanguages(BaseModel):
    """A text in Chinese and English; one of them may be empty."""

    zh: str
    en: str


class ActivityView(BaseModel):
    """One activity, in the form it has in a shop file."""

    id: str
    title: BothLanguages
    line: BothLanguages
    when: tuple[Occasion, ...]
    minutes: int


class PlaybookView(BaseModel):
    """The activities in use; ``own`` is false while they are the default ones."""

    version: int
    own: bool
    playbook: list[ActivityView] = Field(description="In the order they were first published.")


_TEXT: dict[str, Any] = {
    "type": "object",
    "properties": {"zh": {"type": "string"}, "en": {"type": "string"}},
}
_BODY: dict[str, Any] = {
    "requestBody": {
        "required": True,
        "description": "The whole playbook, as a shop file has it; an empty list is the default.",
        "content": {
            "application/json": {
                "schema": {
                    "type": "object",
                    "required": [LIST],
                    "properties": {
                        LIST: {
                            "type": "array",
                            "items": {
                                "type": "object",
                                "required": ["id", "title", "line", "when", "minutes"],
                                "properties": {
                                    "id": {"type": "string"},
                                    "title": _TEXT,
                                    "line": _TEXT,
                                    "when": {
                                        "type": "array",
                                        "items": {"enum": list(OCCASIONS)},
                                        "minItems": 1,
                                    },
                                    "minutes": {
                                        "type": "integer",
                                        "minimum": SHORTEST_MINUTES,
                                        "maximum": LONGEST_MINUTES,
                                    },
                                },
                            },
                        }
                    },
                }
            }
        },
    }
}


@router.get("/playbook")
def read_shop_playbook(shop: SeenShop, catalogues: CataloguesIn) -> PlaybookView:
    """Return the shop's activities, or the default ones while it has none of its own."""
    catalogue = catalogues.of(shop.id)
    return PlaybookView(
        version=catalogue.version,
        own=bool(catalogue.playbook),
        playbook=[_view(activity) for activity in catalogue.playbook or DEFAULT_PLAYBOOK],
    )


@router.put("/playbook", openapi_extra=_BODY)
async def replace_shop_playbook(
    shop: OperatedShop,
    request: Request,
    services: ServicesIn,
    language: ReportLanguage = "zh",
    note: Annotated[str, Query(max_length=500, description="Why, for the versions' list.")] = "",
) -> ChangeView:
    """Publish the whole playbook as a new version, or nothing and a 422 with each problem."""
    body = await request.body()
    if len(body) > LARGEST_BYTES:
        raise Refusal(413, "too_large", f"A playbook has at most {LARGEST_BYTES} bytes.")
    playbook = await asyncio.to_thread(_read, body, language)
    change = await asyncio.to_thread(_publish, services.knowledge, shop.id, playbook, note)
    return change_view(change)


def _read(body: bytes, language: Language) -> tuple[Activity, ...]:
    problems = Problems()
    try:
        data = parse_json(body.decode("utf-8-sig"), problems)
    except (ShopFileError, UnicodeDecodeError) as error:
        raise Refusal(400, "invalid_json", "The body is not valid JSON.") from error
    given = data.get(LIST) if isinstance(data, JsonObject) else data
    try:
        playbook = read_playbook(given, LIST, problems)
        found = problems.finish()
    except ShopFileError as error:  # so many problems that reading stopped
        raise _refused(error.problems, language) from error
    if found:
        raise _refused(found, language)
    return playbook


def _publish(store: KnowledgeStore, shop: str, playbook: tuple[Activity, ...], note: str) -> Change:
    kept = {entry_key(activity.id) for activity in playbook}
    gone = (a.id for a in store.catalogue(shop).playbook if entry_key(a.id) not in kept)
    patch = CataloguePatch(playbook=playbook, remove_playbook=tuple(gone))
    return store.upsert(shop, patch, source="api", note=note)


def _refused(found: tuple[Problem, ...], language: Language) -> Refusal:
    errors = [
        {
            "where": str(problem.place),
            "value": problem.value,
            "code": problem.code,
            "message": problem.message_in(language),
            "expected": problem.expected_in(language),
        }
        for problem in found
    ]
    detail = f"Nothing was published; problems to correct: {len(errors)}. See errors."
    return Refusal(422, "file_refused", detail, errors)


def _view(activity: Activity) -> ActivityView:
    return ActivityView(
        id=activity.id,
        title=BothLanguages(zh=activity.title_zh, en=activity.title_en),
        line=BothLanguages(zh=activity.line_zh, en=activity.line_en),
        when=activity.when,
        minutes=activity.minutes,
    )
