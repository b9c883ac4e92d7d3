"""The part of a rule that decides stands in the headline and is said, wherever the rule has it."""

from dataclasses import replace

import pytest

from copilot.effects import Evidence
from copilot.skills.answers.card import line
from copilot.skills.answers.deciding_clause import deciding_clause
from copilot.skills.answers.headlines import headline
from copilot.skills.answers.same_case import in_another_case
from knowledge.products import FactKind
from tests.copilot.room_scripts import evidence


def rule(name: str, value: str, kind: FactKind = "policy") -> Evidence:
    made = evidence(name)
    text = f"{name}: {value}" if value.isascii() else f"{name}：{value}"
    text = value if kind == "faq" else text
    return replace(made, kind=kind, name=name, value=value, fact=replace(made.fact, text=text))


POST = rule(
    "delivery",
    "Orders leave our barn in Vermont on weekdays by USPS and arrive within four working days; free"
    " over $60, otherwise $7. Mexico $21, 9-12 days. We cannot ship to Puerto Rico, Alaska or PO"
    " boxes.",
)
FEES = rule("邮费", "满59元包邮，不满收6元；甘肃、宁夏、海南加8元；活鱼不发甘肃宁夏。")


@pytest.mark.parametrize(
    ("question", "shown", "said"),
    [
        (
            "can you send it to alaska",
            "We cannot ship to Alaska",
            "We cannot ship to Puerto Rico, Alaska or PO boxes",
        ),
        (
            "po boxes?",
            "We cannot ship to PO boxes",
            "We cannot ship to Puerto Rico, Alaska or PO boxes",
        ),
        ("shipping to mexico", "Mexico $21, 9-12 days", "Mexico 21 dollars, 9 to 12 days"),
    ],
)
def test_the_no_and_the_fee_of_a_place_stand_with_it(question: str, shown: str, said: str) -> None:
    part = deciding_clause(POST, question)
    assert part is not None
    assert headline(POST, "en", question) == shown
    assert line(POST, part.statement) == said


@pytest.mark.parametrize(
    ("question", "shown"),
    [
        ("海南发吗", "甘肃、宁夏、海南加8元"),
        ("甘肃发吗", "甘肃加8元，活鱼不发"),
        ("活鱼发宁夏吗", "活鱼不发甘肃宁夏"),
        ("兰州能到吗", "甘肃加8元，活鱼不发"),
    ],
)
def test_a_fee_and_a_refusal_of_one_place_are_told_together(question: str, shown: str) -> None:
    assert headline(FEES, "zh", question) == shown


@pytest.mark.parametrize(
    ("value", "question", "shown"),
    [
        ("全国包邮，海南宁夏除外，海南邮费18元，宁夏邮费12元。", "三亚发吗", "海南邮费18元"),
        ("除海南、宁夏外全国包邮。", "宁夏包邮吗", "除海南、宁夏外全国包邮"),
        ("海南不包邮，需补9元，其他地区包邮", "海南发吗", "海南不包邮，需补9元"),
        ("We do not ship to Norway, Peru or PO boxes.", "po box?", "We don't ship to PO boxes"),
        (
            "Ireland and EU $14, 6 to 9 days. No shipping to Norway.",
            "to italy?",
            "Ireland and EU $14",
        ),
        (
            "Ireland and EU $14, 6 to 9 days. No delivery to Norway.",
            "oslo?",
            "No delivery to Norway",
        ),
    ],
)
def test_a_place_is_told_by_its_own_clause(value: str, question: str, shown: str) -> None:
    assert headline(rule("运费" if "费" in value else "post", value), "zh", question) == shown


RETURNS = rule("退换货", "7天无理由退货，耳机拆封、泳帽戴过不退；质量问题20天内包换，运费我们出。")
GOODS = rule(
    "returns", "Returns within 45 days. Opened lipstick cannot be returned. Sofas must be boxed."
)


@pytest.mark.parametrize(
    ("known", "question", "shown"),
    [
        (RETURNS, "拆开了还给退吗", "耳机拆封不退"),
        (RETURNS, "戴了一天能退不", "泳帽戴过不退"),
        (RETURNS, "坏的运费谁出", "质量问题…运费我们出"),
        (GOODS, "i opened it, can i send it back", "Opened lipstick cannot be returned"),
        (GOODS, "can i return a used one", "Opened lipstick cannot be returned"),
        (rule("换货", "尺码不符可换一次，来回运费我们承担。"), "换码运费谁出", "来回运费我们承担"),
        (rule("returns", "20-day returns, unworn; return label is $5, free if faulty."),
         "who pays for the return", "Return label is $5"),
        (rule("returns", "20-day returns, unworn; return label is $5, free if faulty."),
         "who pays if it is broken", "Free if faulty"),
        (rule("可以退吗", "可以，签收7天内申请，水洗后不退。", "faq"), "洗过能退吗", "水洗后不退"),
    ],
)  # fmt: skip
def test_the_state_that_is_asked_of_decides(known: Evidence, question: str, shown: str) -> None:
    assert headline(known, "zh", question) == shown


@pytest.mark.parametrize(
    ("known", "question"),
    [
        (RETURNS, "能退吗"),
        (RETURNS, "拆封后能放多久"),
        (GOODS, "can i return it"),
        (GOODS, "how long does it last once opened"),
        (FEES, "邮费多少"),
        (POST, "how much is shipping"),
    ],
)
def test_nothing_decides_where_no_place_or_state_is_asked_of(
    known: Evidence, question: str
) -> None:
    assert deciding_clause(known, question) is None


def test_where_parcels_come_from_is_no_place_they_are_sent_to() -> None:
    sent = rule("shipping", "Ships from Japan in two days. Free over $40.")
    assert deciding_clause(sent, "do you ship to tokyo") is None


@pytest.mark.parametrize(
    ("one", "other", "differ"),
    [
        ("ship mexico", "ship alaska", True),
        ("发海南", "发宁夏", True),
        ("发海南", "三亚能发", False),
        ("包邮", "宁夏包邮", True),
        ("能退", "拆封了能退", True),
        ("拆了能退", "拆封还能退货", False),
        ("戴过能退", "拆封能退", True),
        ("拆封能放多久", "能放多久", False),
    ],
)
def test_questions_that_other_clauses_answer_are_two(one: str, other: str, differ: bool) -> None:
    assert in_another_case(one, other) is differ


def test_a_rule_is_no_range_from_its_fee_to_the_sum_that_waives_it() -> None:
    assert headline(FEES, "zh", "两袋邮费怎么算") == "满59元包邮…"


def test_a_faster_way_is_told_by_its_own_statement() -> None:
    post = rule("post", "Free in 5 days. Overnight by noon for $19. Returns are on you.")
    assert headline(post, "en", "how much is overnight") == "Overnight by noon for $19"
    assert headline(post, "en", "how much is it") != "Overnight by noon for $19"
