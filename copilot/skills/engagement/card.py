"""The nudge as the host sees it: the activity's own words, and why it comes now."""

from dataclasses import dataclass

from copilot.skills.engagement.words import Language
from copilot.suggestions import Suggestion
from knowledge.playbook import Activity


@dataclass(frozen=True, slots=True)
class Nudge:
    """What a nudge is made of; times are room-clock milliseconds."""

    id: str
    activity: Activity
    cause: str
    language: Language
    opened_ms: int
    expires_ms: int


def suggestion(nudge: Nudge) -> Suggestion:
    """Return the nudge as a suggestion. It states no fact of the shop's, so it cites none."""
    title, line = wording(nudge.activity, nudge.language)
    return Suggestion(
        id=nudge.id,
        version=1,
        kind="nudge",
        audience="host",
        headline=title,
        line=line,
        opened_ms=nudge.opened_ms,
        expires_ms=nudge.expires_ms,
        cause=nudge.cause,
    )


def wording(activity: Activity, language: Language) -> tuple[str, str]:
    """Return title and line in ``language``, either in the other one where there is none."""
    titles = (activity.title_zh, activity.title_en)
    lines = (activity.line_zh, activity.line_en)
    if language == "en":
        titles, lines = titles[::-1], lines[::-1]
    return titles[0] or titles[1], lines[0] or lines[1]
