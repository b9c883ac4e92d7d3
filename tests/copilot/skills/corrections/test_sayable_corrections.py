"""What a correction offers to say is a sentence, and tells what its figure is of."""

import pytest

from copilot.skills.corrections.cards.wording import line_of
from copilot.skills.corrections.claim import Claim
from copilot.skills.corrections.judgement import Said
from knowledge.language.spoken import speak_text
from tests.copilot.skills.corrections.judge_shop import written_judge
from tests.copilot.skills.corrections.test_wording import claim

_JUDGE = written_judge(
    {
        "currency": "USD",
        "products": [
            {
                "sku": "SLEEP",
                "title": "Fellmark Sleeping Bag",
                "price": 90,
                "attributes": {
                    "season": "2 seasons, not suitable for frost or snow",
                    "shell": "80% nylon, 14% polyester, 6% elastane",
                },
            }
        ],
    }
)


@pytest.mark.parametrize(
    ("text", "truth"),
    [
        ("it's a four season sleeping bag", "2 seasons"),
        ("the shell has nine percent elastane", "6% elastane"),
    ],
)
def test_a_figure_keeps_what_it_is_of(text: str, truth: str) -> None:
    said = Said("s", 1, text, True, "host", (), "SLEEP", None, ("SLEEP",), ((1, "SLEEP"),))
    wrong = [v.truth for v in _JUDGE.judge(said).verdicts if v.outcome == "wrong"]
    assert wrong == [truth]


@pytest.mark.parametrize(
    ("made", "said"),
    [
        (
            claim("offer", "Coupon", "code NIGHT8 takes 8 dollars off", "9", weight="price"),
            "Let me correct that: code NIGHT8 takes 8 dollars off.",
        ),
        (
            claim("attribute", "drying", "air, 5 hours, no tumbling", "2 h", "5 hours"),
            "Sorry, slip of the tongue: drying takes 5 hours.",
        ),
        (
            claim("attribute", "pack", "set of 6 bars", "4"),
            "Sorry, slip of the tongue: the pack is a set of 6 bars.",
        ),
        (
            claim("attribute", "尺码表", "M：胸围90cm；L：胸围95cm", "92", "L：胸围95cm"),
            "刚才口误，L的胸围九十五厘米哈",
        ),
        (
            claim("attribute", "material", "cotton", "wool"),
            "Sorry, slip of the tongue: the material is cotton.",
        ),
    ],
)
def test_the_line_is_a_sentence(made: Claim, said: str) -> None:
    assert line_of(made, "en" if said.isascii() else "zh") == said


def test_a_list_that_is_cut_says_that_it_goes_on() -> None:
    whole = "燕麦片、葵花籽、南瓜子、亚麻籽、蔓越莓干、冻干草莓、椰子脆片、黑芝麻粒、奇亚籽粉"
    cut = "、".join(whole.split("、")[:6]) + "…"
    said = line_of(claim("attribute", "配料", whole, "有香菇", cut, weight="safety"), "zh")
    assert whole in said or "冻干草莓等" in said


def test_a_list_of_shares_has_one_pause_between_them() -> None:
    assert speak_text("70% wool, 30% silk", "en") == "70% wool, 30% silk"
    assert speak_text("70% wool 30% silk", "en") == "70% wool, 30% silk"


def test_bars_of_a_snack_are_no_pressure() -> None:
    assert speak_text("a box of 8 bars", "en") == "a box of 8 bars"
