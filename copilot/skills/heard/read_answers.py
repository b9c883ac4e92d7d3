"""Answers in words nobody listed: what the trained reader makes of them, and what that is worth.

Where the rules know nothing of what is said, its agreement with the fact that answers closes a
card: it has to stand out, among the other facts too, and no part of the fact may be contradicted.
Sums and a bare yes or no are left to the rules, and so is what names a figure: the reader cannot
tell 两米 from 三米, and 带 from 不带 less surely than they do.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from copilot.skills.corrections.reading.close_reading import width
from copilot.skills.corrections.speech.polarity import value_polarity
from copilot.skills.heard.answers_rightly import Word
from copilot.skills.heard.asked_card import AskedCard, Topic, answering, topic_of
from copilot.skills.heard.said_polarity import says_yes_alone
from copilot.skills.heard.said_words import denied_otherwise
from copilot.skills.heard.sums import asks_sum
from knowledge.language.characters import align
from knowledge.language.compared_figures import ALONE, DIFFERENT, NEAR, Amount, amounts_of, apart
from knowledge.language.script import language_of
from knowledge.retrieval import FactStand, Stand

AGREES: Final = 0.65
CONTRADICTS: Final = 0.3
"""Least agreement with the fact, and most contradiction, of what closes a card."""

PART_STANDS_OUT: Final = 0.73
"""Least agreement with a part of the fact, less half of its contradiction, that does the same."""

ANY_PART: Final = 0.8
"""Least contradiction of a part of a fact that keeps a card open whatever else agrees."""

OVERRULES: Final = 0.9
"""Least contradiction of the fact or a part of it that keeps a card open though rules heard it
answered: of 82 right answers on four sets it keeps one open, of wrong ones three of five."""

BACKED: Final = 0.4
"""Least agreement that backs rules which heard no more than words of the value."""

MOST_PARTS: Final = 5

_SHORTEST: Final = 6  # Chinese characters; what is said in fewer the rules know
_CUT: Final = re.compile(r"[,，;；。()（）]|(?<=[a-zA-Z])\. ")


@dataclass(frozen=True, slots=True)
class AnswerRead:
    """A piece of speech beside a card.

    Attributes:
        text: the piece.
        stands: to each of the card's ``statements_of``, in their order.
        others: its best agreement with any other fact of the product.
    """

    text: str
    stands: Sequence[Stand]
    others: float


@lru_cache(maxsize=512)
def statements_of(card: AskedCard) -> tuple[str, ...]:
    """Return what answers are held against: the fact that answers a card, then its parts."""
    fact = answering(card)
    colon = "：" if language_of(fact.name) == "zh" else ": "
    named = f"{fact.name}{colon}" if fact.name else ""
    parts = [part.strip() for part in _CUT.split(fact.value)]
    parts = [part for part in parts if part][:MOST_PARTS]
    return tuple(named + one for one in (fact.value, *(parts if len(parts) > 1 else ())))


def is_closed(card: AskedCard, word: Word, readings: Sequence[AnswerRead]) -> bool:
    """Tell whether a card is answered by what the rules say and what was read of the answer.

    Without a reading the rules' word stands, and so it does where the card itself is read aloud.
    """
    if word == "read":
        return True
    long_ones = [reading for reading in readings if width(reading.text) >= _SHORTEST]
    if any(stand.contradicts >= OVERRULES for one in long_ones for stand in one.stands):
        return False
    if word == "likely" and long_ones:
        return any(_backs(reading) for reading in long_ones)
    if word != "silent":
        return word in ("right", "likely")
    if not readings or is_for_rules(card):
        return False
    topic = topic_of(card)
    return not any(_denies(reading) for reading in readings) and any(
        _answers(reading) and not _speaks_against(align(reading.text), topic)
        for reading in readings
    )


def answers_read(
    cards: Sequence[AskedCard],
    statements: Sequence[str],
    texts: Sequence[str],
    compared: Sequence[Sequence[Stand]],
    facts: Sequence[Sequence[FactStand]],
) -> dict[str, list[AnswerRead]]:
    """Return what was read beside each card, by card; nothing where nothing was.

    Args:
        statements: those of all ``cards``.
        compared: of each of ``texts`` how it stands to each statement.
        facts: of each text how it stands to the facts of the product on air.
    """
    stands = [dict(zip(statements, one, strict=True)) for one in compared]
    if not stands:
        return {}
    return {
        card.suggestion: [
            AnswerRead(text, [known[one] for one in statements_of(card)], _others(card, all_facts))
            for text, known, all_facts in zip(texts, stands, facts, strict=True)
        ]
        for card in cards
    }


def _others(card: AskedCard, stands: Sequence[FactStand]) -> float:
    own = answering(card).id
    return max((stand.agrees for stand in stands if stand.fact.id != own), default=0.0)


def _speaks_against(text: str, topic: Topic) -> bool:
    """Tell whether a piece says another figure than the value, or denies what the value says."""
    known = amounts_of(topic.value)
    return (
        any(_is_at_odds(one, known) for one in amounts_of(text))
        or denied_otherwise(text, topic.value)
        or says_yes_alone(text, topic)
    )


def _is_at_odds(said: Amount, known: Sequence[Amount]) -> bool:
    return min((apart(said, one) for one in known), default=ALONE) in (NEAR, DIFFERENT)


@lru_cache(maxsize=512)
def is_for_rules(card: AskedCard) -> bool:
    """Tell whether only rules may close a card: its value is a yes or no, or a sum is asked for."""
    value = align(answering(card).value).strip(" .。")
    return len(value) <= 3 and value_polarity(value) is not None or asks_sum(align(card.question))


def _backs(reading: AnswerRead) -> bool:
    return max(stand.agrees for stand in reading.stands) >= BACKED


def _denies(reading: AnswerRead) -> bool:
    """Tell whether a piece contradicts a part of the fact beyond what its whole agrees with."""
    return any(part.contradicts >= ANY_PART for part in reading.stands[1:])


def _answers(reading: AnswerRead) -> bool:
    if width(reading.text) < _SHORTEST:
        return False
    whole, *parts = reading.stands
    agrees = [whole] if whole.contradicts <= CONTRADICTS and whole.agrees >= AGREES else []
    agrees += [part for part in parts if part.agrees - part.contradicts / 2 >= PART_STANDS_OUT]
    return any(stand.agrees > reading.others for stand in agrees)
