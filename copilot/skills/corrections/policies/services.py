"""Holds what a host says the shop does or does not do for a buyer against its rules: 没有运费险.

Insurance for returns, returns without a reason, invoices, price protection, ways to pay.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from copilot.skills.corrections.claim import Claim
from copilot.skills.corrections.figures.moments import is_moment
from copilot.skills.corrections.judgement import Outcome
from copilot.skills.corrections.policies.excepted_goods import (
    may_be_excepted,
    may_be_left_out,
)
from copilot.skills.corrections.policies.rule_clauses import (
    RuleClause,
    ShopRules,
    is_chinese,
    made,
    promising,
)
from copilot.skills.corrections.speech.clauses import Clause
from copilot.skills.corrections.speech.polarity import Polarity, value_polarity
from copilot.skills.corrections.speech.said_text import SaidText
from knowledge.language.characters import align

_SERVICES: Final = {
    "insurance": r"运费险|退货险|\breturns? (?:shipping )?insurance\b",
    "no_reason": r"(?:[0-9一二三四五六七八九十]+天(?:的|之?内)?)?(?:无|没有)理由(?:退换?货?|退款)?",
    "returns": r"\breturns?\b(?! (?:shipping|postage|label|insurance|window))",
    "invoice": r"(?<![质子用通的])发票|\binvoices?\b",
    "price_protection": r"价保|保价|\bprice protection\b",
    "paypal": r"\bpaypal\b",
    "apple_pay": r"\bapple pay\b",
    "klarna": r"\bklarna\b|\bafterpay\b",
    "instalments": r"(?:花呗|信用卡)?分期(?:付款|免息)?|花呗|\binstal?lments\b",
    "gift_wrap": r"礼品?包装|贺卡|\bgift[- ]?wrap(?:ping)?\b",
}
"""By key, what a service is called, in both languages."""
_COMPILED: Final = {key: re.compile(words) for key, words in _SERVICES.items()}

_FILLER: Final = (
    r"(?:我们|咱们?|这边|这个|店里|家|也|都|是|就|暂时|目前|现在|今天|真的|肯定|都是|全部?"
    r"|统统|一律|每一?单"
    r"|的|呢|啊|哈|哦|呀|给(?:你们?|大家)|你们?|大家|您)*"
)
_NO_WORD: Final = (
    r"(?:没有?(?!说|讲)|没法|无法|不(?:再|会)?(?:赠?送|带|含|支持|提供|给|开|能够?开?"
    r"|可以开?|享受?|参加|做|接受"
    r"|办理?|让|包含?|存在)|[开办享用]不了|取消了?)"
)
_YES_WORD: Final = (
    r"(?:支持|提供|赠送|(?<!不)送|(?<!没)有|带|含|可以(?:开|用|享受?|申请)?|能(?:够)?(?:开"
    r"|用|享)?|都?给开?|享受?"
    r"|免费)"
)
_NO_BEFORE: Final = re.compile(rf"{_NO_WORD}{_FILLER}\Z")
_YES_BEFORE: Final = re.compile(rf"{_YES_WORD}{_FILLER}\Z")
_END_ZH: Final = r"(?=[的了哈啊哦呀呢]*(?:\Z|[,，。 ]))"
_NO_AFTER: Final = re.compile(rf"{_FILLER}{_NO_WORD}{_FILLER}{_END_ZH}")
_YES_AFTER: Final = re.compile(rf"{_FILLER}{_YES_WORD}{_FILLER}{_END_ZH}")
_ENDED: Final = re.compile(r"[的了哈啊哦呀呢嘛]*(?:\Z|[,，。 ])")
_NO_BEFORE_EN: Final = re.compile(
    r"(?:\b(?:we|i) (?:do not|don['’]?t|can['’]?t|cannot|won['’]?t)"
    r" (?:do|take|accept|offer|support|allow|give|provide|have|issue)(?: any)?"
    r"|\b(?:there['’]?s|there is|there are|we have|sorry|guys) no|^no|\bwithout)"
    r"(?: free| paper)? \Z|^(?:sorry )?no \Z"
)
_NO_AFTER_EN: Final = re.compile(
    r" (?:is|are)(?: not|n['’]?t) (?:accepted|included|allowed|possible|available|supported"
    r"|offered|an option)\b"
)
_GOES_ON_EN: Final = re.compile(
    r"(?:$|,| (?:here|at all|on (?:this|these|it|any)|in this|guys|sorry|folks|for this|today)\b)"
)
_DENIED: Final = re.compile(r"[不没非]|无(?!理由)|\b(?:no|not|never|without)\b|n['’]t\b")
_OF_WHICH: Final = re.compile(r"[一-鿿]{2,}(?=不|没|无)|\w+ (?=no\b|not\b)")
"""Before a denial: of which goods it is said."""


@dataclass(frozen=True, slots=True)
class _Served:
    """What the rules say of one service in one language, all of one mind."""

    rule: RuleClause
    polarity: Polarity


class Services:
    """What a shop does for its buyers by its rules, prepared once a catalogue version."""

    def __init__(self, rules: ShopRules) -> None:
        self._rules = rules
        self._served: dict[tuple[str, bool], _Served] = {}
        for key in _SERVICES:
            for chinese in (True, False):
                if found := _of_one_mind(key, chinese, rules.firm()):
                    self._served[key, chinese] = found

    def claims(self, said: SaidText, goods: str, own: str) -> list[Claim]:
        """Return what the text says is done, or not, compared.

        ``goods`` tells which goods are spoken of, ``own`` is all the shop wrote of them.
        """
        if not self._served:
            return []
        return [claim for clause in promising(said) for claim in self._of(clause, said, goods, own)]

    def _of(self, clause: Clause, said: SaidText, goods: str, own: str) -> Iterator[Claim]:
        for (key, chinese), served in self._served.items():
            mention = _COMPILED[key].search(clause.text)
            if mention is None or is_chinese(mention[0]) != chinese:
                continue
            polarity = _said_of(mention, clause.text)
            if (
                polarity is None
                or (polarity == "no" and _from_then_on(clause, said))
                or _COMPILED[key].search(own)
                or self._may_not_hold(key, served, goods)
            ):
                continue
            outcome: Outcome = "right" if polarity == served.polarity else "wrong"
            yield made(served.rule, outcome, clause, said)

    def _may_not_hold(self, key: str, served: _Served, goods: str) -> bool:
        """Tell whether what the rules say of a service may not be said of such goods."""
        if may_be_excepted(key, goods, self._rules, _COMPILED):
            return True
        rule = served.rule
        return served.polarity == "yes" and may_be_left_out(
            _COMPILED[key], align(rule.known.fact.value), rule.text, goods
        )


def _from_then_on(clause: Clause, said: SaidText) -> bool:
    """Tell whether a clause tells from when on something is no longer done: 过了十天就不能."""
    return any(is_moment(one, said) for one in said.figures_in(clause.start, clause.end))


def _of_one_mind(key: str, chinese: bool, clauses: tuple[RuleClause, ...]) -> _Served | None:
    found = [
        _Served(rule, polarity)
        for rule in clauses
        if rule.chinese == chinese and (polarity := _ruled(key, rule)) is not None
    ]
    said = {one.polarity for one in found}
    return found[0] if len(said) == 1 else None


def _ruled(key: str, rule: RuleClause) -> Polarity | None:
    """Return what a clause of a rule says of a service, its topic or question taken with it."""
    words = _COMPILED[key]
    if mention := words.search(rule.text):
        said = _said_of(mention, rule.text)
        if said == "no" and _OF_WHICH.search(rule.text[: mention.start()]):
            return None  # 食品不支持无理由退货 leaves all other goods their return
        if said is not None:
            return said
        told = rule.known.fact.kind == "policy" and not _DENIED.search(rule.text)
        return "yes" if told else None
    if rule.name and words.search(rule.name):
        return value_polarity(rule.text)
    return None


def _said_of(mention: re.Match[str], words: str) -> Polarity | None:
    before, after = words[: mention.start()], words[mention.end() :]
    if not is_chinese(mention[0]):
        denied = _NO_BEFORE_EN.search(before) and _GOES_ON_EN.match(after)
        return "no" if denied or _NO_AFTER_EN.match(after) else None
    if _ENDED.match(after):
        if _NO_BEFORE.search(before):
            return "no"
        if _YES_BEFORE.search(before):
            return "yes"
    if _NO_AFTER.match(after):
        return "no"
    return "yes" if _YES_AFTER.match(after) else None
