"""The card that puts a slip right, and what it says when the same slip is made again."""

from dataclasses import replace
from typing import Final

from copilot.limits import RoomLimits
from copilot.scene import Scene
from copilot.skills.corrections.judgement import Verdict, Weight
from copilot.suggestions import Suggestion

_RANK: Final[dict[Weight, float]] = {"price": 20.0, "safety": 20.0, "plain": 0.0}
_MINUTE_MS: Final = 60_000


def correction_card(
    identity: str, verdict: Verdict, scene: Scene, limits: RoomLimits, now_ms: int
) -> Suggestion:
    """Return a card with what was said, what holds, and a line to put it right."""
    return Suggestion(
        id=identity,
        version=1,
        kind="correction",
        audience="host",
        headline=verdict.headline,
        facts=(verdict.fact,),
        line=verdict.line,
        sku=verdict.sku,
        product=verdict.fact.title,
        # A policy holds for the whole shop, whatever is on air.
        link=scene.link_of(verdict.fact.sku),
        rank=_RANK[verdict.weight] + now_ms / _MINUTE_MS,
        opened_ms=now_ms,
        expires_ms=now_ms + limits.correction_expiry_ms,
        said=verdict.sides[0],
        truth=verdict.sides[1],
    )


def renewed_card(
    card: Suggestion, verdict: Verdict, times: int, chinese: bool, expires_ms: int
) -> Suggestion:
    """Return an open card with what was misstated last, and how often by now."""
    return replace(
        card,
        said=verdict.sides[0],
        truth=verdict.sides[1],
        headline=verdict.headline,
        line=verdict.line,
        facts=(verdict.fact,),
        cause=f"第{times}次" if chinese else f"Said {times} times",
        expires_ms=None if card.pinned else expires_ms,
    )
