"""Made-up offers and questions on them, with what is right by an arithmetic of their own.

A scene is drawn as plain integers in cents; its words for the shop file and for the viewer are
written from it, and what is right is worked out from the integers, never from the words.
"""

import random
from dataclasses import dataclass, field
from typing import Any, Literal

Language = Literal["zh", "en"]
Promotion = Literal["none", "nth", "free", "amount", "pieces", "share", "tiers", "bundle", "odd"]

_EN_NUMBERS = ("zero", "one", "two", "three", "four")
_UNITS = {"zh": ("片", "颗", "包", "粒", "支"), "en": ("tablets", "capsules", "sheets")}


@dataclass(slots=True)
class Scene:
    """One offer. Amounts are in cents; 0 and empty stand for what the shop does not say.

    ``a`` and ``b`` are the promotion's two figures: place and percent, paid and free, least and
    off, pieces and off, pieces and percent, pieces and total.
    """

    language: Language
    live: int
    listed: int
    promotion: Promotion = "none"
    a: int = 0
    b: int = 0
    each: bool = False
    coupon: int = 0
    coupon_least: int = 0
    coupon_price: bool = False
    stacks: bool | None = None
    limit: int = 0
    stock: int = 0
    pack: int = 0
    pack_unit: str = ""
    window: Literal["none", "open", "future", "past"] = "none"
    choices: dict[str, int] = field(default_factory=dict)
    gift: int = 0


