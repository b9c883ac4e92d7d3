"""The row of a size table is said as the size to wear, to who told of a body."""

from dataclasses import replace

import pytest

from copilot.effects import Evidence
from copilot.skills.answers.worn_line import worn_line
from tests.copilot.room_scripts import evidence


def row(name: str, value: str) -> Evidence:
    return replace(evidence(name), kind="attribute", name=name, value=value)


SKIRT = row("尺码表 L", "身高160-168cm、体重110-125斤、腰围74cm、裙长88cm")


@pytest.mark.parametrize("question", ["165 120斤穿什么", "我165，120斤，纠结", "165/60kg"])
def test_the_size_leads_and_what_was_not_told_of_is_left_out(question: str) -> None:
    said = "穿L码，身高一百六十到一百六十八厘米、体重一百一十到一百二十五斤"
    assert worn_line(SKIRT, question) == said


@pytest.mark.parametrize(
    ("told", "question"),
    [
        (SKIRT, "L码腰围多少"),
        (row("尺码表 L", "腰围74cm"), "165 120斤 L腰围多少"),
        (row("尺码表", "S：80斤；M：90斤"), "165 120斤穿什么"),
        (row("尺码表最大", "XL，125-140斤"), "190 200斤穿什么"),
        (row("size L", "110-125 lbs"), "5'6 120 lbs what size"),
    ],
)
def test_other_facts_and_questions_keep_their_line(told: Evidence, question: str) -> None:
    assert worn_line(told, question) == ""
