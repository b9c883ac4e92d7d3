"""Cards that answer for several products: one fact each, under its title."""

from dataclasses import replace

import pytest

from copilot.effects import Effect, Evidence, Find, Found, Heard, SessionStarted, Tell
from copilot.events import Chat, Focus, Lineup, LineupItem, Viewer
from copilot.room import Room
from copilot.skills.answers.card import Language
from copilot.skills.answers.reading import Mention, Reading
from copilot.skills.answers.several_products import (
    headline_of_several,
    is_of_several,
    line_of_several,
    titles,
)
from copilot.suggestions import Opened, Suggestion
from tests.copilot.room_scripts import LIMITS, PROFILE, evidence, heard


def fact(sku: str, title: str, name: str, value: str) -> Evidence:
    one = evidence(name, sku, value)
    return replace(one, fact=replace(one.fact, id=f"{sku}-{name}", title=title))


CUPS = (fact("A", "云杯", "容量", "500ml"), fact("B", "雾杯", "容量", "380ml"))


@pytest.mark.parametrize(
    ("facts", "language", "expected"),
    [
        (CUPS, "zh", "容量"),
        ((CUPS[0], fact("B", "雾杯", "净重", "300g")), "zh", "2款分别看"),
        ((CUPS[0], fact("B", "Mist", "weight", "300 g")), "en", "2 products, each its own"),
    ],
)
def test_the_headline_shows_no_value_of_one_product(
    facts: tuple[Evidence, ...], language: Language, expected: str
) -> None:
    assert headline_of_several(facts, language) == expected


DEAR = (fact("A", "山行背包", "直播价", "259元"), fact("B", "云顶帐篷", "直播价", "588元"))
LASTS = (fact("A", "橘子酱", "保质期", "12个月"), fact("B", "肉松", "保质期", "9个月"))
HEAVY = (fact("A", "Coast kayak", "weight", "18 kg"), fact("B", "Bay oars", "weight", "900 g"))
DUES = (fact("A", "Coast kayak", "Price", "$499"), fact("B", "Bay oars", "Price", "$89.50"))


@pytest.mark.parametrize(
    ("facts", "question", "language", "expected"),
    [
        (DEAR, "背包和帐篷哪个贵", "zh", "云顶帐篷贵329元"),
        (DEAR, "哪个更便宜", "zh", "山行背包便宜329元"),
        (DEAR, "背包跟帐篷差多少钱", "zh", "相差329元"),
        (DEAR, "哪个没那么贵", "zh", "直播价"),
        (DEAR, "背包和帐篷多少钱", "zh", "直播价"),
        (LASTS, "果酱和肉松哪个保质期长", "zh", "橘子酱长3个月"),
        (HEAVY, "kayak or oars which is heavier", "en", "Coast kayak is heavier"),
        (HEAVY, "which one is lighter", "en", "Bay oars are lighter"),
        (DUES, "is the kayak cheaper than the oars", "en", "Bay oars: $409.50 cheaper"),
        (DUES, "difference in price, kayak and oars?", "en", "$409.50 apart"),
        # What is no exact figure, or of two measures, is compared by nobody.
        (
            (fact("A", "云杯", "净重", "约300g"), fact("B", "雾杯", "净重", "280g")),
            "哪个重",
            "zh",
            "净重",
        ),
        ((CUPS[0], fact("B", "雾杯", "容量", "380ml或500ml")), "哪个大", "zh", "容量"),
        ((CUPS[0], fact("B", "雾杯", "容量", "2杯")), "哪个大", "zh", "容量"),
        (CUPS, "哪个贵", "zh", "容量"),
    ],
)
def test_the_headline_names_which_has_more(
    facts: tuple[Evidence, ...], question: str, language: Language, expected: str
) -> None:
    assert headline_of_several(facts, language, question) == expected


def test_the_line_says_whose_is_what_or_nothing() -> None:
    said = line_of_several(CUPS)

    assert said == "容量，云杯是五百毫升，雾杯是三百八十毫升"
    assert line_of_several((*CUPS, fact("C", "很长的名字" * 8, "容量", "1L"))) == ""


def test_facts_of_one_product_and_the_shop_are_not_of_several() -> None:
    shop_wide = replace(CUPS[1], fact=replace(CUPS[1].fact, sku=None))

    assert is_of_several(CUPS)
    assert not is_of_several((CUPS[0], shop_wide))
    assert titles(CUPS) == "云杯 / 雾杯"


def ask(room: Room, user: str, *mentions: Mention) -> list[Find]:
    reading = Reading("shop_question", "容量多少", (), (), False, 0.0, mentions)
    chat = Chat(Viewer(user, user), "容量多少")
    effects = room.handle(heard(chat, user, reading), 30_000)
    return [effect for effect in effects if isinstance(effect, Find)]


def opened(effects: list[Effect]) -> list[Suggestion]:
    told = [effect.told for effect in effects if isinstance(effect, Tell)]
    return [one.suggestion for one in told if isinstance(one, Opened)]


@pytest.fixture
def room() -> Room:
    """A room with A and B in its line-up, A on air for a while."""
    room = Room(PROFILE, LIMITS)
    room.handle(SessionStarted("s1"), 0)
    room.handle(heard(Lineup((LineupItem(1, "A"), LineupItem(2, "B"))), id="l"), 10)
    room.handle(heard(Focus("A"), id="f"), 20)
    return room


def test_candidates_are_all_looked_up_and_shown_as_such(room: Room) -> None:
    (find,) = ask(room, "u1", Mention("name", ("B", "C", "D")), Mention("trait", ("C", "D")))
    cards = opened(room.handle(Found(find.question, CUPS, b""), 30_100))

    assert (find.query.focus, find.query.each) == (("C", "D"), True)
    assert [(card.product, card.sku, card.link) for card in cards] == [("云杯 / 雾杯", None, None)]
    assert [one.title for one in cards[0].facts] == ["云杯", "雾杯"]


def test_a_comparison_is_another_question_than_that_of_one_product(room: Room) -> None:
    both = ask(room, "u1", Mention("link", link=1), Mention("link", link=2, joined=True))
    again = ask(room, "u2", Mention("link", link=1), Mention("link", link=2, joined=True))
    one = ask(room, "u3", Mention("link", link=1))

    assert (both[0].query.focus, both[0].query.each) == (("A", "B"), True)
    assert again == []
    assert (one[0].query.focus, one[0].query.each) == (("A",), False)


def test_an_echo_asks_for_nothing(room: Room) -> None:
    echo = Reading("shop_question", "扣1", (), (), False, 0.0, scope="nothing")

    effects = room.handle(Heard(heard(Chat(Viewer("u", "u"), "扣1")).envelope, echo), 30_000)

    assert not [effect for effect in effects if isinstance(effect, Find)]


@pytest.mark.parametrize(
    ("question", "shown"),
    [("哪个功率大", "水壶功率大1460W"), ("哪个功率小", "风扇功率小1460W"), ("功率多少", "功率")],
)
def test_the_stronger_one_is_named_by_its_power(question: str, shown: str) -> None:
    goods = (fact("A", "风扇", "功率", "40W"), fact("B", "水壶", "功率", "1500W"))
    assert headline_of_several(goods, "zh", question) == shown
