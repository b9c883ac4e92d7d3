"""A shop of varied products for tests of the judge, and a way to ask it."""

import json
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

from copilot.skills.corrections.judge import ShopJudge
from copilot.skills.corrections.judgement import Judgement, Said, Verdict
from ingest.documents.shop_file import read_shop_file
from knowledge.fact_making import make_facts
from knowledge.products import Catalogue

HERE = Path(__file__).parent
SHOP = "judge_shop.json"
SPOKEN_SHOP = "spoken_shop.json"
TALK_SHOP = "talk_shop.json"
LOOKS_WRONG_SHOP = "looks_wrong_shop.json"
PLAIN_SHOP = "plain_shop.json"
TALKED_SHOP = "talked_shop.json"
TOLD_SHOP = "told_shop.json"
EVERYDAY_SHOP = "everyday_shop.json"


@lru_cache(maxsize=8)
def catalogue(shop_file: str = SHOP) -> Catalogue:
    """Return the shop."""
    shop = read_shop_file(HERE / shop_file)
    return Catalogue("test", 1, shop.products, shop.policies, shop.faq)


@lru_cache(maxsize=8)
def judge(shop_file: str = SHOP) -> ShopJudge:
    """Return the shop's judge."""
    shop = catalogue(shop_file)
    return ShopJudge.of(shop, make_facts(shop))


def ask(
    text: str,
    focus: str | None,
    before: tuple[str, ...] = (),
    final: bool = True,
    variant: str | None = None,
    shop_file: str = SHOP,
) -> Judgement:
    """Return what the judge says to ``text`` with the whole shop as the line-up."""
    lineup = tuple(product.sku for product in catalogue(shop_file).products)
    links = tuple(enumerate(lineup, 1))
    said = Said("s1", 1, text, final, "host", before, focus, variant, lineup, links)
    return judge(shop_file).judge(said)


def written_judge(document: Mapping[str, object]) -> ShopJudge:
    """Return the judge of a shop that a test writes itself, as a shop file's document."""
    read = read_shop_file(json.dumps(document, ensure_ascii=False).encode())
    shop = Catalogue("test", 1, read.products, read.policies, read.faq)
    return ShopJudge.of(shop, make_facts(shop))


def mistakes(judge: ShopJudge, sku: str, text: str) -> list[Verdict]:
    """Return what ``text`` says wrong of the one product there is."""
    said = Said("s", 1, text, True, "host", (), sku, None, (sku,), ((1, sku),))
    return [verdict for verdict in judge.judge(said).verdicts if verdict.outcome == "wrong"]


def truths(judge: ShopJudge, sku: str, text: str) -> list[str]:
    """Return what is true instead of what ``text`` says wrong of the one product there is."""
    return [verdict.truth for verdict in mistakes(judge, sku, text)]


def told_wrong(
    judge: ShopJudge, skus: tuple[str, ...], sku: str, text: str, before: tuple[str, ...] = ()
) -> list[tuple[str, str]]:
    """Return which property of which product a final text is held against, ``sku`` on air."""
    said = Said("s", 1, text, True, "host", before, sku, None, skus, ())
    wrong = (one for one in judge.judge(said).verdicts if one.outcome == "wrong")
    return [(one.sku, one.attribute) for one in wrong]


def cells(table: str) -> list[list[str]]:
    """Return the cells of a table written as lines with bars between."""
    return [[part.strip() for part in line.split("|")] for line in table.strip().splitlines()]
