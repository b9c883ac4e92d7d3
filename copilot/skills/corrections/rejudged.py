"""Words that were judged by facts which have changed since, and are held against the new ones."""

from collections import Counter, OrderedDict
from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from copilot.skills.corrections.judgement import Judgement, Said
from copilot.skills.corrections.pending import last_words

KEPT: Final = 64  # segments whose words are remembered: what a correction on a screen was said in


class Rejudged:
    """What was asked lately, and what of it is asked again."""

    def __init__(self) -> None:
        self._said: OrderedDict[str, Said] = OrderedDict()
        self._awaited: Counter[tuple[str, int]] = Counter()

    def asked(self, said: Said) -> None:
        """Remember the newest text of a segment."""
        self._said[said.segment] = said
        self._said.move_to_end(said.segment)
        while len(self._said) > KEPT:
            self._said.popitem(last=False)

    def again(self, segments: Iterable[str]) -> list[Said]:
        """Return what was said in some segments, to be judged by the facts of now."""
        said = [self._said[segment] for segment in sorted(segments) if segment in self._said]
        for one in said:
            self._awaited[one.segment, one.revision] += 1
        while len(self._awaited) > KEPT:
            del self._awaited[next(iter(self._awaited))]
        return said

    def of_old_words(self, judgement: Judgement) -> Judgement | None:
        """Return what is wrong in words said long ago; ``None`` when they are new.

        They put nothing right that was said after them, and bring on no product.
        """
        place = (judgement.segment, judgement.revision)
        if not self._awaited[place]:
            del self._awaited[place]
            return None
        self._awaited[place] -= 1
        wrong = [v for v in last_words(judgement).values() if v.outcome == "wrong"]
        return replace(
            judgement, verdicts=tuple(wrong), introduces=False, retracts=False, reopened=()
        )
