"""The cause of a mood in words, in the room's language, with the figures it rests on."""

from typing import Final, Literal

from copilot.skills.engagement.comparison import Change
from copilot.skills.engagement.mood import Cause, Silence
from knowledge.playbook import Occasion

Language = Literal["zh", "en"]

_IN_MINUTES_S: Final = 120
"""From here on a silence is told in whole minutes: 658秒 is not read in passing."""

_SHOWN: Final = 2  # figures in a sentence that is read in passing

_ZH: Final[dict[Occasion, str]] = {
    "chat_down": "弹幕从每分钟{before}条{verb}{now}条",
    "speakers_down": "{window}秒内发言人数从{before}{verb}{now}",
    "viewers_down": "在线人数从{before}{verb}{now}",
    "enters_down": "进场从每分钟{before}人{verb}{now}人",
    "likes_down": "点赞从每分钟{before}{verb}{now}",
    "follows_down": "新增关注从每分钟{before}{verb}{now}",
    "gifts_down": "礼物从每分钟{before}个{verb}{now}个",
    "orders_down": "下单从每分钟{before}单{verb}{now}单",
    "dead_air": "",
}
_EN: Final[dict[Occasion, str]] = {
    "chat_down": "chat {verb} from {before} to {now} a minute",
    "speakers_down": "people chatting within {window} s {verb} from {before} to {now}",
    "viewers_down": "viewers {verb} from {before} to {now}",
    "enters_down": "arrivals {verb} from {before} to {now} a minute",
    "likes_down": "likes {verb} from {before} to {now} a minute",
    "follows_down": "new followers {verb} from {before} to {now} a minute",
    "gifts_down": "gifts {verb} from {before} to {now} a minute",
    "orders_down": "orders {verb} from {before} to {now} a minute",
    "dead_air": "",
}


def cause_in_words(cause: Cause, language: Language) -> str:
    """Return the cause as one short sentence; empty when there is none."""
    parts: list[str] = []
    if cause.silence is not None:
        parts += _silence(cause.silence, language)
    parts += [_change(change, language) for change in cause.changes]
    return ("，" if language == "zh" else ", ").join(parts[:_SHOWN])


def _change(change: Change, language: Language) -> str:
    falls = change.now < change.before
    if language == "zh":
        wording, verb = _ZH[change.occasion], "降到" if falls else "升到"
    else:
        wording, verb = _EN[change.occasion], "fell" if falls else "rose"
    return wording.format(before=change.before, now=change.now, window=change.window_s, verb=verb)


def _silence(silence: Silence, language: Language) -> list[str]:
    if language == "zh":
        chat = f"近{silence.window_s}秒弹幕{silence.messages}条"
        return [f"已有{_lasting(silence.silent_s, '秒', '分钟')}没人说话", chat]
    number = silence.messages
    messages = "no message" if number == 0 else f"{number} message{'s' if number > 1 else ''}"
    return [
        f"nobody has spoken for {_lasting(silence.silent_s, ' s', ' min')}",
        f"{messages} in {silence.window_s} s",
    ]


def _lasting(seconds: int, second: str, minute: str) -> str:
    return f"{seconds // 60}{minute}" if seconds >= _IN_MINUTES_S else f"{seconds}{second}"
