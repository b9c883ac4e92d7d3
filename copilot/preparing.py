"""Words lines ahead for the product on air, one after the other, while nobody needs the model."""

import asyncio
import logging
from collections.abc import Callable
from typing import Final, Literal

from copilot.effects import Evidence, Phrase, Phrased, Prepare, Prepared
from copilot.evidence import found_from
from copilot.line_requests import AHEAD
from copilot.phrasing.ports import Phraser
from copilot.skills.answers.answer_suggestion import line_request
from copilot.skills.answers.card import is_sum
from copilot.skills.answers.likely import likely_questions
from copilot.skills.answers.question import Question
from copilot.surroundings import Surroundings
from copilot.wordings import Wording
from knowledge.language.script import language_of
from knowledge.retrieval import Query

log = logging.getLogger(__name__)

FIND_LAST: Final = 9  # behind every question that somebody asked
FIND_DEADLINE_S: Final = 5.0
REST_S: Final = 0.05  # between two lines: the loop and the model are everybody else's first
TRIES: Final = 2  # of a line that gave way to a question, or that the model did not manage


class Preparing:
    """Carries out one ``Prepare`` for a room; what goes wrong costs one line only.

    Args:
        keep: takes each line that was worded.
    """

    def __init__(
        self, shop: str, around: Surroundings, phraser: Phraser, keep: Callable[[Prepared], None]
    ) -> None:
        self._shop = shop
        self._around = around
        self._phraser = phraser
        self._keep = keep

    async def run(self, wanted: Prepare) -> None:
        """Word the likely questions of a product until the model was asked often enough."""
        if wanted.sku is None:
            return
        async with self._around.lines_ahead.turn(self._shop, wanted.sku, wanted.wording):
            try:
                texts = await self._likely(wanted, wanted.sku)
            except Exception:  # the unit of work: one product's list of questions
                log.exception("prepare_failed")
                self._around.meter.count("prepare_failures")
                return
            await self._word_all(wanted, wanted.sku, texts)

    async def _word_all(self, wanted: Prepare, sku: str, texts: list[str]) -> None:
        waiting = [(text, 1) for text in texts]
        held, asked = set(wanted.held), 0
        while waiting and asked < wanted.at_most:
            text, attempt = waiting.pop(0)
            try:
                prepared = await self._word(wanted, sku, text, held)
            except Exception:  # the unit of work: one line ahead
                log.exception("prepare_failed")
                self._around.meter.count("prepare_failures")
                continue
            if isinstance(prepared, Prepared):
                held.add(prepared.evidence)
                self._keep(prepared)
            elif prepared and attempt < TRIES:
                waiting.append((text, attempt + 1))
            asked += bool(prepared)
            await asyncio.sleep(REST_S)

    async def _likely(self, wanted: Prepare, sku: str) -> list[str]:
        facts = self._around.lore(self._shop).facts(sku)
        if not facts:
            return []
        before = await asyncio.to_thread(self._around.asked_before, sku)
        language: Literal["zh", "en"] = "zh" if language_of(facts[0].text) == "zh" else "en"
        texts = likely_questions(wanted.asked, before, facts, language)
        known = set(wanted.known)
        return [text for text in texts if text not in known][: 2 * wanted.at_most]

    async def _word(
        self, wanted: Prepare, sku: str, text: str, held: set[tuple[Evidence, ...]]
    ) -> Prepared | bool:
        """Return what became of the line for a question.

        Without one it says whether the model was asked: then the question is worth another try.
        """
        query = Query(text, (sku,), False, wanted.lineup)
        async with asyncio.timeout(FIND_DEADLINE_S):
            findings = await self._around.knowledge.find(self._shop, query, FIND_LAST)
        found = found_from(0, findings)
        if not found.evidence or is_sum(found.evidence) or found.evidence in held:
            return False
        shared = self._around.lines_ahead.get(self._shop, wanted.wording, found.evidence)
        if shared is not None:
            return shared
        key = self._around.lore(self._shop).reader.read(text).key
        phrased = await self._phrase(sku, text, key, found.evidence, wanted.wording)
        if phrased.outcome == "failed":
            return True
        line = phrased.line if phrased.outcome == "worded" else ""
        prepared = Prepared(sku, text, key, found.evidence, found.vector, wanted.wording, line)
        self._around.lines_ahead.put(self._shop, prepared)
        return prepared

    async def _phrase(
        self, sku: str, text: str, key: str, evidence: tuple[Evidence, ...], wording: Wording
    ) -> Phrased:
        question = Question(0, key, text, (sku,), False, 0.0, 0, 0, evidence=evidence)
        request = line_request(question)
        phrase = Phrase(
            suggestion=f"ahead-{sku}",
            attempt=0,
            version=1,
            prompt=request.prompt,
            evidence=request.evidence,
            question=request.question,
            product=request.product,
            language=request.language,
            priority=AHEAD,
            askers=0,
            wording=wording,
        )
        return await self._phraser.phrase(self._shop, phrase, _unheard)


def _unheard(_text: str) -> None:
    """Nobody watches a line being worded ahead."""
