"""Random questions on a scene, each with what is right."""

import random
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from bench.price_scenes import Scene, amount
from bench.price_sums import capped, total_of, total_with_coupon

Kind = Literal["total", "coupon", "per", "count", "nth", "claim"]

_NAMED = frozenset({"nth", "free", "pieces"})
_ZH = "零一两三四五六七八九十"
_EN = ("zero", "one", "two", "three", "four", "five", "six", "seven")


@dataclass(frozen=True, slots=True)
class Asked:
    """A question and what is right.

    Attributes:
        text: the viewer's words.
        kind: what it asks.
        right: cents, or pieces where it asks how many; ``None`` where nothing is certain.
        refused: the limit or stock that is to be said in place of a sum; 0 for none.
        with_coupon: whether ``right`` is after the coupon.
        rounded: whether ``right`` is rounded to a cent.
    """

    text: str
    kind: Kind
    right: int | None
    refused: int = 0
    with_coupon: bool = False
    rounded: bool = False


def ask(scene: Scene, rng: random.Random) -> Asked:
    """Return a random question on ``scene`` with its answer."""
    kinds: list[Kind] = ["total", "total", "coupon", "claim"]
    if scene.pack:
        kinds += ["per", "count"]
    if scene.promotion == "nth":
        kinds.append("nth")
    kind = rng.choice(kinds)
    zh = scene.language == "zh"
    choice = rng.choice(list(scene.choices)) if scene.choices and rng.random() < 0.7 else ""
    price = scene.choices.get(choice, scene.live)
    closed = scene.window in ("future", "past")
    settled = bool(choice) or not scene.choices
    pieces = rng.randint(2, 6)
    prefix = (f"{choice}的" if zh else f"{choice} ") if choice else ""
    match kind:
        case "total":
            text = _total_words(pieces, zh, rng)
            right = total_of(scene, price, pieces, closed) if settled else None
            return Asked(prefix + text, kind, *capped(scene, pieces, right, choice, settled))
        case "coupon":
            text = _coupon_words(pieces, zh, rng)
            right, used = total_with_coupon(scene, price, pieces, closed, choice)
            right = right if settled else None
            right, refused = capped(scene, pieces, right, choice, settled)
            return Asked(prefix + text, kind, right, refused, used)
        case "per":
            return _per(scene, price, prefix, closed, settled, choice, rng)
        case "count":
            return _count(scene, pieces, closed, rng)
        case "nth":
            certain = scene.live * scene.b % 100 == 0 and not closed
            words = (f"第{'零一二三'[scene.a]}件多少钱", f"第{scene.a}件什么价")
            text = (
                rng.choice(words)
                if zh
                else f"how much is the {('second', 'third')[scene.a - 2]} box"
            )
            return Asked(text, kind, scene.live * scene.b // 100 if certain else None)
        case _:
            return _claim(scene, closed)


def _per(
    scene: Scene,
    price: int,
    prefix: str,
    closed: bool,
    settled: bool,
    choice: str,
    rng: random.Random,
) -> Asked:
    zh = scene.language == "zh"
    unit = scene.pack_unit if zh else scene.pack_unit.removesuffix("s")
    total = total_of(scene, price, 1, closed)
    if scene.promotion == "odd" and not closed:
        total = price  # one piece costs its price whatever the promotion of several is
    words = (
        (
            f"折合一{unit}多少钱",
            f"一{unit}多少钱",
            f"平均每{unit}多少钱",
            f"多少钱一{unit}",
            f"单{unit}多少钱",
        )
        if zh
        else (
            f"price per {unit}",
            f"how much per {unit}",
            f"per {unit}?",
            f"how much is one {unit}",
        )
    )
    text = prefix + rng.choice(words)
    if total is None or not settled:
        return Asked(text, "per", None)
    come = scene.a + scene.b if scene.promotion == "free" and scene.a == 1 and not closed else 1
    exact = Fraction(total, scene.pack * come)
    cents = int(exact + Fraction(1, 2))
    return Asked(text, "per", cents if cents else None, rounded=exact != cents)


def _count(scene: Scene, pieces: int, closed: bool, rng: random.Random) -> Asked:
    zh = scene.language == "zh"
    unit = scene.pack_unit
    said = _ZH[pieces]
    words = (
        (f"{said}盒一共多少{unit}", f"买{said}盒有几{unit}", f"拍{pieces}盒到手几{unit}")
        if zh
        else (f"how many {unit} in {_EN[pieces]} boxes", f"how many {unit} if i buy {pieces}")
    )
    text = rng.choice(words)
    come: int | None = pieces
    if not closed and scene.promotion == "odd":
        come = None
    if not closed and scene.promotion == "free" and pieces >= scene.a:
        come = scene.a + scene.b if pieces in (scene.a, scene.a + scene.b) else None
    right = None if come is None or scene.choices else come * scene.pack
    right, refused = capped(scene, pieces, right, "", not scene.choices)
    return Asked(text, "count", right, refused)


def _claim(scene: Scene, closed: bool) -> Asked:
    """Return a viewer's words that name a reduction: the shop's own, or one it does not have."""
    zh = scene.language == "zh"
    own = scene.promotion == "amount" and not closed
    if scene.promotion in _NAMED and not scene.choices:
        return _named(scene, closed)
    least, off = (scene.a, scene.b) if own else (77700, 7700)
    text = f"{amount(least)}减{amount(off)}吗到手"
    if not zh:
        text = f"spend ${amount(least)} save ${amount(off)}, how much is it"
    right = total_of(scene, scene.live, 1, closed) if own and not scene.choices else None
    if own and zh and scene.each and right is not None and scene.live // scene.a > 1:
        right = scene.live - scene.b * (scene.live // scene.a)
    return Asked(text, "claim", right)


def _named(scene: Scene, closed: bool) -> Asked:
    """Return a question by the shop's own reduction: 第二件半价那两件, 买二送一一共几颗."""
    zh, a, b = scene.language == "zh", scene.a, scene.b
    right = None if closed else total_of(scene, scene.live, a, False)
    right, refused = (None, 0) if closed else capped(scene, a, right, "", True)
    if scene.promotion == "free":
        if scene.pack and zh:
            come = None if closed or refused else (a + b) * scene.pack
            return Asked(f"买{a}送{b}一共几{scene.pack_unit}", "count", come, refused)
        return Asked(
            f"买{a}送{b}多少钱" if zh else f"buy {a} get {b} free how much", "claim", right, refused
        )
    if scene.promotion == "nth":
        how = {
            0: ("免费", "free"),
            50: ("半价", "half price"),
            70: ("7折", "30% off"),
            80: ("8折", "20% off"),
        }
        if zh:
            return Asked(f"第{'零一二三'[a]}件{how[b][0]}那{_ZH[a]}件", "claim", right, refused)
        ordinal = ("second", "third")[a - 2]
        return Asked(
            f"how much for {_EN[a]} with {ordinal} one {how[b][1]}", "claim", right, refused
        )
    text = f"{a}件减{amount(b)}到手多少" if zh else f"buy {a} or more save ${amount(b)}, how much"
    if scene.each and not closed and right is not None:
        right = scene.live * a - b
    return Asked(text, "claim", right, refused)


def _total_words(pieces: int, zh: bool, rng: random.Random) -> str:
    if zh:
        said = rng.choice((_ZH[pieces], str(pieces)))
        return rng.choice(
            (
                f"{said}件多少",
                f"{said}盒一起拍多少",
                f"拍{said}件多少钱",
                f"买{said}盒什么价",
                f"{said}盒到手价",
                f"主播{said}件多少钱呀",
                f"我要{said}盒一共多少钱",
            )
        )
    said = rng.choice((_EN[pieces], str(pieces)))
    return rng.choice(
        (
            f"how much for {said}",
            f"{said} for how much",
            f"price for {said}?",
            f"what do {said} boxes cost",
            f"how much if i buy {said}",
        )
    )


def _coupon_words(pieces: int, zh: bool, rng: random.Random) -> str:
    said = _ZH[pieces] if zh else _EN[pieces]
    if zh:
        return rng.choice((f"{said}件用券多少", f"{said}件券后多少钱", f"{said}盒领了券到手多少"))
    return rng.choice((f"how much for {said} with the coupon", f"{said} after coupon how much"))