def draw_scene(rng: random.Random) -> Scene:
    """Return a random offer."""
    language: Language = rng.choice(("zh", "zh", "en"))
    live = rng.choice(
        (rng.randint(9, 400) * 100, rng.randint(90, 4000) * 10, rng.randint(900, 9999))
    )
    scene = Scene(language, live, live + rng.randint(10, 90) * 100)
    _draw_promotion(scene, rng)
    if rng.random() < 0.5:
        scene.coupon = min(rng.choice((300, 500, 800, 1000, 2000)), live // 2 // 100 * 100)
        if rng.random() < 0.4:
            scene.coupon_least = (live * rng.choice((1, 2, 3)) // 100 - rng.randint(0, 20)) * 100
            scene.coupon_least = max(scene.coupon_least, scene.coupon + 100)
        else:
            scene.coupon_price = rng.random() < 0.6
        if scene.promotion not in ("none", "tiers", "odd"):
            scene.stacks = rng.choice((True, False, None))
    if rng.random() < 0.2:
        scene.limit = rng.randint(1, 4)
    if rng.random() < 0.15:
        scene.stock = rng.randint(1, 5)
    if rng.random() < 0.6:
        scene.pack, scene.pack_unit = rng.randint(4, 60), rng.choice(_UNITS[language])
        if rng.random() < 0.25 and scene.promotion != "free":
            scene.gift = rng.randint(1, 8)
    if rng.random() < 0.2:
        scene.window = rng.choice(("open", "future", "past"))
    if rng.random() < 0.15 and scene.promotion in ("none", "odd"):
        names = ("橙色", "深蓝色") if language == "zh" else ("orange", "navy")
        scene.choices = {name: live + rng.randint(1, 30) * 100 for name in names}
    return scene


def _draw_promotion(scene: Scene, rng: random.Random) -> None:
    kinds: tuple[Promotion, ...] = (
        "none", "nth", "free", "amount", "pieces", "share", "tiers", "bundle", "odd",
    )  # fmt: skip
    scene.promotion = rng.choice(kinds)
    live = scene.live
    match scene.promotion:
        case "nth":
            scene.a, scene.b = rng.choice((2, 2, 2, 3)), rng.choice((0, 50, 50, 70, 80))
        case "free":
            scene.a, scene.b = rng.choice(((1, 1), (2, 1), (3, 1), (3, 2)))
        case "amount":
            scene.a = max(5, live * rng.choice((1, 2, 3)) // 100 - rng.randint(0, 9)) * 100
            scene.b = max(1, scene.a // 1000) * 100
            scene.each = scene.language == "zh" and rng.random() < 0.3
        case "pieces":
            scene.a, scene.b = rng.randint(2, 4), max(1, live // 500) * 100
            scene.each = scene.language == "zh" and rng.random() < 0.3
        case "share":
            scene.a, scene.b = rng.randint(2, 3), rng.choice((80, 85, 90))
        case "tiers" | "bundle":
            scene.a = rng.randint(2, 4)
            scene.b = (live * scene.a * rng.choice((75, 80, 90)) // 10000) * 100
        case _:
            pass


def amount(cents: int) -> str:
    """Return cents as a plain amount of the major unit."""
    return f"{cents // 100}" if cents % 100 == 0 else f"{cents / 100:.2f}".rstrip("0")


def promotion_words(scene: Scene, rng: random.Random) -> str:
    """Return the promotion as a shop writes it."""
    zh = scene.language == "zh"
    said = _promotion_zh(scene) if zh else _promotion_en(scene)
    if not said:
        return ""
    words = rng.choice(said)
    if scene.coupon and scene.promotion != "odd" and scene.stacks is not None:
        words += _stack_words(scene.stacks, zh)
    return words


def _promotion_zh(scene: Scene) -> list[str]:
    a, b, each = scene.a, scene.b, "每" if scene.each else ""
    match scene.promotion:
        case "nth":
            return _nth_words(a, b, True)
        case "free":
            return [f"买{_zh(a)}送{_zh(b)}", f"买{a}送{b}", f"拍{a}发{a + b}"]
        case "amount":
            return [f"{each}满{amount(a)}减{amount(b)}", f"{each}满{amount(a)}元减{amount(b)}元"]
        case "pieces":
            return [f"{each}满{a}件减{amount(b)}元"]
        case "share":
            return [f"满{a}件打{_tenths(b)}折"]
        case "bundle":
            return [f"{a}件{amount(b)}元"]
        case "odd":
            return ["老粉下单另有惊喜价"]
        case _:
            return []


def _promotion_en(scene: Scene) -> list[str]:
    a, b = scene.a, scene.b
    match scene.promotion:
        case "nth":
            return _nth_words(a, b, False)
        case "free":
            spelt = f"Buy {_EN_NUMBERS[a]}, get {_EN_NUMBERS[b]} free"
            return [f"buy {a} get {b} free", spelt]
        case "amount":
            off, least = amount(b), amount(a)
            return [f"spend ${least}, save ${off}", f"${off} off orders of ${least}"]
        case "pieces":
            return [f"buy {a} or more, save ${amount(b)}", f"${amount(b)} off {a} or more"]
        case "share":
            return [f"{100 - b}% off {a} or more"]
        case "bundle":
            return [f"{a} for ${amount(b)}", f"any {a} for ${amount(b)}"]
        case "odd":
            return ["members pay less, ask the host"]
        case _:
            return []


def coupon_words(scene: Scene, rng: random.Random) -> str:
    """Return the coupon as a shop writes it."""
    off, least = amount(scene.coupon), amount(scene.coupon_least)
    if scene.language == "zh":
        if scene.coupon_least:
            return rng.choice((f"满{least}减{off}券", f"店铺满{least}元减{off}元优惠券"))
        return rng.choice((f"直播间领{off}元券", f"关注领{off}元券", f"店铺{off}元券"))
    if scene.coupon_least:
        return f"${off} off coupon on orders of ${least}"
    return rng.choice((f"${off} off coupon", f"${off} coupon", f"${off} shop coupon"))


def product_of(scene: Scene, rng: random.Random) -> dict[str, Any]:
    """Return the scene as an entry of a shop file."""
    zh = scene.language == "zh"
    product: dict[str, Any] = {
        "sku": "P-1",
        "title": "晴川维生素" if zh else "Clearbrook Vitamin",
        "list_price": amount(scene.listed),
        "price": amount(scene.live),
        "currency": "CNY" if zh else "USD",
        "promotion": promotion_words(scene, rng),
        "attributes": {"产地": "浙江"} if zh else {"Origin": "Ohio"},
    }
    if scene.promotion == "tiers":
        product["tiers"] = [{"quantity": scene.a, "total": amount(scene.b)}]
    if scene.coupon:
        product["coupon"] = coupon_words(scene, rng)
        if scene.coupon_price:
            product["coupon_price"] = amount(scene.live - scene.coupon)
    if scene.limit:
        product["limit_per_buyer"] = scene.limit
    if scene.stock:
        product["stock"] = scene.stock
    if scene.pack:
        name = rng.choice(("规格", "数量")) if zh else rng.choice(("Pack size", "Quantity"))
        product["attributes"][name] = _pack_words(scene, rng)
    if scene.gift:
        product["gifts"] = [
            f"同款{scene.gift}{scene.pack_unit}" if zh else f"{scene.gift} {scene.pack_unit} sample"
        ]
    if scene.window != "none":
        future = {"starts_at": "2030-01-01T20:00:00+08:00", "ends_at": "2030-01-02T20:00:00+08:00"}
        past = {"starts_at": "2020-01-01T20:00:00+08:00", "ends_at": "2020-01-02T20:00:00+08:00"}
        now = {"starts_at": "2025-01-01T20:00:00+08:00", "ends_at": "2030-01-02T20:00:00+08:00"}
        product |= {"future": future, "past": past, "open": now}[scene.window]
    if scene.choices:
        product["variants"] = [
            {"sku": f"P-1-{n}", "title": title, "price": amount(price)}
            for n, (title, price) in enumerate(scene.choices.items())
        ]
    return {key: value for key, value in product.items() if value not in ("", [])}


def _pack_words(scene: Scene, rng: random.Random) -> str:
    if scene.language == "en":
        return f"{scene.pack} {scene.pack_unit}"
    if scene.pack % 2 == 0 and scene.pack_unit in "片粒颗" and rng.random() < 0.4:
        return f"{scene.pack // 2}{scene.pack_unit}×2板"
    return f"{scene.pack}{scene.pack_unit}"


def _nth_words(place: int, percent: int, zh: bool) -> list[str]:
    if zh:
        said = {0: ["0元", "免费"], 50: ["半价", "5折"], 70: ["7折", "七折"], 80: ["8折", "打八折"]}
        return [f"第{n}件{how}" for n in (place, "零一二三"[place]) for how in said[percent]]
    said = {0: ["free"], 50: ["half price", "50% off"], 70: ["30% off"], 80: ["20% off"]}
    ordinal = {2: "second", 3: "third"}[place]
    return [f"{ordinal} one {how}" for how in said[percent]]


def _stack_words(stacks: bool, zh: bool) -> str:
    if zh:
        return "，可与优惠券叠加" if stacks else "，不与优惠券叠加"
    return "; can be combined with the coupon" if stacks else "; cannot be combined with coupons"


def _tenths(percent: int) -> str:
    return str(percent // 10) if percent % 10 == 0 else str(percent)


def _zh(number: int) -> str:
    return "零一二三"[number]
