"""Reads a promotion's or a coupon's text into rules; a clause not understood is said to be so."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from knowledge.language.normalise import normalise
from knowledge.language.offers.rule_patterns import CHINESE, COUNT, ENGLISH, MEASURE
from knowledge.language.offers.rules import (
    NO_RULES,
    Off,
    OffFromAmount,
    Rule,
    Rules,
    ShareFromPieces,
)
from knowledge.language.script import language_of

_SIGNS: Final = {
    "CNY": r"人民币|元|块钱?|¥|rmb|cny|yuan",
    "USD": r"us ?\$|\$|usd|美元|美金|(?:us )?dollars?|bucks?",
    "EUR": r"€|eur(?:os?)?|欧元?",
    "GBP": r"£|gbp|pounds?|英镑",
    "JPY": r"jp¥|¥|jpy|日元|円|yen",
    "HKD": r"hk\$|hkd|港[币元]|元|蚊",
}
_LEAST_AMOUNT: Final = 10
_SENTENCES: Final = re.compile(r"[;；。()（）\n]|(?<=[^\d])\.(?:\s|$)")
_CLAUSES: Final = re.compile(r"，|,(?!\d{3})|[、+]")
_LEADS: Final = re.compile(
    r"^(?:直播间?|店铺|全店|全场|本场|本店|今晚|今日|今天|限时|现在|活动|优惠|福利|专享|专属"
    r"|下单|拍下|付款|再|还|可?领取?|关注|领券|券"
    r"|and |plus |also |live room |live |today(?: only)? |tonight )+(?=[^,])"
)
_COUPON: Final = r"(?:优惠|店铺|直播间?|平台|其他优惠|活动)?券?"
_TOGETHER: Final = r"(?:叠加|同享|同用|一起用)(?:使用)?"
_OTHERS_EN: Final = (
    r"(?:combined?|stack(?:ed|able|s)?|used)(?: together)?"
    r"(?: with (?:the |any )?(?:live |shop )?(?:coupons?|promotions?|other offers?))?"
)
_STACKS: Final = re.compile(
    rf"(?:可以?|能)(?:和|与|跟)?{_COUPON}{_TOGETHER}(?:优惠|店铺)?券?"
    rf"|(?:和|与|跟){_COUPON}(?:可以?|能){_TOGETHER}|叠加(?:用|使用)?券"
    rf"|(?:can be |may be )?{_OTHERS_EN}"
)
_EXCLUDES: Final = re.compile(
    rf"不可?以?能?(?:和|与|跟)?{_COUPON}{_TOGETHER}(?:优惠|店铺)?券?"
    rf"|(?:和|与|跟)(?:优惠|活动|{_COUPON})不可?以?能?{_TOGETHER}"
    rf"|(?:can(?:not|'t| not) be |not ){_OTHERS_EN}"
)
_REPEATS: Final = re.compile(
    r"上不封顶|多买多送|多买多减|可累计|累计|no limit|as often as you like"
)
_ONCE: Final = re.compile(r"(?:仅|只)?限一次|不累计|每单限?一次|封顶一次|once per order|only once")
_NEUTRAL: Final = re.compile(
    r"(?:每人|每位|单人|一人)?(?:仅|只)?限?领?[1一][张次]|无门槛|先到先得|送完即止|仅限今晚|仅限直播间?|直播间专享|直播间|今晚|今天"
    r"|one per (?:buyer|customer|person)|while stocks? lasts?"
    r"|live room only|today only|tonight only"
)
_PRICE: Final = r"#? ?\d+(?:\.\d+)? ?#?"
_SERVICE: Final = re.compile(
    r"(?:单笔|实付|订单|购物|下单|全场|全店|全国|本单)*(?:(?:满[\d.]+(?:#|件)|[\d.]+(?:#|件)(?:以上|起))"
    r"(?:以上|起|就|即|可|享)*)?"
    r"(?:全国|顺丰|全场|江浙沪|享|即|可|就)*(?:包邮(?:到家)?|免(?:运费|邮费?|快递费)|(?:送|赠送?|含)运费险)"
    r"|(?:偏远|新疆|西藏)[^,，减折送赠\d]{0,8}除外"
    r"|(?:支持)?(?:7|七|15|十五|30|三十)天(?:内)?(?:无理由)?(?:退换?货?|包退换?|保价)"
    r"|(?:破损|坏损?|坏单|坏果)(?:包赔|必赔|包退换?|包换)"
    r"|(?:free|fast|express) (?:(?:standard|express|uk|us|domestic|worldwide|and|fast) )*"
    r"(?:shipping|delivery|postage|returns)(?: and returns)?"
    r"(?: (?:on |for )?(?:(?:all )?orders )?(?:over|above|from) #?\s?[\d.]+#?"
    r"| on (?:all|every) orders?| included| today| worldwide)?"
    r"|(?:all )?(?:orders )?(?:over #?[\d.]+#? )?ships? (?:for )?free(?: over #?[\d.]+#?)?"
)
"""Services that change no price of the goods: 满99元包邮, free shipping over $45.

