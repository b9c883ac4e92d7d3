"""The cause in words, in both languages, with no figure of its own making."""

import pytest

from copilot.skills.engagement.comparison import Change
from copilot.skills.engagement.mood import Cause, Silence
from copilot.skills.engagement.words import Language, cause_in_words

CHAT = Change("chat_down", 58, 14, 30)
SPEAKERS = Change("speakers_down", 31, 9, 30)


@pytest.mark.parametrize(
    ("language", "cause", "said"),
    [
        ("zh", Cause((CHAT, SPEAKERS)), "弹幕从每分钟58条降到14条，30秒内发言人数从31降到9"),
        (
            "en",
            Cause((CHAT, SPEAKERS)),
            "chat fell from 58 to 14 a minute, people chatting within 30 s fell from 31 to 9",
        ),
        ("zh", Cause((Change("viewers_down", 559, 449),)), "在线人数从559降到449"),
        ("en", Cause((Change("orders_down", 6, 0, 60),)), "orders fell from 6 to 0 a minute"),
        ("zh", Cause((), Silence(28, 1, 25)), "已有28秒没人说话，近25秒弹幕1条"),
        ("zh", Cause((), Silence(658, 9, 25)), "已有10分钟没人说话，近25秒弹幕9条"),
        (
            "en",
            Cause((), Silence(120, 0, 25)),
            "nobody has spoken for 2 min, no message in 25 s",
        ),
        ("en", Cause((), Silence(28, 1, 25)), "nobody has spoken for 28 s, 1 message in 25 s"),
        ("en", Cause((), Silence(28, 0, 25)), "nobody has spoken for 28 s, no message in 25 s"),
        ("zh", Cause((Change("chat_down", 20, 45, 30),)), "弹幕从每分钟20条升到45条"),
        ("zh", Cause(), ""),
        ("en", Cause(), ""),
    ],
)
def test_a_cause_in_words(language: Language, cause: Cause, said: str) -> None:
    assert cause_in_words(cause, language) == said


@pytest.mark.parametrize("language", ["zh", "en"])
def test_no_more_is_told_than_can_be_read_in_passing(language: Language) -> None:
    many = Cause((CHAT, SPEAKERS, Change("viewers_down", 559, 449)))
    assert cause_in_words(many, language) == cause_in_words(Cause((CHAT, SPEAKERS)), language)
    assert "559" not in cause_in_words(many, language)


def test_occasions_follow_what_is_most_telling() -> None:
    both = Cause((CHAT, SPEAKERS), Silence(28, 0, 25))
    assert both.occasions() == ("dead_air", "chat_down", "speakers_down")
