"""Holds who is said to carry parcels against whom the shop's rules name: 我们发顺丰."""

import re
from collections.abc import Iterator
from typing import Final

from copilot.skills.corrections.claim import Claim
from copilot.skills.corrections.policies.rule_clauses import ShopRules, made, promising
from copilot.skills.corrections.speech.clauses import Clause
from copilot.skills.corrections.speech.said_contexts import is_of_others
from copilot.skills.corrections.speech.said_text import SaidText
from knowledge.language.carriers import NAMED_CARRIER

_SENDS_BEFORE: Final = re.compile(
    r"(?:发货?|走|用|寄|合作)(?:出去|给(?:你们?|大家))?(?:的)?(?:是|都是|全是|默认|统一|一律"
    r"|全部?|都|用|走|发)*(?:的是)?\Z"
    r"|默认(?:是|用|走|发|都)*\Z|快递(?:都|统一|一律|默认)*(?:是|用|走|发)+(?:的是)?\Z"
    r"|\b(?:ships?|shipped|send|sent|goes|go|deliver(?:ed)?|comes?|delivery(?: is)?|parcels?)"
    r"(?: (?:it|them|this|these|everything|all|orders|out|always|only))*"
    r" (?:with|via|by|through|using|on) (?:the )?\Z|\bwe (?:always |only )?use \Z"
)
_SENDS_AFTER: Final = re.compile(
    r"(?:快递|速运|物流|冷链|快运)?(?:统一|都|一律|全部?|给(?:你们?|大家))*(?:发货|发出|直发"
    r"|配送|寄出|包邮|送货|发的|送到)"
    r"|(?:的)?快递[的哈啊哦呀]*\Z"
)
_NOT_ALL: Final = re.compile(
    r"[不没别]|补|加[一-鿿0-9]{0,3}[块元钱]|差价|指定|备注|想|要求|需要|另|到付|寄回|退"
    r"|可以(?!的)|也|偏远|新疆|西藏"
    r"|海南|比|像|一样|之前|今年|有时|大件|生鲜|冷链|急"
    r"|\b(?:extra|upgrade|request|instead|also|not|no|never|return|back|like|than|express|rush"
    r"|sometimes|or)\b|n['’]t\b"
)
_DELIVERS: Final = re.compile(
    r"发|默认|快递|走|用|送|\b(?:ship|sent|send|via|by|with|deliver|courier|carrier)"
)


class Carriers:
    """Who carries a shop's parcels by its rules, prepared once a catalogue version."""

    def __init__(self, rules: ShopRules) -> None:
        self._named = frozenset(str(found.lastgroup) for found in NAMED_CARRIER.finditer(rules.all))
        self._rules = tuple(
            rule
            for rule in rules.firm()
            if NAMED_CARRIER.search(rule.text)
            and _DELIVERS.search(f"{rule.name} {rule.text}")
            and not _NOT_ALL.search(rule.text)
        )

    def claims(self, said: SaidText, own: str) -> list[Claim]:
        """Return who the text says carries parcels; ``own`` is what the shop wrote of the goods."""
        if (
            not self._rules
            or not NAMED_CARRIER.search(said.lowered, said.offset)
            or NAMED_CARRIER.search(own)
        ):
            return []
        return [claim for clause in promising(said) for claim in self._of(clause, said)]

    def _of(self, clause: Clause, said: SaidText) -> Iterator[Claim]:
        found = list(NAMED_CARRIER.finditer(clause.text))
        if len(found) != 1 or _NOT_ALL.search(clause.text) or is_of_others(clause.text):
            return
        before, after = clause.text[: found[0].start()], clause.text[found[0].end() :]
        if _SENDS_BEFORE.search(before) or _SENDS_AFTER.match(after):
            right = found[0].lastgroup in self._named
            rule = next((r for r in self._rules if found[0][0] in r.text), self._rules[0])
            yield made(rule, "right" if right else "wrong", clause, said)
