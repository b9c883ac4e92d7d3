"""The room at a glance, as its screens are told once a second."""

from copilot.scene import Scene
from copilot.skills.answers.skill import AnswersSkill
from copilot.skills.engagement.skill import EngagementSkill
from copilot.suggestions import RoomState


def at_a_glance(
    scene: Scene,
    answers: AnswersSkill,
    engagement: EngagementSkill,
    focus_title: str,
    now_ms: int,
) -> RoomState:
    """Return the state of a room at ``now_ms``; ``focus_title`` names what is on air."""
    focus = scene.focus()
    mood, cause = engagement.mood(now_ms)
    return RoomState(
        session=scene.session,
        focus_sku=focus,
        focus_title=focus_title,
        focus_link=scene.link_of(focus),
        quiet=scene.quiet(now_ms),
        viewers=scene.viewers,
        chat_per_minute=scene.chat_per_minute(now_ms),
        questions_waiting=answers.waiting,
        gaps=scene.gaps,
        dropped=scene.skipped,
        mood=mood,
        mood_cause=cause,
        orders_per_minute=engagement.orders_per_minute(now_ms),
        hearing=scene.hearing(now_ms),
    )
