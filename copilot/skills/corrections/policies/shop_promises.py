"""All that a host promises in words for whatever the shop sells, held against its rules."""

import re
from collections.abc import Iterable
from typing import Final

from copilot.skills.corrections.claim import Claim, ProductView
from copilot.skills.corrections.policies.carriers import Carriers
from copilot.skills.corrections.policies.invoice_forms import InvoiceForms
from copilot.skills.corrections.policies.parcel_places import ParcelPlaces
from copilot.skills.corrections.policies.rule_clauses import ShopRules, own_words
from copilot.skills.corrections.policies.services import Services
from copilot.skills.corrections.policies.who_pays import WhoPays
from copilot.skills.corrections.speech.said_text import SaidText
from knowledge.facts import Fact
from knowledge.language.characters import align

_CUE: Final = re.compile(
    r"[发寄送仓邮退票递]|运费|理由|保价|价保|花呗|分期|包装|贺卡"
    r"|\b(?:ship|send|sent|goes? out|dispatch|leaves|deliver|postage|return|insurance|invoice"
    r"|paypal|apple pay|klarna|afterpay|instal|gift[- ]?wrap|price protection"
    r"|we (?:always |only )?use)"
)
"""Without one of these a text promises nothing of the kind; most texts have none."""


class ShopPromises:
    """What a shop's rules promise in words, prepared once a catalogue version."""

    def __init__(self, facts: Iterable[Fact]) -> None:
        rules = ShopRules(facts)
        self._empty = not rules.clauses
        self._services = Services(rules)
        self._carriers = Carriers(rules)
        self._invoices = InvoiceForms(rules)
        self._pays = WhoPays(rules)
        self._places = ParcelPlaces(rules)

    def claims(self, said: SaidText, view: ProductView | None) -> list[Claim]:
        """Return what the text promises, compared; one claim for what one clause says of a rule.

        What the shop wrote of the product itself goes before its rules.
        """
        if self._empty or not _CUE.search(said.lowered, said.offset):
            return []
        own = own_words(view) if view else ""
        goods = _goods(view) if view else ""
        found = [
            *self._services.claims(said, goods, own),
            *self._carriers.claims(said, own),
            *self._invoices.claims(said),
            *self._pays.claims(said, own),
            *self._places.claims(said, own),
        ]
        once = {(claim.known.fact.id, claim.truth, claim.outcome): claim for claim in found}
        return list(once.values())


def _goods(view: ProductView) -> str:
    category = view.product.category if view.product else ""
    return align(" ".join((view.title, category or "", *view.names)))
