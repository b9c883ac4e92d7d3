"""The lines of whole shops: short enough, and never put right once a host has said them."""

from functools import lru_cache
from pathlib import Path

import pytest

from copilot.evidence import evidence_of
from copilot.skills.answers.card import line
from copilot.skills.answers.headlines import headline
from copilot.skills.corrections.judge import ShopJudge
from copilot.skills.corrections.judgement import Said
from ingest.documents.shop_file import read_shop_file
from knowledge.fact_making import make_facts
from knowledge.facts import Fact
from knowledge.language.headline import fits_headline, fits_line
from knowledge.language.script import language_of
from knowledge.products import Catalogue

ROOT = Path(__file__).parents[4]
SHOPS = (
    "app/demo/shop.json",
    "tests/fixtures/second_shop/shop.json",
    "tests/fixtures/third_shop/shop.json",
)
FEWEST_LINES = 100
TOO_LONG_AT_MOST = 0.03  # what cannot be shortened without losing its limit is said whole


@lru_cache(maxsize=1)
def shop(file: str) -> tuple[tuple[Fact, ...], ShopJudge]:
    read = read_shop_file(ROOT / file)
    facts = make_facts(Catalogue("t", 1, read.products, read.policies, read.faq))
    return facts, ShopJudge.of(Catalogue("t", 1, read.products, read.policies, read.faq), facts)


@pytest.mark.parametrize("file", SHOPS)
def test_lines_are_a_breath_and_headlines_fit(file: str) -> None:
    facts, _ = shop(file)
    lines = [line(evidence_of(fact)) for fact in facts]
    said = [one for one in lines if one]
    long = [one for one in said if not fits_line(one, language_of(one) == "zh")]

    assert len(said) > FEWEST_LINES
    assert len(long) <= TOO_LONG_AT_MOST * len(said), long
    assert all(fits_headline(headline(evidence_of(fact), "zh", fact.name)) for fact in facts)


@pytest.mark.parametrize("file", SHOPS)
def test_no_line_is_corrected_when_it_is_said(file: str) -> None:
    facts, judge = shop(file)
    for fact in facts:
        said = line(evidence_of(fact))
        if fact.sku is None or not said or fact.variant:
            continue
        heard = Said("s", 1, said, True, "host", (), fact.sku, None, (fact.sku,), ())
        wrong = [v for v in judge.judge(heard).verdicts if v.outcome == "wrong"]
        assert not wrong, (fact.text, said, [(v.said, v.truth) for v in wrong])
