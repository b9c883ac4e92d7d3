"""What a reader holds against the product on air though another of the line-up has just that.

A focus event may be late or lost, and the reader hears of the product on air alone: what is right
of another product there is no slip of this one.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Final

from copilot.skills.corrections.focus.whose_value import fit_of
from copilot.skills.corrections.judgement import Judgement, Said
from copilot.skills.corrections.prepared_product import PreparedProduct
from knowledge.language.characters import align

_SHORTEST: Final = {True: 6, False: 3}
"""Characters of a value, in Latin letters or Chinese, by which it is known again in a text."""
_LONGEST: Final = 40


def without_others(
    found: Judgement, before: Judgement, said: Said, products: Mapping[str, PreparedProduct]
) -> Judgement:
    """Return ``found`` without what reading added to ``before`` where another product suits."""
    added = [verdict for verdict in found.verdicts if verdict not in before.verdicts]
    if not added or not _suits_another(before, said, products):
        return found
    kept = tuple(verdict for verdict in found.verdicts if verdict not in added)
    return replace(found, verdicts=kept)


def _suits_another(
    judgement: Judgement, said: Said, products: Mapping[str, PreparedProduct]
) -> bool:
    """Tell whether words are right of another product alone, or say what only it states."""
    focus = said.focus or ""
    if not fit_of(judgement.fits, focus).right and any(
        fit.right for fit in judgement.fits if fit.sku != focus
    ):
        return True
    words, own = align(said.text), products[focus].view
    ours = align(" ".join((own.title, *(known.fact.text for known in own.properties))))
    others = (products[sku] for sku in said.lineup if sku != focus and sku in products)
    return any(value in words and value not in ours for other in others for value in _values(other))


def _values(product: PreparedProduct) -> Iterator[str]:
    """Yield what a product's attributes state in a few words."""
    for known in product.view.properties:
        value = align(known.fact.value).strip()
        if known.fact.kind == "attribute" and _SHORTEST[value.isascii()] <= len(value) <= _LONGEST:
            yield value
