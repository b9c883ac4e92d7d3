"""A shop of varied products for tests of the judge, and a way to ask it."""

from functools import lru_cache
from pathlib import Path

from copilot.skills.corrections.judge import ShopJudge
from copilot.skills.corrections.judgement import Judgement, Said
from ingest.documents.shop_file import read_shop_file
from knowledge.fact_making import make_facts
from knowledge.products import Catalogue

SHOP = Path(__file__).with_name("judge_shop.json")


@lru_cache(maxsize=1)
def catalogue() -> Catalogue:
    """Return the shop."""
    shop = read_shop_file(SHOP)
    return Catalogue("test", 1, shop.products, shop.policies, shop.faq)


@lru_cache(maxsize=1)
def judge() -> ShopJudge:
    """Return the shop's judge."""
    return ShopJudge.of(catalogue(), make_facts(catalogue()))


def ask(
    text: str,
    focus: str | None,
    before: tuple[str, ...] = (),
    final: bool = True,
    variant: str | None = None,
) -> Judgement:
    """Return what the judge says to ``text`` with the whole shop as the line-up."""
    lineup = tuple(product.sku for product in catalogue().products)
    links = tuple(enumerate(lineup, 1))
    said = Said("s1", 1, text, final, "host", before, focus, variant, lineup, links)
    return judge().judge(said)
