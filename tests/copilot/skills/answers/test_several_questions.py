"""Several questions of one message are told apart; what belongs together stays together."""

import pytest

from copilot.skills.answers.around import Around
from copilot.skills.answers.reader import Reader
from copilot.skills.answers.several_questions import MOST, questions_of
from knowledge.products import Catalogue
from tests.copilot.skills.answers.reference_shop import READER as SHOP_READER

READER = Reader.of(Catalogue("shop", 1, (), (), ()))


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("多少钱 包邮吗 几天到", ["多少钱", "包邮吗", "几天到"]),
        ("这个起球吗？能机洗吗", ["这个起球吗？", "能机洗吗"]),
        ("我160 100斤，穿什么码，包邮吗", ["我160 100斤， 穿什么码", "包邮吗"]),
        (
            "how much is it and does it come in red?",
            ["how much is it", "does it come in red?"],
        ),
        ("能机洗吗 does it come in red?", ["能机洗吗", "does it come in red?"]),
        ("how much is it 包邮吗", ["how much is it", "包邮吗"]),
        ("3号多少钱，5号有货吗", ["3号多少钱", "5号有货吗"]),
        ("多少克 杯口多宽", ["多少克", "杯口多宽"]),
        ("how long is it n what comes w it", ["how long is it", "what comes w it"]),
        ("how big is it & does it fold?", ["how big is it", "does it fold?"]),
        ("price of link 5 and does it ship free?", ["price of link 5", "does it ship free?"]),
        (
            "is it big enough for 3 kids and how wide inside",
            ["is it big enough for 3 kids", "how wide inside"],
        ),
        ("不喜欢能退吗 快递费谁付", ["不喜欢能退吗", "快递费谁付"]),
        ("起球吗掉毛吗能机洗么", ["起球吗", "掉毛吗", "能机洗么"]),
        ("多少钱一盒能退吗送啥", ["多少钱一盒", "能退吗", "送啥"]),
        ("杯口多宽呀多少克", ["杯口多宽呀", "多少克"]),
        ("白的多少钱还有货吗", ["白的多少钱", "还有货吗"]),
        ("weight, colours and warranty please", ["weight", "colours", "warranty please"]),
    ],
)
def test_each_question_is_a_part(text: str, parts: list[str]) -> None:
    reading = READER.read(text)

    assert [part.text for part in reading.parts] == parts
    assert all(part.reading.intent == "shop_question" for part in reading.parts)
    assert all(part.reading.key and not part.reading.parts for part in reading.parts)


@pytest.mark.parametrize(
    "text",
    [
        "多少钱",
        "敏感肌，能用吗",
        "160 50kg穿什么码",
        "主播好可爱 这个多少钱",
        "hi, how much is it",
        "能机洗吗主播",
        "这是什么颜色",
        "多少钱一斤",
        "多少钱一盒的好吃",
        "有多大啊真好看",
        "is the lid and the strap included",
        "哈哈哈，笑死",
        "",
    ],
)
def test_one_question_has_no_parts(text: str) -> None:
    assert READER.read(text).parts == ()


def test_each_part_names_its_own_link_and_else_that_of_the_whole() -> None:
    own = READER.read("3号多少钱，5号有货吗").parts
    assert [part.reading.links for part in own] == [(3,), (5,)]

    shared = READER.read("3号链接的 多少钱，有货吗").parts
    assert [part.reading.links for part in shared] == [(3,), (3,)]


def test_what_is_asked_of_it_is_asked_of_the_choice_named_before() -> None:
    text = "is there a sand one and is it the same price?"
    first, second = SHOP_READER.read(text, Around(("SPEAKER",))).parts
    assert first.reading.choices == second.reading.choices == (("SPEAKER", "sand"),)
    alone = SHOP_READER.read("is it the same price?", Around(("SPEAKER",)))
    assert second.reading.key != alone.key

    both = SHOP_READER.read("teal or sand? and is it waterproof?", Around(("SPEAKER",))).parts
    assert not both or both[-1].reading.choices == ()


def test_a_choice_is_one_question() -> None:
    assert questions_of("要红的，还是黑的", lambda clause: True) == ()


def test_what_sending_there_costs_is_one_question() -> None:
    for text in ("do you deliver to Perth? how much", "ship to Norway and how much"):
        assert questions_of(text, lambda clause: True) == ()
    for text in ("do you deliver to Perth? how much is it", "does it fold? how much"):
        assert len(questions_of(text, lambda clause: True)) == 2


def test_the_fee_asked_for_after_a_place_is_that_place_s() -> None:
    for text in ("宁夏能寄吗 运费多少", "海南发吗，要加邮费吗？"):
        assert questions_of(text, lambda clause: True) == ()
    assert questions_of("宁夏能寄吗 几天到", lambda clause: True) == ("宁夏能寄吗", "几天到")


def test_no_more_than_a_few_are_told_apart() -> None:
    told = questions_of("？".join(f"问题{n}吗" for n in range(9)), lambda clause: True)

    assert len(told) == MOST


def test_a_long_message_is_left_whole() -> None:
    assert questions_of("能洗吗，" * 60, lambda clause: True) == ()
