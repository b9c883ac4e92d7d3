"""What a room has read closely: its host's final words, and questions beside each other.

All of it may fail or come too late; then what the rules say stands.
"""

import asyncio
import logging
from collections.abc import Awaitable, Sequence
from typing import Final, TypeVar

from copilot.effects import Find, Judge, Judged
from copilot.skills.corrections.judgement import Judgement
from copilot.skills.corrections.reading.second_reading import in_doubt, read_again
from copilot.skills.corrections.reading.spoken_of import Piece, Reading
from copilot.skills.heard.listening import Listened
from copilot.skills.heard.read_answers import AnswerRead, answers_read, statements_of
from copilot.surroundings import Surroundings
from knowledge.retrieval import FactStand

log = logging.getLogger(__name__)

Read = TypeVar("Read")

READ_DEADLINE_S: Final = 0.25  # the rules' word has to come while the sentence is still in mind

ANSWERS_DEADLINE_S: Final = 0.06
"""For answers: the same sentence's corrections wait for it. What was read by then is kept, so that
the next sentence finds it."""

AGAIN_DEADLINE_S: Final = 0.1
"""For the second reading of what the first leaves in doubt; too late, the first stands."""

READ_PRIORITY: Final = 1  # beside questions about the product on air


class RoomReading:
    """Asks the reader for one room. All methods belong to the event loop."""

    def __init__(self, shop: str, around: Surroundings) -> None:
        self._shop = shop
        self._around = around

    async def judged(
        self, judge: Judge, word: Judged, listened: Listened, pieces: Sequence[Piece]
    ) -> Judged:
        """Return the rules' ``word`` on speech, or what rules and reader together make of it.

        ``pieces`` of it are held against every fact of the product on air, and against what answers
        those open cards of which the rules were unsure.
        """
        if not pieces:
            return word
        focus, texts = judge.said.focus or "", tuple(piece.text for piece in pieces)
        knowledge = self._around.knowledge
        try:
            stands = await self.in_time(knowledge.stands(self._shop, focus, texts, READ_PRIORITY))
            if not stands:
                return word
            answers = await self._answers(listened, texts, stands)
            readings = await self._again(tuple(map(Reading, pieces, stands)), word.judgement)
            judging = self._around.lore(self._shop).judge
            judgement = judging.read_closely(judge.said, word.judgement, readings)
            return Judged(judgement, listened.answered_when_read(judgement, answers))
        except Exception:  # the unit of work: one piece of speech
            log.exception("read_failed")
            self._failed()
            return word

    async def _again(
        self, readings: tuple[Reading, ...], judgement: Judgement
    ) -> tuple[Reading, ...]:
        """Return ``readings`` with what a second one says of what they leave in doubt."""
        doubts = in_doubt(readings, judgement)
        if not doubts:
            return readings
        pairs = [(doubt.stand.fact.text, doubt.words) for doubt in doubts]
        reading = self._around.knowledge.together(pairs, READ_PRIORITY)
        return read_again(readings, doubts, await self.in_time(reading, AGAIN_DEADLINE_S) or ())

    async def _answers(
        self, listened: Listened, texts: Sequence[str], stands: Sequence[Sequence[FactStand]]
    ) -> dict[str, list[AnswerRead]]:
        """Return how each text stands to what answers the cards to be read, by card."""
        cards = listened.to_read
        statements = tuple(dict.fromkeys(one for card in cards for one in statements_of(card)))
        if not statements:
            return {}
        knowledge = self._around.knowledge
        reading = knowledge.compare(statements, texts, READ_PRIORITY)
        compared = await self.in_time(reading, ANSWERS_DEADLINE_S)
        return answers_read(cards, statements, texts, compared or (), stands)

    async def same(self, find: Find) -> tuple[tuple[int, float], ...]:
        """Return how likely the other questions are the same, nothing where that is not known."""
        texts = [text for _, text in find.others]
        if not texts:
            return ()
        reading = self._around.knowledge.same_question(find.query.text, texts, find.priority)
        shares = await self.in_time(reading) or ()
        return tuple(zip((number for number, _ in find.others), shares, strict=False))

    async def in_time(
        self, reading: Awaitable[Read], within_s: float = READ_DEADLINE_S
    ) -> Read | None:
        """Return what the reader says, nothing when it fails or takes too long."""
        try:
            async with asyncio.timeout(within_s):
                return await reading
        except TimeoutError:
            self._failed()
            return None
        except Exception:  # the unit of work: one reading
            log.exception("read_failed")
            self._failed()
            return None

    async def make_ready(self, sku: str) -> None:
        """Have the facts of a product read before the first words on it come."""
        try:
            await self._around.knowledge.stands(self._shop, sku, (), READ_PRIORITY)
        except Exception:  # the unit of work: one product's facts
            log.exception("read_failed")
            self._failed()

    def _failed(self) -> None:
        self._around.meter.count("read_failures")
