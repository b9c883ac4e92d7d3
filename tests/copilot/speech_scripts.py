"""Scripted speech: what the host says, and what a judge of the shop's facts would say to it."""

from collections.abc import Mapping

from copilot.effects import Heard, Judged
from copilot.events import Speaker, Speech
from copilot.skills.corrections.judgement import Fit, Judgement, Outcome, Verdict, Weight
from copilot.suggestions import CardFact
from tests.copilot.room_scripts import heard


def verdict(
    outcome: Outcome = "wrong",
    attribute: str = "容量",
    said: str = "600ml",
    truth: str = "500ml",
    sku: str = "A",
    settled: bool = True,
    named: bool = False,
    weight: Weight = "plain",
    place: int = 0,
) -> Verdict:
    """One claim held against a fact; ``place`` is where in the text it stands."""
    text = f"{attribute}：{truth}"
    fact = CardFact(f"{sku}/{attribute}", sku, f"title {sku}", text, "shop.json", "products[0]", 1)
    right = outcome == "right"
    return Verdict(
        sku=sku,
        attribute=attribute,
        outcome=outcome,
        said=truth if right else said,
        truth=truth,
        fact=fact,
        headline=f"{attribute} {truth}",
        line="" if right else f"更正一下，{attribute}是{truth}",
        weight=weight,
        start=place,
        end=place + 4,
        settled=settled,
        named=named,
    )


def judgement(
    segment: str,
    *verdicts: Verdict,
    revision: int = 1,
    fits: Mapping[str, tuple[int, ...]] | None = None,
    named: tuple[str, ...] = (),
    introduces: bool = False,
    retracts: bool = False,
    keeps: bool = False,
) -> Judgement:
    """What the facts say to a segment.

    ``fits`` gives (right, wrong) by product, or as ``Fit`` has it: without more said, what is right
    is so by values of its own, which others deny when anything is wrong of them.
    """
    counted = tuple(_fit(sku, numbers, fits or {}) for sku, numbers in (fits or {}).items())
    return Judgement(segment, revision, verdicts, counted, named, introduces, retracts, keeps=keeps)


def _fit(sku: str, numbers: tuple[int, ...], fits: Mapping[str, tuple[int, ...]]) -> Fit:
    if len(numbers) > 2:
        return Fit(sku, *numbers)
    right, wrong = numbers
    denied = any(other[1] for name, other in fits.items() if name != sku)
    return Fit(sku, right, wrong, right, right if denied else 0)


def judged(segment: str, *verdicts: Verdict, revision: int = 1, retracts: bool = False) -> Judged:
    """The same as a room's input."""
    return Judged(judgement(segment, *verdicts, revision=revision, retracts=retracts))


def speech(text: str, segment: str, final: bool = True, speaker: Speaker = "host") -> Heard:
    """A piece of speech as a room's input."""
    return heard(Speech(text, final, segment, speaker))
