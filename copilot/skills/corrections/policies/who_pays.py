"""Holds who is said to pay for a parcel, or for one sent back, against the shop's rules."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal

from copilot.skills.corrections.claim import Claim
from copilot.skills.corrections.materials.place_words import PLACES
from copilot.skills.corrections.policies.rule_clauses import (
    RuleClause,
    ShopRules,
    is_chinese,
    made,
    promising,
)
from copilot.skills.corrections.speech.clauses import Clause
from copilot.skills.corrections.speech.said_text import SaidText

Payer = Literal["shop", "buyer"]
_Way = Literal["out", "back"]

_YOU: Final = r"(?:你们?|您|买家|顾客|客户|大家|各位|消费者)"
_WE: Final = r"(?:我们?|咱们?|商家|卖家|店铺?|店里|本店|厂家|公司)"
_PAYS: Final = r"(?:出|承担|付|掏|负责|自理|负担|包)"
_FEE: Final = r"(?:运费|邮费|快递费)"
_BACK: Final = r"(?:退换?货?回?来?(?:的)?|寄回来?(?:的)?)"
_TONE: Final = r"(?=[的了哈啊哦呀呢嘛]*(?:\Z|[,，。；;! ]))"
_FREELY: Final = r"(?:也|都|就|是|全部?|统统|要|得|需要?|由|该|来|给你们?|全|一律|只能|这边|钱)*"
_OUT_SHOP: Final = re.compile(
    rf"(?:全国|全场|全店|一律|统统|全部|都|今天|直播间|给你们?|我们|咱们?|也|是|\A)包邮{_TONE}"
    rf"|(?:免运费|免邮费?){_TONE}|(?<!退货)(?<!退换)(?:{_FEE}){_FREELY}{_WE}{_FREELY}{_PAYS}{_TONE}"
    r"|\bfree (?:standard )?(?:shipping|delivery|postage)(?: on (?:everything|all orders"
    r"|every order|any order))?$"
    r"|\b(?<!return )(?:shipping|delivery|postage)(?: is|['’]s) (?:always )?(?:free|included"
    r"|on us)(?: on (?:everything|all orders))?$"
)
_OUT_BUYER: Final = re.compile(
    rf"不(?:包邮|免邮|免运费){_TONE}"
    rf"|{_FEE}{_FREELY}{_YOU}?{_FREELY}(?:自己|自){_FREELY}(?:{_PAYS}|理)"
    rf"|{_FEE}{_FREELY}{_YOU}{_FREELY}{_PAYS}"
    rf"|{_FEE}(?:是|要|得|收|都是|统一|一律|一单"
    rf"|每单)*(?P<fee>[0-9一二两三四五六七八九十]+)(?:块钱?|元)"
    rf"|(?:要|得|需要?)(?:另外?|自己|再)?(?:付|出|掏|收|加){_FEE}|{_FEE}到付|到付{_TONE}"
    r"|\byou(?: do| will| have to|['’]ll|['’]ll have to| need to)* pay (?:for )?(?:the )?"
    r"(?:shipping|delivery|postage)\b"
    r"|(?<!return )\b(?:shipping|delivery|postage)(?: is|['’]s) (?:not (?:free|included)"
    r"|extra|on you"
    r"|(?:an extra )?(?:[$£€]\s?\d+|\w+ (?:dollars|bucks|pounds|quid|euros)))"
    r"|\b(?:shipping|delivery) is(?:n['’]t) (?:free|included)\b"
)
_BACK_SHOP: Final = re.compile(
    rf"{_BACK}{_FREELY}(?:包邮|包{_FEE}|免运费|免邮|不(?:用|需要?|要){_YOU}?(?:自己"
    rf"|再)?{_PAYS}{_FEE}|不收{_FEE})"
    rf"|{_BACK}{_FEE}{_FREELY}{_WE}{_FREELY}{_PAYS}|{_BACK}{_FEE}{_FREELY}(?:免费"
    rf"|不用{_YOU}?{_PAYS})"
    r"|\breturn (?:shipping|postage|labels?)(?: is| are|['’]s) (?:always )?(?:on us|free|covered"
    r"|paid(?: for)?(?: by us)?$|prepaid|included)"
    r"|\bwe(?: do|['’]ll| will| also)* (?:pay|cover)(?: for)?(?: the| your| all)? returns?\b"
    r"|\breturns are (?:always |totally |completely |all )?free\b"
    r"|\bfree returns?(?: shipping| postage)?\b"
    r"|\bprepaid return label\b"
    r"|\breturn (?:shipping|postage)(?: is)? (?:paid|covered) by (?:us|the (?:shop|seller|store))\b"
)
_BACK_BUYER: Final = re.compile(
    rf"{_BACK}{_FEE}?{_FREELY}{_YOU}?{_FREELY}(?:自己|自){_FREELY}(?:{_PAYS}|理){_FEE}?"
    rf"|{_BACK}{_FEE}{_FREELY}{_YOU}{_FREELY}{_PAYS}"
    r"|\breturn (?:shipping|postage)(?: costs?)?(?: is|['’]s)? (?:on you|paid by (?:the )?"
    r"(?:buyer|customer|you)|at (?:the buyer['’]s|your)|yours|not (?:free|included|covered))"
    r"|\b(?:buyers?|customers?|you)(?: do| will| have to|['’]ll| need to)* (?:pays?"
    r"|covers?)(?: for)?"
    r"(?: the| your)? returns?(?: shipping| postage)?\b"
    r"|\breturns are(?: not|n['’]t) free\b|\breturns? at (?:your"
    r"|the buyer['’]s) (?:own )?(?:cost|expense)\b"
)
_INSURED: Final = re.compile(r"(?<![不没])(?:赠送?|送|有|带|含|赠)(?:了|的)?(?:退货)?运费险")
_OF_SUM: Final = re.compile(
    r"满|够|不足|起|以上|以下|单笔|\d+件|[两三四五]件|[0-9]+元|\b(?:over|above|under|from"
    r"|spend|orders? of|more)\b|[$£€]"
)
_SPARED: Final = re.compile(
    r"(?:我们?|咱们?|店里|商家|公司)[^，。]{0,4}[出付掏担包]|免|省|不[用要收需]|帮|抵|退给"
    r"|成本|光|亏|补贴|以内|多的|超|垫|先|差|补|[新西]疆|西藏|偏远|海|港澳|件|满|够|另|优惠"
    r"|\b(?:save|saving|only if|until|less|under|over|above|extra bag|express|overnight|next[- ]day"
    r"|expedited|two|three)\b"
)
_DENIED: Final = re.compile(r"不是|并非|不会|\b(?:not|never)\b|n['’]t\b")


@dataclass(frozen=True, slots=True)
class _Paid:
    rule: RuleClause
    payer: Payer


class WhoPays:
    """Who pays for parcels both ways by a shop's rules, prepared once a catalogue version."""

    def __init__(self, rules: ShopRules) -> None:
        self._all = rules.all
        self._paid: dict[tuple[_Way, bool], _Paid] = {}
        for way in ("out", "back"):
            for chinese in (True, False):
                found = [p for r in rules.firm() if r.chinese == chinese and (p := _ruled(way, r))]
                if len({one.payer for one in found}) == 1:
                    self._paid[way, chinese] = found[0]

    def claims(self, said: SaidText, own: str) -> list[Claim]:
        """Return who the text says pays; ``own`` is what the shop wrote of the goods."""
        if not self._paid:
            return []
        return [claim for clause in promising(said) for claim in self._of(clause, said, own)]

    def _of(self, clause: Clause, said: SaidText, own: str) -> Iterator[Claim]:
        told = _payer_said("back", clause.text), _payer_said("out", clause.text)
        way: _Way = "back" if told[0] else "out"
        payer, paid = told[0] or told[1], self._paid.get((way, is_chinese(clause.text)))
        if payer is None or paid is None or _OWN[way].search(own) or PLACES.spans(clause.text):
            return
        start, end = said.sentence(clause.start)
        if _spared(said.lowered[start:end], payer) or self._is_ruled_fee(clause):
            return
        yield made(paid.rule, "right" if payer == paid.payer else "wrong", clause, said)

    def _is_ruled_fee(self, clause: Clause) -> bool:
        """Tell whether a rule names the very fee: it is charged for some parcels at least."""
        found = _OUT_BUYER.search(clause.text)
        return bool(found and found["fee"] and found["fee"] in self._all)


