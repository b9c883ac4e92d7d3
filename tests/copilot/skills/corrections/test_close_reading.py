"""What readings of speech add to a judgement and take away, and what of speech is read at all."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from copilot.skills.corrections.judge import ShopJudge
from copilot.skills.corrections.judgement import Judgement, Said, Verdict
from copilot.skills.corrections.reading.close_reading import (
    MOST_PIECES,
    SAME_FIGURES_STAND_OUT,
    STANDS_OUT,
    pieces_of,
)
from copilot.skills.corrections.reading.spoken_of import (
    OFFER_SPOKEN_OF,
    SAYS_ANOTHER,
    SPOKEN_OF,
    Piece,
    Reading,
)
from copilot.skills.corrections.reading.standing_out import AGAINST
from knowledge.fact_making import make_facts
from knowledge.facts import Fact
from knowledge.language.headline import fits_headline
from knowledge.language.quantities import find_quantities
from knowledge.products import Attribute, Catalogue, FaqEntry, Offer, Product, Source, Variant
from knowledge.retrieval import FactStand

SOURCE = Source("shop.json", "products[0]")
LONG = "先用温水冲开，再倒入杯中静置，加入冰块后每杯兑150ml牛奶，喝之前摇匀即可享用"


def attribute(name: str, value: str) -> Attribute:
    return Attribute(name, value, find_quantities(value), None, SOURCE)


def offer() -> Offer:
    price = Decimal("89")
    return Offer("CNY", None, price, None, "", (), (), "", None, None, None, None, SOURCE)


CUP = Product(
    "CUP",
    "山屿保温杯",
    (),
    "",
    "",
    (
        attribute("容量", "500ml"),
        attribute("工艺", "手工吹制"),
        attribute("把手", "可以拆下"),
        attribute("面料", "涤纶"),
        attribute("喝法", LONG),
    ),
    (Variant("CUP-R", "红色", (attribute("光泽", "哑光"),), None),),
    offer(),
    (FaqEntry("能放洗碗机吗", "不能，漆会掉", SOURCE),),
    SOURCE,
)
MUG = Product(
    "MUG",
    "Hillside mug",
    (),
    "",
    "",
    (attribute("Finish", "hand glazed"), attribute("Sold", "in pairs only")),
    (),
    None,
    (),
    SOURCE,
)
SHOP = Catalogue("shop", 1, (CUP, MUG), (), ())
FACTS = make_facts(SHOP)
JUDGE = ShopJudge.of(SHOP, FACTS)
TEXT = "这个是机器压出来的"
SAID = Said("s1", 1, TEXT, True, "host", (), "CUP", None, ("CUP", "MUG"), ((1, "CUP"), (2, "MUG")))
NOTHING = Judgement("s1", 1, (), (), (), False, False)
SURE = STANDS_OUT + 0.01


def read_closely(
    judgement: Judgement, readings: Sequence[Reading], sku: str = "CUP", judge: ShopJudge = JUDGE
) -> Judgement:
    """Return what the judge makes of ``readings`` of a text in which their pieces stand."""
    text = ""
    for piece in sorted((one.piece for one in readings), key=lambda one: one.start):
        text = text[: piece.start].ljust(piece.start) + piece.text
    return judge.read_closely(replace(SAID, text=text, focus=sku), judgement, readings)


def fact(name: str, sku: str = "CUP") -> Fact:
    (found,) = [fact for fact in FACTS if fact.sku == sku and fact.name == name]
    return found


def stand(name: str, agrees: float = 0.0, contradicts: float = 0.0, sku: str = "CUP") -> FactStand:
    return FactStand(fact(name, sku), agrees, contradicts)


def reading(*stands: FactStand, text: str = TEXT, start: int = 0) -> Reading:
    return Reading(Piece(start, start + len(text), text), stands)


def pieces(text: str, **changed: object) -> list[str]:
    said = replace(SAID, text=text, **changed)  # type: ignore[arg-type]
    return [piece.text for piece in pieces_of(said, JUDGE.judge(said))]


def judged(text: str) -> Judgement:
    return JUDGE.judge(replace(SAID, text=text))


def added(*readings: Reading, judgement: Judgement = NOTHING) -> list[Verdict]:
    return [v for v in read_closely(judgement, readings).verdicts if v.outcome == "wrong"]


def test_what_is_claimed_is_read_as_it_was_said() -> None:
    assert pieces(TEXT) == [TEXT]
    assert pieces("家人们好，这个是机器压出来的。") == ["家人们好，这个是机器压出来的"]
    (piece,) = pieces_of(replace(SAID, text=f" {TEXT}。"), NOTHING)
    assert f" {TEXT}。"[piece.start : piece.end].strip() == piece.text


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("这个是不是机器压出来的？", []),
        ("有人问这个是不是机器压出来的", []),
        ("别家的都是机器压出来的", []),
        ("Is it made by a machine?", []),
        ("have you seen other brands, those are pressed by machines", []),
        ("这个能不能拆？把手是焊死的", ["把手是焊死的"]),
        ("把手是焊死的，能不能拆？", ["把手是焊死的"]),
    ],
)
def test_what_claims_nothing_of_the_product_is_left_out(text: str, left: list[str]) -> None:
    said = replace(SAID, text=text)
    assert [piece.text for piece in pieces_of(said, NOTHING)] == left


@pytest.mark.parametrize(
    "changed",
    [{"final": False}, {"speaker": "assistant"}, {"speaker": "guest"}, {"focus": None}],
)
def test_only_the_host_s_final_words_on_what_is_on_air_are_read(changed: dict[str, object]) -> None:
    assert pieces_of(SAID, NOTHING)
    assert pieces_of(replace(SAID, **changed), NOTHING) == ()  # type: ignore[arg-type]


def test_words_on_another_product_are_not_read() -> None:
    assert pieces_of(SAID, replace(NOTHING, named=("CUP",)))
    assert pieces_of(SAID, replace(NOTHING, named=("MUG",))) == ()
    assert pieces_of(SAID, replace(NOTHING, named=("CUP", "MUG"))) == ()
    assert pieces("二号链接是机器压出来的") == []


def test_too_few_words_are_not_read() -> None:
    assert pieces("好看") == []


def test_of_a_long_text_the_last_pieces_are_read() -> None:
    sentences = [
        f"这个是第{number}道工序做出来的东西真的非常不错大家放心买" for number in "一二三四五六七"
    ]
    read = pieces("。".join(sentences))
    assert len(read) == MOST_PIECES
    assert read == sentences[-MOST_PIECES:]


def test_short_clauses_are_read_together() -> None:
    text = "手工的，吹出来的，很厚实"
    assert pieces(text) == [text]


def test_as_much_is_read_in_one_go_in_english_as_in_chinese() -> None:
    breath = "so don't pour boiling water on it, eighty five celsius tops, it says so on the box"
    assert pieces(breath) == [breath]
    zh = "这个烧开的水别直接往上浇啊，八十五度就够了，盒子上面写得清清楚楚的，别拿刚滚的水泡它啊"
    assert len(pieces(zh)) == 2
    assert len(pieces(f"{breath}, {breath}")) == 2


spoken = st.lists(
    st.sampled_from(
        ["这个是手工吹制的", "能不能拆？", "有人问", "别家的", "，", "。", " ", "!", "\n", "？",
         "容量五百毫升", "不对说错了", "is it glazed?", "it is pressed by a machine", "…", "２号",
         "ﬁ", "我妈那条是", "如果是", "😀", "İ", "\u0301"],
    ),
    max_size=30,
).map("".join)  # fmt: skip


@pytest.mark.parametrize(
    "text",
    ["不带盖的版本便宜二十", "the version without a lid is cheaper", "针扣的在五号链接"]
    + ["不锈钢扣头的要贵五十", "the steel one is under another link"],
)
def test_what_is_said_of_another_version_or_link_is_not_read(text: str) -> None:
    assert pieces_of(replace(SAID, text=text), NOTHING) == ()


@given(st.text(max_size=200) | spoken, st.booleans())
@example("ﬁne ﬁnish, İstanbul. ½ of it", False)
def test_pieces_are_stretches_of_any_text(text: str, before: bool) -> None:
    said = replace(SAID, text=text, before=("有人问我说",) if before else ())
    found = pieces_of(said, NOTHING)
    assert len(found) <= MOST_PIECES
    for piece in found:
        assert 0 <= piece.start < piece.end <= len(text)
        assert piece.text == text[piece.start : piece.end].strip()
        assert len(piece.text) >= 4
    for one, other in pairwise(found):
        assert one.end <= other.start


def test_a_contradiction_that_stands_out_is_a_claim_of_its_own() -> None:
    before = "家人们看，"
    read = reading(stand("工艺", 0.05, 0.98), stand("把手", 0.1), start=len(before))
    after = read_closely(NOTHING, [read])
    (verdict,) = after.verdicts
    assert replace(after, verdicts=()) == NOTHING
    assert (verdict.sku, verdict.attribute, verdict.outcome) == ("CUP", "工艺", "wrong")
    assert (verdict.said, verdict.truth) == (TEXT, "手工吹制")
    assert (verdict.start, verdict.end) == (len(before), len(before) + len(TEXT))
    assert verdict.fact.id == fact("工艺").id
    assert verdict.fact.text == fact("工艺").text
    assert (verdict.headline, verdict.line) == ("工艺 手工吹制", "刚才口误，工艺是手工吹制哈")
    assert (verdict.settled, verdict.named, verdict.weight) == (True, False, "plain")


def test_in_english_too() -> None:
    said = "these all come out of a mould"
    read = reading(stand("Finish", 0.0, 0.95, "MUG"), text=said)
    (verdict,) = read_closely(NOTHING, [read], "MUG").verdicts
    assert (verdict.attribute, verdict.truth) == ("Finish", "hand glazed")
    assert verdict.said == "these all come out of a mould"
    assert fits_headline(verdict.headline)
    assert "finish is hand glazed" in verdict.line


def test_of_two_contradictions_the_surer_one_is_shown() -> None:
    read = reading(stand("工艺", 0.0, 0.95), stand("把手", 0.0, 0.97))
    assert [v.attribute for v in added(read)] == ["把手"]


def test_each_piece_may_contradict_a_fact() -> None:
    read = [reading(stand("工艺", 0.0, 0.95)), reading(stand("把手", 0.0, 0.95), start=20)]
    assert [(v.attribute, v.start) for v in added(*read)] == [("工艺", 0), ("把手", 20)]


@pytest.mark.parametrize(
    ("contradicts", "agrees", "wrong"),
    [
        (STANDS_OUT + 0.001, 0.0, True),
        (STANDS_OUT - 0.001, 0.0, False),
        (0.99, (0.99 - STANDS_OUT) / AGAINST - 0.01, True),
        (0.99, (0.99 - STANDS_OUT) / AGAINST + 0.01, False),
        (0.99, 0.99, False),
    ],
)
def test_what_another_fact_says_too_contradicts_nothing(
    contradicts: float, agrees: float, wrong: bool
) -> None:
    assert bool(added(reading(stand("工艺", 0.0, contradicts), stand("把手", agrees)))) is wrong


def test_agreement_with_a_price_counts_against_a_contradiction_too() -> None:
    assert not added(reading(stand("工艺", 0.0, 0.95), stand("直播价", 0.9)))


@pytest.mark.parametrize("name", ["直播价", "光泽", "红色 光泽"])
def test_no_price_and_no_fact_of_choices_is_contradicted_in_words(name: str) -> None:
    assert not added(reading(stand(name, 0.0, 1.0)))


@pytest.mark.parametrize("text", ["能装好多好多的水", "三斤重的杯子", "一口就喝完了"])
def test_a_fact_that_is_but_a_figure_is_for_the_rules(text: str) -> None:
    assert not added(reading(stand("容量", 0.0, 1.0), text=text))


@pytest.mark.parametrize(
    ("name", "text", "least"),
    [
        ("工艺", "每杯兑两百毫升牛奶", STANDS_OUT),
        ("喝法", "别加冰直接喝热的", STANDS_OUT),
        ("喝法", "每杯兑两百毫升牛奶", STANDS_OUT),
        ("喝法", "每杯兑一百五十毫升酒", SAME_FIGURES_STAND_OUT),
    ],
)
def test_how_far_it_must_stand_out_depends_on_the_figures(
    name: str, text: str, least: float
) -> None:
    for contradicts in (least - 0.01, least + 0.01):
        found = added(reading(stand(name, 0.0, contradicts), text=text))
        assert bool(found) is (contradicts > least)


@pytest.mark.parametrize("name", ["产地", "原产地"])
def test_places_are_for_the_rules(name: str) -> None:
    product = replace(CUP, attributes=(attribute(name, "广东佛山"),), faq=(), variants=())
    shop = replace(SHOP, products=(product,))
    (fact,) = (fact for fact in make_facts(shop) if fact.name == name)
    judge = ShopJudge.of(shop, make_facts(shop))
    piece = Piece(0, 9, "泰国进口的乳胶原液")
    read = Reading(piece, (FactStand(fact, 0.0, 1.0),))
    assert read_closely(NOTHING, [read], judge=judge).verdicts == ()


@pytest.mark.parametrize(
    ("name", "value", "text", "wrong"),
    [
        ("重量", "8公斤（含底座）", "光这个底座两公斤压得住", 0),
        ("重量", "8公斤（含底座）", "一只手拎不起来的", 1),
        ("续航", "普通档45分钟，强档8分钟", "十来分钟就没了", 0),
        ("续航", "普通档45分钟，强档8分钟", "开着一口气用到天亮", 1),
        ("无线充电", "不支持", "充电口跟平板一根线", 0),
        ("无线充电", "不支持", "放上去自己就充了", 1),
    ],
)
def test_figures_are_compared_by_rules_and_nearer_names_are_other_properties(
    name: str, value: str, text: str, wrong: int
) -> None:
    sheet = (attribute(name, value), attribute("充电接口", "磁吸触点"))
    shop = replace(SHOP, products=(replace(CUP, attributes=sheet, faq=(), variants=()),))
    facts = make_facts(shop)
    (fact,) = (fact for fact in facts if fact.name == name)
    read = reading(FactStand(fact, 0.0, 1.0), text=text)
    after = read_closely(NOTHING, [read], judge=ShopJudge.of(shop, facts))
    assert len(after.verdicts) == wrong


def test_a_fact_of_another_product_is_not_held_against_this_one() -> None:
    assert not added(reading(stand("Finish", 0.0, 1.0, "MUG")))


def test_nothing_is_added_beside_what_the_rules_found_wrong() -> None:
    wrong = judged("容量是六百毫升")
    assert [v.attribute for v in wrong.verdicts] == ["容量"]
    read = reading(stand("工艺", 0.0, 1.0), stand("容量", 0.5, 0.4), text="容量是六百毫升")
    assert read_closely(wrong, [read]) == wrong


def test_what_the_rules_found_right_stays_and_is_not_contradicted() -> None:
    right = judged("容量是五百毫升")
    assert [(v.attribute, v.outcome) for v in right.verdicts] == [("容量", "right")]
    assert read_closely(right, [reading(stand("容量", 0.0, 1.0))]) == right
    after = read_closely(right, [reading(stand("工艺", 0.0, 1.0))])
    assert [(v.attribute, v.outcome) for v in after.verdicts] == [
        ("容量", "right"),
        ("工艺", "wrong"),
    ]


@pytest.mark.parametrize(
    ("name", "text"),
    [("面料", "面料是纯棉的"), ("容量", "容量是六百毫升")],
)
def test_what_the_rules_found_wrong_stays_where_it_is_spoken_of(name: str, text: str) -> None:
    wrong = judged(text)
    assert [v.outcome for v in wrong.verdicts] == ["wrong"]
    for other in ("把手", "工艺"):
        for agrees, contradicts in ((0.0, SPOKEN_OF["zh"]), (0.9, 0.0)):
            readings = [reading(stand(name, agrees, contradicts), stand(other), text=text)]
            assert read_closely(wrong, readings) == wrong


@pytest.mark.parametrize(
    ("name", "text", "left"),
    [
        ("面料", "面料是纯棉的", 1),
        ("容量", "容量是六百毫升", 0),
        ("工艺", "这就是机器制的", 1),
        ("工艺", "说一下 机器制的", 0),
    ],
)
def test_what_the_rules_hold_against_a_fact_that_is_not_spoken_of_is_let_go(
    name: str, text: str, left: int
) -> None:
    wrong = judged(text)
    read = reading(stand(name, 0.02, SPOKEN_OF["zh"] - 0.03), text=text)
    assert len(read_closely(wrong, [read]).verdicts) == left
    elsewhere = reading(stand(name), text=text, start=40)
    assert read_closely(wrong, [elsewhere]) == wrong, "of other words"


@pytest.mark.parametrize(
    ("own", "other", "left"),
    [(0.02, OFFER_SPOKEN_OF - 0.01, 0), (0.02, OFFER_SPOKEN_OF, 1), (OFFER_SPOKEN_OF, 0.02, 1)],
)
def test_a_price_is_let_go_where_the_words_speak_of_no_offer_at_all(
    own: float, other: float, left: int
) -> None:
    """The reader cannot tell which price is meant; it can tell that none is."""
    text = "直播价九十九"
    coupon = replace(stand("直播价").fact, id="coupon")
    stands = (stand("直播价", contradicts=own), FactStand(coupon, 0.0, other), stand("容量", 0.9))
    read = read_closely(judged(text), [reading(*stands, text=text)])
    assert len(read.verdicts) == left


def test_what_says_another_fact_rightly_is_let_go_unless_it_contradicts_this_one() -> None:
    text = "容量是六百毫升"
    wrong = judged(text)
    for against, elsewhere, left in (
        (0.4, SAYS_ANOTHER, 0),
        (0.4, SAYS_ANOTHER - 0.01, 1),
        (0.6, SAYS_ANOTHER, 1),
    ):
        read = reading(stand("容量", 0.1, against), stand("工艺", elsewhere, 0.0), text=text)
        assert len(read_closely(wrong, [read]).verdicts) == left
    made = judged("面料是纯棉的")
    assert not read_closely(made, [reading(stand("面料"), stand("工艺", SAYS_ANOTHER))]).verdicts
    itself = reading(stand("容量", SAYS_ANOTHER, 0.1), stand("工艺"), text=text)
    assert read_closely(wrong, [itself]) == wrong, "the fact itself is no other"


def test_without_readings_the_rules_word_stands() -> None:
    for judgement in (NOTHING, judged("容量是六百毫升"), judged("容量是五百毫升")):
        assert read_closely(judgement, []) == judgement
        assert read_closely(judgement, [reading()]) == judgement


def test_an_answer_of_the_shop_s_is_contradicted_like_any_fact() -> None:
    (verdict,) = added(reading(stand("能放洗碗机吗", 0.0, 0.95), text="丢进洗碗机里随便洗"))
    assert verdict.fact.id == fact("能放洗碗机吗").id
    assert "不能" in verdict.truth
    assert fits_headline(verdict.headline)


def test_a_long_truth_is_cut_before_a_figure() -> None:
    (verdict,) = added(reading(stand("喝法", 0.0, 0.95), text="直接开水泡着喝"))
    assert verdict.truth == LONG[: LONG.index("150ml")] + "…"
    assert not any(character.isdigit() for character in verdict.line)


@given(
    st.lists(st.tuples(st.sampled_from(FACTS), st.floats(0, 1), st.floats(0, 1)), max_size=12),
    st.sampled_from(["容量是六百毫升", "容量是五百毫升", TEXT]),
)
def test_readings_never_change_but_the_verdicts(
    read: list[tuple[Fact, float, float]], text: str
) -> None:
    before = judged(text)
    stands = tuple(FactStand(fact, agrees, against) for fact, agrees, against in read)
    after = read_closely(before, [Reading(Piece(0, len(text), text), stands)])
    assert replace(after, verdicts=()) == replace(before, verdicts=())
    assert [v for v in after.verdicts if v.outcome == "right"] == [
        v for v in before.verdicts if v.outcome == "right"
    ]
    new = [v for v in after.verdicts if v not in before.verdicts]
    assert len(new) <= 1
    assert all(fits_headline(v.headline) and v.line and v.sku == "CUP" for v in new)
