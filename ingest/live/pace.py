"""How fast a recogniser of whole segments is worked, each limit with its reason."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Pace:
    """How much is asked of a recogniser, and how long is waited.

    Attributes:
        partial_s: a segment under way is recognised again when it has grown by so much, and never
            so often that more than a third of the time goes into it, nor while the recogniser
            takes longer than that for one look; 0 = finals only.
        settle_ms: a pause of this length may be the end: what was said is recognised already,
            and stands when nothing follows. Only with partials.
        deadline_s: of one recognition.
        first_pause_s, longest_pause_s: after a failure; doubled each time.
        keep_s: a complete segment older than this is given up: nobody corrects it any more.
        waiting_segments: complete ones that wait at most.
        backlog_s: of audio that nobody has looked at yet.
    """

    partial_s: float = 4.0
    settle_ms: int = 256
    deadline_s: float = 15.0
    first_pause_s: float = 0.5
    longest_pause_s: float = 15.0
    keep_s: float = 20.0
    waiting_segments: int = 8
    backlog_s: float = 10.0
