"""What a room's viewers write under load: mostly chatter, some questions, half of them repeats."""

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

from bench.live_shop import CHATTER, KINDS, QUESTIONS

QUESTION_SHARE = 0.10
REPEAT_SHARE = 0.5
LINKS = 30


@dataclass(frozen=True, slots=True)
class Line:
    """One message: its text, and whether it is a question asked for the first time."""

    text: str
    question: bool
    repeat: bool


class Viewers:
    """Endless messages for one room, the same for the same seed."""

    def __init__(self, seed: int, kinds: tuple[str, ...]) -> None:
        self._random = Random(seed)
        self._kinds = kinds
        self._asked: list[tuple[int, str]] = []

    def __iter__(self) -> Iterator[Line]:
        while True:
            if self._random.random() >= QUESTION_SHARE:
                yield Line(self._random.choice(CHATTER), False, False)
            elif self._asked and self._random.random() < REPEAT_SHARE:
                link, topic = self._random.choice(self._asked[-40:])
                yield Line(self._wording(link, topic), True, True)
            else:
                link, topic = self._random.randint(1, LINKS), self._random.choice(tuple(QUESTIONS))
                self._asked.append((link, topic))
                yield Line(self._wording(link, topic), True, False)

    def _wording(self, link: int, topic: str) -> str:
        name = KINDS[self._kinds[link - 1]][0]
        return self._random.choice(QUESTIONS[topic]).format(link=link, name=name)