99元包邮 is a price, and none of them.
"""

_FROM: Final = (
    rf"(?:单笔|实付|订单|购物|全场)*(?:每?满|买|拍|够|整)[箱盒套]?[\d.一二两三四五六七八九十]+(?:#|{MEASURE})?"
    r"(?:及?以上|起)?(?:都|就|可|免费)*"
)
_GIFT: Final = re.compile(
    rf"(?:前\d+[名位单人])?(?:{_FROM})?(?:再|另|加)?[送赠]+[^减折价元券#%送赠]+"
)
_OF_THE_SAME: Final = (
    r"(?!.*\b(?:one|another|more|second|third|same|extra|off|half|discount|coupon|voucher|credit|cash"
    r"|cheaper|price|cheapest)\b)"
)
_GIFT_ENGLISH: Final = re.compile(
    rf"{_OF_THE_SAME}(?:(?:spend|buy|order)|(?:orders?|with|on)(?: (?:over|of|above|from))?)"
    r"(?: over)? #? ?[\d.]+ ?#?(?: (?!get|receive)[a-z]+)?(?: or more|\+)?,?(?: and)?(?: you)?"
    r" (?:get|receive|come with) (?:an?|the|your)(?: free)? [a-z -]+"
)
_ADDED: Final = re.compile(rf"{_OF_THE_SAME}add an? [a-z -]+ for {_PRICE}")
"""A thing that may be bought with the goods, which cost what they do: add a bell for $9."""

_SAME_GOODS: Final = re.compile(rf".*[送赠](?:同款)?(?:{COUNT}{MEASURE})?(?:同款|正装)?")


@lru_cache(maxsize=4096)
def read_rules(text: str, currency: str) -> Rules:
    """Return what ``text`` does to a price in ``currency``; of an empty text, nothing."""
    if not text.strip():
        return NO_RULES
    rules: list[Rule] = []
    stacks: bool | None = None
    repeats: bool | None = None
    understood, gives = True, False
    for clause in _clauses(text, currency):
        plain = marked(clause, currency)
        rule = _rule(plain, clause)
        if rule is not None:
            rules.append(rule)
        elif _EXCLUDES.fullmatch(plain):
            stacks = False
        elif _STACKS.fullmatch(plain):
            stacks = True
        elif _REPEATS.fullmatch(plain) or _ONCE.fullmatch(plain):
            repeats = _REPEATS.fullmatch(plain) is not None
        elif _is_gift(plain):
            gives = True
        elif not any(one.fullmatch(plain) for one in (_NEUTRAL, _SERVICE, _ADDED)):
            understood = False
    return Rules(tuple(rules), stacks, repeats, understood, gives)


def _is_gift(plain: str) -> bool:
    """Return whether a clause gives another thing than the goods: 满300送杯垫."""
    given = _GIFT.fullmatch(plain) and not _SAME_GOODS.fullmatch(plain)
    return bool(given) or _GIFT_ENGLISH.fullmatch(plain) is not None


def stated_rules(question: str, currency: str) -> Iterator[tuple[Rule, tuple[int, int]]]:
    """Yield the rules a viewer names in a normalised ``question``, with their spans."""
    text = marked(question, currency, keep_length=True)
    taken: list[tuple[int, int]] = []
    patterns = CHINESE if language_of(question) == "zh" else ENGLISH
    for pattern, make in patterns:
        for match in pattern.finditer(text):
            rule = make(match, match[0])
            if rule is None or _too_loose(rule):
                continue
            if all(match.end() <= start or match.start() >= end for start, end in taken):
                taken.append(match.span())
                yield rule, match.span()


def marked(text: str, currency: str, keep_length: bool = False) -> str:
    """Return normalised ``text`` with the words and signs of ``currency`` put as ``#``."""
    signs = _SIGNS.get(currency, re.escape(currency.lower()))

    def mark(match: re.Match[str]) -> str:
        return "#" * len(match[0]) if keep_length else "#"

    plain = re.sub(rf"(?<![a-z])(?:{signs})(?![a-z])", mark, normalise(text))
    return plain if keep_length or language_of(plain) != "zh" else plain.replace(" ", "")


def _clauses(text: str, currency: str) -> Iterator[str]:
    """Yield the clauses; one rule with a comma in it (Buy 3, save $10) is one clause."""
    for sentence in filter(None, (part.strip() for part in _SENTENCES.split(text) if part)):
        if _rule(marked(sentence, currency), sentence) is not None:
            yield sentence
        else:
            yield from filter(None, (part.strip() for part in _CLAUSES.split(sentence)))


def _rule(plain: str, words: str) -> Rule | None:
    for form in (plain, _LEADS.sub("", plain)):
        for pattern, make in (*CHINESE, *ENGLISH):
            match = pattern.fullmatch(form)
            rule = make(match, words) if match else None
            if rule is not None:
                return rule if _sane(rule) else None
    return None


def _sane(rule: Rule) -> bool:
    """Return whether the rule takes something off and leaves something."""
    if isinstance(rule, OffFromAmount):
        return 0 < rule.off < rule.amount
    if isinstance(rule, ShareFromPieces):
        return 0 < rule.share < 1
    return not isinstance(rule, Off) or rule.off > 0


def _too_loose(rule: Rule) -> bool:
    """Return whether a viewer's words may mean something else than a rule: 10元, 8折, 3减1."""
    if isinstance(rule, OffFromAmount):
        return rule.amount < _LEAST_AMOUNT or not _sane(rule)
    return isinstance(rule, Off) or (isinstance(rule, ShareFromPieces) and rule.pieces == 1)
