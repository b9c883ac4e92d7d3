"""Learns a stream's delay from echoes: the host asks for 扣1, and then the 1s come."""

import re
from collections import deque
from statistics import median
from typing import Final

_DIGIT = "0-9一二三六"
_CALL = re.compile(
    rf"(?:扣|打|刷|敲|飘)(?:个|上|一?波|一下)?\s?(?P<zh>[{_DIGIT}])(?![0-9.]|\s?[元块折斤米件包号])"
    r"|\b(?:type|drop|put|send|comment|hit|give me|spam)(?: me)?(?: an?| some| the)?(?: number)? "
    r"['\"]?(?P<en>[0-9]|one|two|yes|me)s?\b(?! ?%)",
    re.IGNORECASE,
)
_WORDS: Final = {"一": "1", "二": "2", "三": "3", "六": "6", "one": "1", "two": "2"}
_ECHO = re.compile(
    r"(?:已经?)?(?:[扣打刷敲]\s?了?\s?)?([0-9]|yes|me)(?:(?:[\s,，.!！]|[扣打刷敲])*\1)*"
    r"\s?(?:已?[扣打刷敲]?[好完]?[了啦咯]?)[\s.!！~]*",
    re.IGNORECASE,
)
_LONGEST_ECHO = 24

WINDOW_MS: Final = 30_000
"""How long after the host asked an echo still answers it."""

FEWEST: Final = 5
"""People who must answer: one or two may write 1 for any other reason."""

REACTION_MS: Final = 1_800
"""From hearing it to having sent a single key, for the quicker fifth of those who answer."""

EARLY_SHARE: Final = 0.2
"""Of those who answer, the share before whose last the delay is read: the quick, not the first."""

MOST_MS: Final = 25_000
_KEPT = 5
_PEOPLE = 300
_STRAYS_MS = 10_000


class EchoDelay:
    """What is known of one broadcast's delay; bounded, and a function of what it was told.

    All times are room-clock milliseconds. Each call of the host that at least ``FEWEST`` people
    answered gives one estimate; the median of the last five holds.
    """

    def __init__(self) -> None:
        self._token = ""
        self._asked_ms = 0
        self._answers: dict[str, int] = {}
        self._strays: deque[tuple[int, str]] = deque(maxlen=64)
        self._estimates: deque[int] = deque(maxlen=_KEPT)

    def learnt_ms(self, now_ms: int) -> int | None:
        """Return the delay learnt so far; ``None`` while no call was answered by enough people.

        Changes nothing: it is asked at times that the journal does not hold.
        """
        estimates = [*self._estimates]
        if self._token and now_ms - self._asked_ms > WINDOW_MS:
            estimates += self._estimate()
        return round(median(estimates[-_KEPT:])) if estimates else None

    def said(self, text: str, now_ms: int) -> None:
        """Take what the host says; a call opens a window unless one is open for the same."""
        match = _CALL.search(text)
        if match is None:
            return
        token = (match["zh"] or match["en"]).lower()
        token = _WORDS.get(token, token)
        if self._token == token and now_ms - self._asked_ms <= WINDOW_MS:
            return  # the same call, repeated or heard again with more words
        if self._token:
            self._conclude()
        self._strays_before(now_ms)
        if sum(stray == token for _, stray in self._strays) >= FEWEST:
            return  # they write it anyway: whose answer is whose cannot be told
        self._token, self._asked_ms = token, now_ms

    def wrote(self, text: str, user: str, now_ms: int) -> None:
        """Take a viewer's message; only the first answer of each counts."""
        if len(text) > _LONGEST_ECHO:
            return
        match = _ECHO.fullmatch(text.strip())
        if match is None:
            return
        token = match[1].lower()
        answers = token == self._token and now_ms - self._asked_ms <= WINDOW_MS
        if answers and len(self._answers) < _PEOPLE:
            self._answers.setdefault(user, now_ms - self._asked_ms)
        elif not answers:
            self._strays.append((now_ms, token))

    def _strays_before(self, now_ms: int) -> None:
        while self._strays and self._strays[0][0] < now_ms - _STRAYS_MS:
            self._strays.popleft()

    def _conclude(self) -> None:
        """Keep what the answers to the call say, and wait for another one."""
        self._estimates += self._estimate()
        self._token = ""
        self._answers.clear()

    def _estimate(self) -> list[int]:
        """Read the delay off the answers to the call, if they are enough."""
        waits = sorted(self._answers.values())
        if len(waits) < FEWEST:
            return []
        early = waits[int((len(waits) - 1) * EARLY_SHARE)]
        return [min(MOST_MS, max(0, early - REACTION_MS))]
