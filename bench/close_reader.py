"""Reads speech closely in a benchmark, as a room does: at once, without its inference thread."""

from collections.abc import Sequence
from functools import cache
from pathlib import Path

from copilot.effects import Judged
from copilot.skills.corrections.judge import ShopJudge
from copilot.skills.corrections.judgement import Judgement, Said
from copilot.skills.corrections.reading.close_reading import pieces_of
from copilot.skills.corrections.reading.second_reading import in_doubt, read_again
from copilot.skills.corrections.reading.spoken_of import Reading
from copilot.skills.heard.asked_card import AskedCard
from copilot.skills.heard.listening import listen
from copilot.skills.heard.read_answers import answers_read, statements_of
from knowledge.embedder.packaged_e5 import PackagedE5
from knowledge.facts import Fact
from knowledge.pair_reading.pair_reader import PairReader


class CloseReader:
    """Adds to a judge's word what the pair reader makes of the same words."""

    def __init__(self, reader: PairReader, judge: ShopJudge, facts: Sequence[Fact]) -> None:
        self._reader = reader
        self._judge = judge
        self._facts: dict[str | None, list[Fact]] = {}
        for fact in facts:
            self._facts.setdefault(fact.sku, []).append(fact)

    def judge(self, said: Said) -> Judgement:
        """Return what rules and reader say to a piece of speech."""
        return self.hear(said, ()).judgement

    def hear(self, said: Said, asked: tuple[AskedCard, ...]) -> Judged:
        """Return the same, and which of the open cards it answers."""
        judgement = self._judge.judge(said)
        listened = listen(asked, said, judgement)
        pieces = pieces_of(said, judgement)
        facts = self._facts.get(said.focus, [])
        first = [self._reader.stands(facts, piece.text) for piece in pieces]
        readings: Sequence[Reading] = list(map(Reading, pieces, first))
        cards = listened.to_read
        doubts = in_doubt(readings, judgement)
        again = [self._reader.together(one.stand.fact.text, one.words) for one in doubts]
        readings = read_again(readings, doubts, again)
        statements = tuple(dict.fromkeys(one for card in cards for one in statements_of(card)))
        texts = [piece.text for piece in pieces]
        compared = [self._reader.compare(statements, text) for text in texts]
        answers = answers_read(cards, statements, texts, compared, first)
        read = self._judge.read_closely(said, judgement, readings)
        return Judged(read, listened.answered_when_read(read, answers))


@cache
def packaged_reader(cache_folder: Path) -> PairReader:
    """Return the reader that comes with the product; one serves all benchmarks of a process."""
    return PairReader.packaged(PackagedE5(cache_folder))
