"""Holds which kind of invoice is said to be made out against the rules: paper, electronic, 专票."""

import re
from collections.abc import Iterator
from typing import Final

from copilot.skills.corrections.claim import Claim
from copilot.skills.corrections.policies.rule_clauses import RuleClause, ShopRules, made, promising
from copilot.skills.corrections.speech.said_text import SaidText

_MADE: Final = r"(?=(?:的|普通|专用|增值税)*(?:发票|普票|专票|版))"
_FORMS: Final = {
    "electronic": re.compile(rf"电子{_MADE}|\b(?:electronic|e-|pdf|digital) ?invoices?\b"),
    "paper": re.compile(rf"纸质{_MADE}|\b(?:paper|printed) invoices?\b"),
    "plain": re.compile(r"普通(?=的?发票)|普票"),
    "special": re.compile(r"(?:增值税)?专用(?=的?发票)|专票"),
}
_OTHER: Final = {
    "paper": "electronic",
    "electronic": "paper",
    "special": "plain",
    "plain": "special",
}
_MADE_OUT: Final = re.compile(
    r"(?:开|提供|支持|给|寄|是|有|附)(?:的|具|出|你们?|大家|我们|都是|一张)*\Z|\b(?:get|send"
    r"|give|issue|include|offer)\b"
)
_DENIED: Final = re.compile(r"[不没无]|\b(?:no|not|never|without)\b|n['’]t\b")


class InvoiceForms:
    """The kinds of invoices a shop makes out, prepared once a catalogue version."""

    def __init__(self, rules: ShopRules) -> None:
        self._given: dict[str, RuleClause] = {}
        self._denied: dict[str, RuleClause] = {}
        for rule in rules.clauses:
            for form, _ in _forms_in(rule.text):
                (self._denied if _DENIED.search(rule.text) else self._given).setdefault(form, rule)

    def claims(self, said: SaidText) -> Iterator[Claim]:
        """Yield which kinds the text says are made out though the rules name the other one."""
        if not self._given:
            return
        for clause in promising(said):
            if _DENIED.search(clause.text):
                continue
            for form, start in _forms_in(clause.text):
                before = clause.text[:start]
                rule = self._denied.get(form) or self._given.get(_OTHER[form])
                if form not in self._given and rule and _MADE_OUT.search(before):
                    yield made(rule, "wrong", clause, said)


def _forms_in(words: str) -> list[tuple[str, int]]:
    """Return which forms of an invoice are named, and where."""
    named = ((form, pattern.search(words)) for form, pattern in _FORMS.items())
    return [(form, found.start()) for form, found in named if found]
