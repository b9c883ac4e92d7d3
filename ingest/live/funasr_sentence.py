"""The sentence under way, put together from the two passes of a FunASR runtime."""

from uuid import uuid4

from ingest.live.funasr_messages import Result
from ingest.live.heard_text import LONGEST_TEXT, believable
from ingest.live.transcriber import Piece, Tell


class Sentence:
    """Gathers words into sentences, and tells each as a segment of its own.

    Attributes:
        complete: whether no words stand without their sentence.
    """

    def __init__(self, tell: Tell) -> None:
        self._tell = tell
        self._name = uuid4().hex[:12]
        self._number = 1
        self._words = ""
        self._told = ""
        self._start_ms = 0
        self.complete = True

    def begin_anew(self) -> None:
        """Forget the words under way, whose audio is sent again; the segment stays the same."""
        self._words = ""

    def take(self, result: Result, heard_ms: int, hot_words: tuple[str, ...]) -> None:
        """Take a result on audio up to ``heard_ms``."""
        if result.kind == "offline":
            self._end(believable(result.text, hot_words), heard_ms)
            return
        self._words = (self._words + result.text)[-LONGEST_TEXT:]
        text = believable(self._words, hot_words)
        if text and text != self._told:
            self.complete = False
            self._tell_piece(text, False, heard_ms)

    def _end(self, text: str, heard_ms: int) -> None:
        if text or self._told:
            self._tell_piece(text, True, heard_ms)
            self._number += 1
        self._words = self._told = ""
        self._start_ms = heard_ms
        self.complete = True

    def _tell_piece(self, text: str, final: bool, heard_ms: int) -> None:
        self._told = text
        name = f"{self._name}-{self._number}"
        start_ms = min(self._start_ms, heard_ms)
        self._tell(Piece(name, text, final, start_ms, heard_ms))