_OWN: Final[dict[_Way, re.Pattern[str]]] = {
    "out": re.compile(r"包邮|运费|邮费|到付|\b(?:shipping|postage|delivery)\b"),
    "back": re.compile(r"退|\breturns?\b"),
}
"""What tells that the shop settles it for the product itself."""


def _payer_said(way: _Way, words: str) -> Payer | None:
    shop, buyer = (_BACK_SHOP, _BACK_BUYER) if way == "back" else (_OUT_SHOP, _OUT_BUYER)
    if buyer.search(words):
        return "buyer"
    return "shop" if shop.search(words) and not _DENIED.search(words) else None


def _ruled(way: _Way, rule: RuleClause) -> _Paid | None:
    if way == "out":
        if _BACK_SHOP.search(rule.text) or _BACK_BUYER.search(rule.text):
            return None
        if _OF_SUM.search(rule.text) or PLACES.spans(rule.text):
            return None
    payer = _payer_said(way, rule.text)
    if payer is None and way == "back" and _INSURED.search(rule.text):
        payer = "shop"
    return _Paid(rule, payer) if payer else None


def _spared(words: str, payer: Payer) -> bool:
    """Tell whether a sentence tells of a fee that is taken off, or is of some parcels only."""
    return payer == "buyer" and _SPARED.search(words) is not None
