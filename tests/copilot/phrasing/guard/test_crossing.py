"""A fact of one language is said in the other only as far as the glossary proves both equal."""

import pytest

from copilot.phrasing.guard.crossing import crossed, foreign
from tests.copilot.phrasing.guard.scripted_facts import fact, worded


@pytest.mark.parametrize(
    ("text", "language", "said"),
    [
        ("12小时", "en", "12 hours"),
        ("黑色、白色", "en", "black 、 white"),
        ("1 year", "zh", "1年"),
        ("gray, navy", "zh", "灰色，藏青色"),
        ("Bluetooth 5.3", "zh", "蓝牙5.3"),
        ("5000mAh", "zh", "5000mAh"),
        ("稻花香", "en", "稻 花 香"),
    ],
)
def test_what_the_glossary_knows_is_said(text: str, language: str, said: str) -> None:
    assert crossed(text, language) == said  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "language", "other"),
    [("颜色：黑色", "en", True), ("Color: black", "en", False), ("Color: black", "zh", True)],
)
def test_a_fact_of_the_other_language_is_known(text: str, language: str, other: bool) -> None:
    assert foreign(text, language) is other  # type: ignore[arg-type]


COLORS = fact("杯子", "attribute", "颜色", "黑色、白色", "颜色：黑色、白色")
WASH = fact("杯子", "faq", "能机洗吗", "不能机洗", "不能机洗")
LINE = fact("杯子", "attribute", "线长", "1.8米", "线长：1.8米")
KIND = fact("大米", "attribute", "品种", "稻花香", "品种：稻花香")
CARE = fact("Throw", "faq", "Can it be washed?", "No, dry clean only.", "No, dry clean only.")


@pytest.mark.parametrize(
    ("one", "language", "output", "released"),
    [
        (COLORS, "en", "It comes in black and white.", "It comes in black and white."),
        (WASH, "en", "You can't machine wash it.", "You can't machine wash it."),
        (LINE, "en", "The cord length is {F1}.", "The cord length is 1.8 m."),
        (COLORS, "en", "It comes in black and red.", ""),
        (WASH, "en", "You can machine wash it.", ""),
        (KIND, "en", "The kind is {F1}.", ""),
        (CARE, "zh", "可以干洗，不能水洗。", ""),
    ],
)
def test_a_line_of_the_other_language(
    one: object, language: str, output: str, released: str
) -> None:
    said, reason = worded((one,), "", language, [output])  # type: ignore[arg-type]
    assert (said == released and not reason) if released else reason
