"""What is being said: segments with their partials and finals, in whatever order they come."""

from collections import OrderedDict
from dataclasses import dataclass
from typing import Final

from copilot.events import Speaker, Speech

KEPT_SEGMENTS: Final = 64
CONTEXT_MS: Final = 10_000
CONTEXT_SEGMENTS: Final = 2
LONGEST_TEXT: Final = 500  # characters judged of one segment: more than a minute of speech
REUSED_MS: Final = 20_000  # a final's name that comes again after this long is a new segment
WORTH_A_LOOK: Final = 4  # characters a partial grows by before it is looked at again: a word or two
PAUSE_MS: Final = 4_000  # between two segments of one sentence, by the recogniser's own times
OVERLAP_MS: Final = 1_000  # segments share a little; more, and the clock was set back
APART_MS: Final = 8_000  # the same by when they came: the later one took its time to be said


@dataclass(slots=True)
class Utterance:
    """One segment as far as it was heard; ``revision`` counts its texts.

    ``segment`` is unique in the session: the sender's ``name``, with a number when it comes again.
    ``start_ms`` and ``end_ms`` are on the sender's clock, where it has one. ``cut_off`` tells that
    something came between it and what is said after it.
    """

    segment: str
    name: str
    speaker: Speaker
    text: str
    final: bool
    revision: int
    first_ms: int
    last_ms: int
    looked_at: int = 0
    start_ms: int | None = None
    end_ms: int | None = None
    cut_off: bool = False


class Utterances:
    """The segments of a session, bounded; times are room-clock milliseconds.

    Recognisers send partials late, finals twice, and sometimes no final at all: what comes after a
    segment's final is ignored, and a segment without a final counts as final once its speaker
    begins another.
    """

    def __init__(self) -> None:
        self._segments: OrderedDict[str, Utterance] = OrderedDict()
        self._open: dict[Speaker, str] = {}
        self._reused = 0
        self.host_spoke_ms: int | None = None

    def knows(self, segment: str) -> bool:
        """Tell whether anything of a segment was heard yet."""
        return segment in self._segments

    def hear(self, speech: Speech, now_ms: int) -> list[Utterance]:
        """Take a piece of speech and return the utterances worth looking at now."""
        known = self._segments.get(speech.segment)
        identity = speech.segment
        if known is not None and known.final and now_ms - known.last_ms > REUSED_MS:
            # A recogniser that counts from 1 again: nothing of the old segment is this one's.
            del self._segments[speech.segment]
            known = None
            self._reused += 1
            identity = f"{speech.segment}#{self._reused}"
        text = speech.text[-LONGEST_TEXT:].strip()
        if known is not None and (known.final or (known.text == text and not speech.final)):
            return []
        if speech.speaker == "host":
            self.host_spoke_ms = now_ms
        ended = self._end_previous(speech)
        if known is None:
            known = Utterance(
                identity, speech.segment, speech.speaker, "", False, 0, now_ms, now_ms
            )
            self._segments[speech.segment] = known
            self._forget_old()
        known.text, known.last_ms, known.cut_off = text, now_ms, False
        known.start_ms = speech.start_ms if known.start_ms is None else known.start_ms
        known.end_ms = speech.end_ms if speech.end_ms is not None else known.end_ms
        known.final = speech.final
        known.revision += 1
        grown = len(text) - known.looked_at
        # A first piece is looked at however short it is: a repair begins with two characters.
        emptied = not text and known.looked_at > 0
        if speech.final or known.revision == 1 or grown >= WORTH_A_LOOK or grown < 0:
            known.looked_at = len(text)
            ended.append(known)
        # A recogniser that takes a segment back leaves it empty: that is worth a look as well.
        return [utterance for utterance in ended if utterance.text or emptied]

    def before(self, utterance: Utterance) -> tuple[str, ...]:
        """Return what the same speaker said just before, the latest last."""
        texts: list[str] = []
        for other in reversed(self._segments.values()):
            if other.first_ms > utterance.first_ms or other is utterance:
                continue
            if utterance.first_ms - other.last_ms > CONTEXT_MS or len(texts) == CONTEXT_SEGMENTS:
                break
            if other.speaker == utterance.speaker and other.text:
                texts.append(other.text)
        return tuple(reversed(texts))

    def runs_on(self, utterance: Utterance) -> int:
        """Return how many segments, the last of ``before``, run straight into an utterance.

        None does over a long pause, the words of another speaker, or what ``break_off`` tells of.
        """
        count, later = 0, utterance
        for other in reversed(self._segments.values()):
            if other.first_ms > utterance.first_ms or other is utterance or not other.text:
                continue
            if other.speaker != utterance.speaker or count == CONTEXT_SEGMENTS:
                break
            if other.cut_off or _are_apart(other, later):
                break
            count, later = count + 1, other
        return count

    def break_off(self) -> None:
        """Let nothing said before now run on into what is said from now on."""
        for known in self._segments.values():
            known.cut_off = True

    def _end_previous(self, speech: Speech) -> list[Utterance]:
        previous = self._segments.get(self._open.get(speech.speaker, ""))
        if speech.segment not in self._segments:
            self._open[speech.speaker] = speech.segment
        if previous is None or previous.final or previous.name == speech.segment:
            return []
        if speech.segment in self._segments:
            return []  # a late piece of an older segment ends nothing
        previous.final = True
        previous.revision += 1
        return [previous]

    def _forget_old(self) -> None:
        while len(self._segments) > KEPT_SEGMENTS:
            self._segments.popitem(last=False)


def _are_apart(earlier: Utterance, later: Utterance) -> bool:
    """Tell whether more than a breath lies between two segments."""
    if earlier.end_ms is not None and later.start_ms is not None:
        return not -OVERLAP_MS <= later.start_ms - earlier.end_ms <= PAUSE_MS
    return later.first_ms - earlier.last_ms > APART_MS
