"""The default playbook has an answer to every occasion and gives no figure of its own."""

import re
from typing import get_args

from knowledge.default_playbook import DEFAULT_PLAYBOOK
from knowledge.playbook import Occasion


def test_every_occasion_has_two_activities_so_that_they_can_rotate() -> None:
    for occasion in get_args(Occasion):
        assert sum(occasion in activity.when for activity in DEFAULT_PLAYBOOK) >= 2, occasion


def test_ids_are_unique_and_both_languages_are_there() -> None:
    assert len({activity.id for activity in DEFAULT_PLAYBOOK}) == len(DEFAULT_PLAYBOOK)
    for activity in DEFAULT_PLAYBOOK:
        assert all((activity.title_zh, activity.title_en, activity.line_zh, activity.line_en))
        assert activity.title_en.isascii()
        assert 1 <= activity.minutes <= 60


def test_nothing_is_promised() -> None:
    """1 and 2 are what viewers type; any other figure, a price or a prize is the shop's to give."""
    for activity in DEFAULT_PLAYBOOK:
        said = f"{activity.title_zh}{activity.line_zh} {activity.title_en} {activity.line_en}"
        assert not re.search(r"[03-9]|[元折%¥$]|免费|抽奖|送|赠|free|prize|win\b|gift", said), said
