"""Who speaks in the room: one voice a viewer at a time, told apart from what is said in chorus."""

from collections import OrderedDict
from typing import Final, Literal

VOICE_GAP_MS: Final = 15_000  # a viewer writing on and on is one voice
CHORUS_WINDOW_MS: Final = 20_000
CHORUS_FROM: Final = 4  # the same words this often within the window are a chorus
REMEMBERED_SPEAKERS: Final = 5_000
REMEMBERED_TEXTS: Final = 500
_KEY_LETTERS: Final = 24

Part = Literal["voice", "chorus", "again"]


class Voices:
    """Tells a new voice from a chorus (``1``, a lucky bag's word) and from one viewer's flood."""

    def __init__(self) -> None:
        self._written: OrderedDict[str, int] = OrderedDict()
        self._counted: OrderedDict[str, int] = OrderedDict()
        self._said: OrderedDict[str, tuple[int, int]] = OrderedDict()

    def hear(self, viewer: str, text: str, now_ms: int) -> Part:
        """Return what a message counts as: ``again`` when its viewer was counted just before."""
        _remember(self._written, viewer, now_ms)
        in_chorus = self._in_chorus(text, now_ms)
        last = self._counted.get(viewer)
        if last is not None and now_ms - last < VOICE_GAP_MS:
            return "again"
        _remember(self._counted, viewer, now_ms)
        return "chorus" if in_chorus else "voice"

    def speakers(self, end_ms: int, windows_ms: tuple[int, ...]) -> tuple[int, ...]:
        """Return the distinct viewers who wrote within each window up to ``end_ms``.

        The windows ascend; each viewer within the longest is looked at once.
        """
        counts = [0] * len(windows_ms)
        for written in reversed(self._written.values()):
            age = end_ms - written
            if age > windows_ms[-1]:
                break
            for index, window in enumerate(windows_ms):
                counts[index] += age <= window
        return tuple(counts)

    def _in_chorus(self, text: str, now_ms: int) -> bool:
        """Return whether several wrote the same just now; ``111`` is the same as ``1``."""
        key = _key(text)
        count, since = self._said.get(key, (0, now_ms))
        if now_ms - since >= CHORUS_WINDOW_MS:
            # Half of the window before, so that a lasting chorus isn't new again each time.
            count, since = (count // 2 if now_ms - since < 2 * CHORUS_WINDOW_MS else 0), now_ms
        self._said[key] = (count + 1, since)
        self._said.move_to_end(key)
        if len(self._said) > REMEMBERED_TEXTS:
            self._said.popitem(last=False)
        return count + 1 >= CHORUS_FROM


def _remember(times: OrderedDict[str, int], viewer: str, now_ms: int) -> None:
    times[viewer] = now_ms
    times.move_to_end(viewer)
    if len(times) > REMEMBERED_SPEAKERS:
        times.popitem(last=False)


def _key(text: str) -> str:
    letters: list[str] = []
    for letter in text.casefold():
        if not letter.isspace() and (not letters or letters[-1] != letter):
            letters.append(letter)
            if len(letters) == _KEY_LETTERS:
                break
    return "".join(letters)
