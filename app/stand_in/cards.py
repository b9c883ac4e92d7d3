"""The cards a stand-in shows: one of every kind, in Chinese and in English, about one product."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final, Literal

from copilot.suggestions import Asked, CardFact, Kind, RoomState, Suggestion
from copilot.wordings import WORDINGS, after

Language = Literal["zh", "en"]


@dataclass(frozen=True, slots=True)
class Words:
    """What a card says, and the words of a correction or a question where it is one."""

    headline: str
    line: str
    fact: str = ""
    said: str = ""
    truth: str = ""
    asked: str = ""
    cause: str = ""


PRODUCT: Final[Mapping[Language, str]] = {
    "zh": "晨雾316保温杯 500ml",
    "en": "Mist steel flask 500 ml",
}
SKU: Final = "CUP-01"
_SOURCE: Final[Mapping[Language, tuple[str, str]]] = {
    "zh": ("商品表.csv", "第 2 行“容量”列"),
    "en": ("products.csv", "row 2, column capacity"),
}
_WORDS: Final[Mapping[Kind, Mapping[Language, Words]]] = {
    "answer": {
        "zh": Words(
            "容量 500ml", "这款是五百毫升的，通勤带一天够喝。", "容量：500ml", asked="多大容量"
        ),
        "en": Words(
            "Holds 500 ml",
            "It holds half a litre, enough for a day out.",
            "Capacity: 500 ml",
            asked="how much does it hold",
        ),
    },
    "correction": {
        "zh": Words(
            "到手价69元",
            "刚才口误了，到手价是六十九元。",
            "到手价：69元",
            said="59元",
            truth="69元",
        ),
        "en": Words(
            "It is 69 yuan",
            "I misspoke: it is 69 yuan after the coupon.",
            "Price after coupon: 69 yuan",
            said="59 yuan",
            truth="69 yuan",
        ),
    },
    "cue": {
        "zh": Words("讲讲保温", "早上灌的热水，下午开会还是烫的。", "保温：12小时"),
        "en": Words(
            "Tell them: 12 h warm",
            "Filled in the morning, still hot at your last meeting.",
            "Keeps warm: 12 hours",
        ),
    },
    "nudge": {
        "zh": Words(
            "发个福袋吧", "点点关注，马上发一波福袋。", cause="弹幕 84 条/分，十分钟前 150"
        ),
        "en": Words(
            "Start a lucky draw",
            "Follow us now, the lucky draw starts in a minute.",
            cause="84 messages a minute, 150 ten minutes ago",
        ),
    },
    "warning": {
        "zh": Words("别说“最好”", "可以说“很多宝宝都在用”。", cause="刚才说了“全网最好”"),
        "en": Words(
            'Avoid "the best"',
            'You can say "many of you use it already".',
            cause='you said "the best anywhere"',
        ),
    },
    "reminder": {
        "zh": Words("答应的抽奖", "说好的三号抽奖，现在开始。", cause="八分钟前答应的"),
        "en": Words(
            "The draw you promised",
            "The draw for number three starts now.",
            cause="promised eight minutes ago",
        ),
    },
    "alert": {
        "zh": Words("还在讲3号？", "", cause="最近三句都像在讲5号"),
        "en": Words("Still on number 3?", "", cause="the last three sentences fit number 5 better"),
    },
}
KINDS: Final[tuple[Kind, ...]] = tuple(_WORDS)
_LASTS_MS: Final = 90_000
REWORDED: Final = frozenset[Kind]({"answer", "cue"})


def card(kind: Kind, id: str, language: Language, at_ms: int) -> Suggestion:
    """Return a card of ``kind`` as it opens, its line complete."""
    words = _WORDS[kind][language]
    return Suggestion(
        id=id,
        version=1,
        kind=kind,
        audience="both" if kind == "alert" else "host",
        headline=words.headline,
        facts=_facts(words.fact, language),
        line=words.line,
        asked=_asked(words.asked, at_ms),
        sku=SKU,
        product=PRODUCT[language],
        link=3,
        rank=1.0,
        opened_ms=at_ms,
        expires_ms=at_ms + _LASTS_MS,
        slot="now",
        said=words.said,
        truth=words.truth,
        cause=words.cause,
        wordings=after("plain", "plain", WORDINGS) if kind in REWORDED else (),
    )


def asked_again(suggestion: Suggestion, at_ms: int) -> Suggestion:
    """Return the card after three more people asked; one nobody asks for just ranks higher."""
    asked = suggestion.asked
    if asked is not None:
        asked = replace(asked, count=asked.count + 4, people=asked.people + 3, last_ms=at_ms)
    return replace(
        suggestion, version=suggestion.version + 1, asked=asked, rank=suggestion.rank + 0.1
    )


def first_state(language: Language) -> RoomState:
    """Return the room at a glance, with one product on air."""
    return RoomState(
        session="stand-in",
        focus_sku=SKU,
        focus_title=PRODUCT[language],
        focus_link=3,
        quiet=False,
        viewers=1250,
        chat_per_minute=84,
        questions_waiting=2,
        gaps=1,
        dropped=0,
        mood="steady",
    )


def _facts(text: str, language: Language) -> tuple[CardFact, ...]:
    if not text:
        return ()
    document, location = _SOURCE[language]
    return (CardFact("f-1", SKU, PRODUCT[language], text, document, location, 1),)


def _asked(text: str, at_ms: int) -> Asked | None:
    if not text:
        return None
    return Asked(text, 12, 9, ("小红", "阿明"), max(0, at_ms - 4000), at_ms)
