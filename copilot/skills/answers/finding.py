"""What retrieval is asked to find for a question, and how soon."""

from typing import Final

from copilot.effects import Find, Found
from copilot.scene import Scene
from copilot.skills.answers.product_reference import Reference
from copilot.skills.answers.question import Question
from knowledge.retrieval import Query

_NAMED: Final = 1
_ON_AIR: Final = 2
_OTHER: Final = 3


def find_of(question: Question, others: tuple[tuple[int, str], ...], scene: Scene) -> Find:
    """Return the retrieval for a question; ``others`` are those it may ask the same as."""
    query = Query(
        question.text,
        question.skus,
        question.named,
        scene.lineup_skus(),
        question.each,
        question.choice,
        question.doubtful,
        question.likely,
    )
    return Find(question.number, query, _priority(question, scene), others)


def _priority(question: Question, scene: Scene) -> int:
    if question.doubtful:
        return _OTHER
    if question.named:
        return _NAMED
    on_air = question.sku is not None and question.sku == scene.focus()
    return _ON_AIR if on_air else _OTHER


def newer_focus(about: Reference, scene: Scene, now_ms: int) -> str | None:
    """Return the product on air when the asker was still looking at the one before.

    A stream's delay is a guess and viewers differ: who asks about the sensitive skin of a power
    bank was quicker than most.
    """
    focus = scene.focus()
    seen = scene.seen_focus(now_ms)
    if about.named or about.shop or about.skus != (seen,) or focus == seen:
        return None
    return focus


def is_of_its_own(found: Found, question: Question) -> bool:
    """Return whether the shop answers by what a question is about, or by a rule of its own.

    Some third product's facts are no answer yet while the one on air has not been asked.
    """
    return bool(found.evidence) and found.evidence[0].fact.sku in (None, *question.skus)
