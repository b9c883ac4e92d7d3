"""The numbers a room works by; all times in room-clock milliseconds."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RoomLimits:
    """Bounds and waits of one room; part of the epoch, since replay depends on them.

    Attributes:
        max_open_cards: answer cards open at once; a better question displaces the worst.
        card_expiry_ms: a card closes this long after its question was last asked.
        min_show_ms: a card is not displaced before it could be read.
        off_air_grace_ms: what a card still lives after its product left the air.
        session_idle_ms: a session ends after this long without an event.
        revise_interval_ms: a card's count is told at most this often.
        repeat_cooldown_ms: after the host dealt with a card, the same question is not shown again
            for this long.
        max_questions: questions remembered on the board.
        max_pending_finds: retrievals under way at once; further questions are skipped, counted.
        same_question_similarity: cosine above which two questions with the same leading fact are
            one, where no words tell what they ask.
        same_gap_similarity: the same for questions that no fact answers, where only the wording
            tells.
        show_names: askers' names kept on a card.
        queue_cards: cards beside the one in front of the host.
        front_hold_ms: how long a card in front is left in peace by its equals.
        interruptions_per_minute: cards that may come to the front in a minute without the host's
            doing; corrections are not counted.
        correction_grace_ms: a misstatement is shown this long after it was said, unless repaired.
        correction_grace_max_ms: the same while the host goes on speaking.
        speech_pause_ms: silence after which the host is taken to have paused.
        correction_expiry_ms: a correction nobody used closes after this.
        nudge_expiry_ms: the same for a nudge.
        nudge_cooldown_ms: time between one nudge's end and the next.
        cue_expiry_ms: the same for the facts of a product that came on air.
        holding_askers: viewers who ask what the material does not answer before a beginner gets a
            line to hold them with.
        owed_after_ms: a fan's or buyer's question is owed an answer after this long.
        owed_every_ms: time between one list of them and the next.
        owed_pause_ms: silence of the host's after which the list may come.
        present_ms: a viewer seen within this time, and not gone since, is taken to be there.
        phrasing: whether a chat model words lines.
        lines_ahead: lines worded ahead of questions for a product on air, at most; 0 = none.
    """

    max_open_cards: int = 12
    card_expiry_ms: int = 90_000
    min_show_ms: int = 8_000
    off_air_grace_ms: int = 15_000
    session_idle_ms: int = 30 * 60_000
    revise_interval_ms: int = 500
    repeat_cooldown_ms: int = 60_000
    max_questions: int = 300
    max_pending_finds: int = 64
    same_question_similarity: float = 0.55
    same_gap_similarity: float = 0.85
    show_names: int = 3
    queue_cards: int = 3
    front_hold_ms: int = 20_000
    interruptions_per_minute: int = 12
    correction_grace_ms: int = 1_500
    correction_grace_max_ms: int = 3_000
    speech_pause_ms: int = 700
    correction_expiry_ms: int = 45_000
    nudge_expiry_ms: int = 60_000
    nudge_cooldown_ms: int = 180_000
    cue_expiry_ms: int = 60_000
    holding_askers: int = 3
    owed_after_ms: int = 60_000
    owed_every_ms: int = 240_000
    owed_pause_ms: int = 2_500
    present_ms: int = 600_000
    phrasing: bool = False
    lines_ahead: int = 4
