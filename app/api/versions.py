"""The catalogue's versions: what each changed, and publishing an older one again."""

from typing import Annotated

from fastapi import APIRouter, Path, Query
from pydantic import BaseModel, ConfigDict, Field

from app.api.callers import OperatedShop, ServicesIn
from knowledge.store.changes import Change, Named, VersionNote

router = APIRouter(prefix="/v1/shops/{shop}/versions", tags=["knowledge"])

NAMES_SHOWN = 500  # of a change's entries; the counts are always whole


class ChangeView(BaseModel):
    """What publishing changed; ``version`` is the one that now holds."""

    version: int
    added: int
    updated: int
    unchanged: int
    removed: int
    changed: list[Named] = Field(
        description=f"What was added, updated or removed; the first {NAMES_SHOWN}."
    )


class VersionList(BaseModel):
    """The published version (0 for none yet) and the newest versions, the newest first."""

    published: int
    versions: list[VersionNote]


class Publication(BaseModel):
    """Why an older version is published again."""

    model_config = ConfigDict(extra="forbid")

    note: str = Field("", max_length=500)


def change_view(change: Change) -> ChangeView:
    """Return ``change`` as the API shows it."""
    named = [*change.added, *change.updated, *change.removed]
    return ChangeView(
        version=change.version,
        added=len(change.added),
        updated=len(change.updated),
        unchanged=len(change.unchanged),
        removed=len(change.removed),
        changed=named[:NAMES_SHOWN],
    )


@router.get("")
def list_versions(
    shop: OperatedShop, services: ServicesIn, limit: Annotated[int, Query(ge=1, le=1000)] = 100
) -> VersionList:
    """Return the shop's catalogue versions."""
    return VersionList(
        published=services.knowledge.latest_version(shop.id),
        versions=services.knowledge.versions(shop.id, limit),
    )


@router.post("/{version}/publish")
def publish_version(
    shop: OperatedShop,
    version: Annotated[int, Path(ge=0)],
    services: ServicesIn,
    body: Publication | None = None,
) -> ChangeView:
    """Publish what an older version held, as a new version; running rooms follow in moments."""
    note = body.note if body is not None else ""
    return change_view(services.knowledge.publish_older(shop.id, version, note))
