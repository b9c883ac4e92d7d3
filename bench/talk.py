"""Ordinary host talk at speaking pace: everything said is right, so any correction is a false one.

The host goes through a shop's products, says what the shop states of each in spoken words, and
chats between. Focus events may be dropped or come late; then what is asked of the focus counts:
how often the product named is the one the host is at. Generated from a seed.
"""

import argparse
import json
import random
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from bench.close_reader import packaged_reader
from bench.correction_products import catalogue_of, product_of
from bench.correction_stage import Shown, Stage
from copilot.events import Event, Focus, Lineup, LineupItem, Speech
from knowledge.language.script import language_of
from knowledge.language.spoken import speak_text
from knowledge.pair_reading.pair_reader import PairReader
from knowledge.products import Catalogue, Product

PACE_MS = 4_000  # from one sentence to the next
SENTENCES = 14  # said of a product before the next one
CHATTER_SHARE = 0.4
LINEUP = 8
MOST_PER_BROADCAST = 8  # products gone through in one broadcast
LATE_MS = 60_000

_LEADS = {
    "zh": ("{name}是{value}", "{name}{value}", "它的{name}是{value}", "{name}呢 {value}"),
    "en": ("the {name} is {value}", "{name} is {value}", "{value} {name}"),
}
_PRICES = {
    "zh": ("今天直播间{value}", "到手价就是{value}", "一件{value}", "原价都不止 今天{value}"),
    "en": ("it's {value} today", "just {value} tonight", "the price is {value}"),
}
_OPENINGS = {"zh": ("接下来看{link}号链接", "下一个 {title}"), "en": ("next up link {link}",)}
_YES_OR_NO = frozenset({"是", "否", "yes", "no", "none", "included", "无"})  # no sentence by itself
_BEFORE_NAME = frozenset({"有", "不含", "支持", "不支持", "不添加"})
_CHATTER = {
    "zh": (
        "欢迎新来的姐妹 点点关注", "公屏扣个一让我看到你们", "大家晚上吃了吗", "稍等我喝口水",
        "刚才那位姐妹问什么来着", "喜欢的直接去拍", "我自己家里也在用", "还剩最后几十单了啊",
        "外面那种二十块的你敢买吗", "别家卖三百多呢", "倒数五个数 五四三二一", "马上八点了",
        "我一米六五 一百一十斤", "上次那批两个小时就卖完了", "要是再便宜五十我自己都囤",
        "有人问能不能用十年 哈哈", "昨天播到凌晨两点", "我家孩子今年六岁了", "是不是很划算",
    ),
    "en": (
        "hey welcome in everyone", "tap that heart for me", "i had three coffees this morning",
        "somebody asked if it lasts ten years", "we've got about forty left", "give me two minutes",
        "other shops charge double", "my sister is five foot two", "let me grab some water",
        "we sold sixty of these last week", "if it were ten bucks i'd buy five",
    ),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Talk:
    """One generated broadcast: events with their times, and what the host was really at."""

    events: tuple[tuple[int, Event], ...]
    at: tuple[tuple[int, str], ...]

    def product(self, now_ms: int) -> str:
        """Return the product the host is at."""
        return [sku for start, sku in self.at if start <= now_ms][-1]


def statements(product: Product) -> list[str]:
    """Return what may rightly be said of a product, figures in words."""
    language: Literal["zh", "en"] = "zh" if language_of(product.title) == "zh" else "en"
    said = []
    for attribute in product.attributes:
        if attribute.value.casefold() in _YES_OR_NO:
            continue
        if attribute.value in _BEFORE_NAME:
            said.append(f"{attribute.value}{attribute.name}")
            continue
        value = speak_text(attribute.value, language)
        said += [lead.format(name=attribute.name, value=value) for lead in _LEADS[language]]
    offer = product.offer
    if offer is not None and offer.live_price is not None:
        unit = "元" if language == "zh" else " dollars"
        value = speak_text(f"{offer.live_price}{unit}", language)
        said += [lead.format(value=value) for lead in _PRICES[language]]
    return said


def talk(
    shop: Catalogue, chooser: random.Random, chatter: list[str], dropped: float, late: float
) -> Talk:
    """Return a broadcast through some of the shop's products in one language."""
    language = chooser.choice(sorted({language_of(p.title) for p in shop.products}))
    products = [p for p in shop.products if language_of(p.title) == language]
    lineup = chooser.sample(products, min(LINEUP, len(products)))
    events: list[tuple[int, Event]] = [
        (0, Lineup(tuple(LineupItem(n, p.sku) for n, p in enumerate(lineup, 1))))
    ]
    at: list[tuple[int, str]] = []
    own = [line for line in chatter if language_of(line) == language]
    now_ms = 1_000
    for link, product in list(enumerate(lineup, 1))[:MOST_PER_BROADCAST]:
        at.append((now_ms, product.sku))
        events += _focus(product.sku, now_ms, chooser, dropped if link > 1 else 0.0, late)
        for text in _said(product, link, language, chooser, [*_CHATTER[language], *own]):
            events.append((now_ms, Speech(text, True, f"s{now_ms}")))
            now_ms += PACE_MS
    return Talk(tuple(sorted(events, key=lambda event: event[0])), tuple(at))


def _focus(
    sku: str, now_ms: int, chooser: random.Random, dropped: float, late: float
) -> Iterator[tuple[int, Event]]:
    if chooser.random() >= dropped:
        yield now_ms + (LATE_MS if chooser.random() < late else 0), Focus(sku)


def _said(
    product: Product, link: int, language: str, chooser: random.Random, chatter: list[str]
) -> Iterator[str]:
    if chooser.random() < 0.7:
        opening = chooser.choice(_OPENINGS[language])
        yield opening.format(link=link, title=product.title)
    right = statements(product)
    for _ in range(SENTENCES):
        yield chooser.choice(chatter if chooser.random() < CHATTER_SHARE else right)


def measure(
    shop: Catalogue,
    chatter: list[str],
    hours: float,
    dropped: float,
    late: float,
    seed: int,
    reader: PairReader | None = None,
) -> dict[str, Any]:
    """Play broadcasts until ``hours`` of talk have passed, and count what came up.

    Without a ``reader`` the rules judge alone.
    """
    chooser, stage = random.Random(seed), Stage(reader)
    alarms: list[tuple[Shown, str]] = []
    asked = right = 0
    spent_ms = sentences = 0
    while spent_ms < hours * 3_600_000:
        one = talk(shop, chooser, chatter, dropped, late)
        came = stage.broadcast(shop, one.events)
        alarms += zip(came.shown, came.spoken, strict=True)
        asked += len(came.doubts)
        right += sum(one.product(now_ms) == sku for now_ms, sku in came.doubts)
        spent_ms += one.events[-1][0]
        sentences += sum(isinstance(event, Speech) for _, event in one.events)
    for alarm, text in alarms:
        print(f"false alarm {alarm} in {text}", file=sys.stderr)
    return {
        "hours": round(spent_ms / 3_600_000, 2),
        "sentences": sentences,
        "false_alarms": len(alarms),
        "focus": {"asked": asked, "right": right},
        "ms_per_segment": stage.milliseconds(),
    }


def main() -> None:
    """Measure and print one JSON object as the last line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--catalogue", type=Path, required=True, help="products with plain keys")
    parser.add_argument("--plain", type=Path, nargs="*", default=[], help="lines of talk, as text")
    parser.add_argument("--hours", type=float, default=1.0)
    parser.add_argument("--dropped", type=float, default=0.0, help="share of focus events lost")
    parser.add_argument("--late", type=float, default=0.0, help="share that comes a minute late")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--cache", type=Path, default=Path.home() / ".cache" / "livecue")
    parser.add_argument("--rules", action="store_true", help="without the pair reader")
    options = parser.parse_args()
    rows = json.loads(options.catalogue.read_text(encoding="utf-8"))
    shop = catalogue_of(product_of(row) for row in rows)
    chatter = [
        line.strip()
        for path in options.plain
        for line in path.read_text(encoding="utf-8").splitlines()
        if line.strip()
    ]
    reader = None if options.rules else packaged_reader(options.cache)
    report = measure(
        shop, chatter, options.hours, options.dropped, options.late, options.seed, reader
    )
    print(json.dumps(report, ensure_ascii=False))


if __name__ == "__main__":
    main()
