"""What may be a question for the shop is looked up quietly: facts that answer it tell."""

from dataclasses import replace

import pytest

from copilot.effects import Effect, Find, Found, Heard, SessionStarted, Tell
from copilot.events import Chat, Envelope, Focus, Lineup, LineupItem, Viewer
from copilot.noted import RecordGap
from copilot.room import Room
from copilot.skills.answers.around import Around
from copilot.skills.answers.asked_share import USUAL
from copilot.skills.answers.reader import Reader
from copilot.skills.answers.reading import Reading
from copilot.suggestions import Opened
from knowledge.products import Attribute, Catalogue, FaqEntry, Product, Source
from tests.copilot.room_scripts import LIMITS, PROFILE, found, heard

SOURCE = Source("shop.csv", "row 2")


def attribute(name: str, value: str) -> Attribute:
    return Attribute(name, value, (), "", SOURCE)


PRODUCT = Product(
    "A",
    "红富士苹果",
    (),
    "水果",
    "",
    (attribute("打蜡", "不打蜡"), attribute("产地", "新疆阿克苏")),
    (),
    None,
    (),
    SOURCE,
)
READER = Reader.of(Catalogue("shop", 1, (PRODUCT,), (), ()))


@pytest.fixture
def room() -> Room:
    room = Room(PROFILE, LIMITS)
    room.handle(SessionStarted("s1"), 0)
    room.handle(heard(Lineup((LineupItem(1, "A"),))), 10)
    room.handle(heard(Focus("A")), 20)
    return room


def doubtful(key: str, user: str = "u1") -> Heard:
    chat = Chat(Viewer(user, user, ()), key)
    reading = Reading("other_question", key, (), (), False, 0.0, doubtful=True)
    return Heard(Envelope("c", f"{key}{user}", None, chat), reading)


def finds(effects: list[Effect]) -> list[Find]:
    return [effect for effect in effects if isinstance(effect, Find)]


def opened(effects: list[Effect]) -> list[Tell]:
    return [e for e in effects if isinstance(e, Tell) and isinstance(e.told, Opened)]


@pytest.mark.parametrize("text", ["皮上有没有蜡", "真的假的啊 不会是假货吧", "works w my samsung?"])
def test_what_may_ask_the_shop_is_marked(text: str) -> None:
    reading = READER.read(text)
    assert reading.intent != "shop_question"
    assert reading.doubtful
    assert reading.for_board
    assert reading.key


@pytest.mark.parametrize("text", ["哈哈哈笑死", "主播好漂亮", "买2瓶", "love this song", "666"])
def test_what_only_says_something_is_not(text: str) -> None:
    assert not READER.read(text).for_board


def test_the_less_a_room_asks_the_less_is_looked_up() -> None:
    text = "会不会很涩"
    assert READER.read(text, Around(asked_share=USUAL)).doubtful
    assert not READER.read(text, Around(asked_share=0.0021)).for_board


def test_a_question_for_the_shop_is_not_in_doubt() -> None:
    reading = READER.read("哪里产的")
    assert reading.intent == "shop_question"
    assert not reading.doubtful


def test_a_fact_that_answers_it_opens_a_card(room: Room) -> None:
    (find,) = finds(room.handle(doubtful("皮上有没有蜡"), 10_000))
    assert find.query.doubtful
    assert len(opened(room.handle(found(find.question, "打蜡"), 10_005))) == 1


def test_without_one_it_was_no_question_and_no_gap(room: Room) -> None:
    (find,) = finds(room.handle(doubtful("今天星期几"), 10_000))
    effects = room.handle(Found(find.question, (), b""), 10_005)
    assert not [effect for effect in effects if isinstance(effect, RecordGap)]
    assert room.answers.waiting == 0
    assert len(finds(room.handle(doubtful("今天星期几", "u2"), 11_000))) == 1


def test_a_question_answered_in_writing_is_looked_up_when_asked_word_for_word() -> None:
    answered = FaqEntry("是甜的吗", "脆甜，不酸", SOURCE)
    reader = Reader.of(Catalogue("shop", 1, (replace(PRODUCT, faq=(answered,)),), (), ()))
    assert reader.read("是甜的吗").for_board
    assert reader.read("是甜的吗？").for_board
    assert not reader.read("是真的吗").for_board
    assert not reader.read("你是甜的").for_board
