"""Holds promises for the whole shop against its rules: free from a sum, where to, how to pay.

Shipping is free over fifty, we ship to Mexico too, 可以货到付款. Times are held elsewhere.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from copilot.skills.corrections.claim import Claim, KnownProperty
from copilot.skills.corrections.figures.figures import Figure, find_figures
from copilot.skills.corrections.judgement import Outcome
from copilot.skills.corrections.materials.origin_facts import enclosing
from copilot.skills.corrections.materials.place_words import PLACES
from copilot.skills.corrections.speech.clauses import Clause, cut_clauses
from copilot.skills.corrections.speech.said_text import SaidText
from knowledge.facts import Fact
from knowledge.language.characters import align

_FREE_SHIPPING: Final = re.compile(
    r"包邮|免邮|免运费|免费(?:配送|送货)"
    r"|\bfree (?:standard )?(?:shipping|delivery|postage)\b|\bships? (?:for )?free\b"
    r"|\b(?:shipping|delivery|postage)(?: is|['’]s|['’]ll be| will be| comes)?"
    r"(?: always| all)? free\b"
)
_FROM: Final = re.compile(
    r"(?:满|够|超过|买到|凑够|凑到?)\Z"
    r"|\b(?:over|above|from|past|reach|hit|spend|at least|orders? of)(?: just| only)? ?[$£€¥]?\Z"
)
_AND_MORE: Final = re.compile(
    r"(?:块钱?|元)?(?:以上|起|就|都|全部|统统|[,， ]|的|我们?|给你们?)*(?:包邮|免)"
)
_ENDS: Final = re.compile(
    r"(?: or more| and up| and above)?(?:$|[,.;!] ?| (?:and|is|it|it['’]s|you|we|the"
    r"|shipping|delivery|postage|free|gets?|ships?|guys|today|tonight|so|always|everybody|everyone|okay?)\b)"
)
_NOT_PROMISED: Final = re.compile(
    r"不是|没有|如果|要是|只差|还差|再凑|平时|以前|之前|昨天|别家|人家|他们|平台|吗\Z|[嘛么]\Z"
    r"|n['’]t\b|\b(?:not|no|never|until|unless|soon|maybe|hope|hoping|wish|working on"
    r"|used to|usually|yesterday|last|they|somebody|someone|ask(?:s|ing|ed)?|whether|want(?:s|ed)?"
    r"|would|could|should|might|wonder(?:s|ing)?|they['’]re|amazon|other|elsewhere|place)\b"
)
_IN_CASE: Final = re.compile(r"\b(?:if|when|once)\b")
_ONLY_TO: Final = re.compile(
    r"\b(?:ship|deliver|send)s? (?:only )?(?:with)?(?:to|in) (?P<places>[^.;]+)"
)
_SHIPS_TO: Final = re.compile(
    r"\bwe(?: also| even| do| can| now|['’]ll| will|['’]re)* (?:ship|deliver|send|shipping)"
    r"(?: it| them| this| these| out| everything| orders| free)*(?: to (?P<place>[a-z ]+)"
    r"|(?P<world> worldwide| world ?wide| globally| all over the world| anywhere in the world"
    r"| around the world))"
)
_REFUSED: Final = re.compile(
    r"(?:(?:^|[,;.] ?|\b(?:and|but) )no|\bwe (?:do not|don['’]t) (?:accept|take|offer))"
    r" (?P<en>[a-z]{3,}(?: [a-z]{2,}){1,3})(?=$|[,;.])"
    r"|(?:暂不支持|不支持|不接受|不提供)(?P<zh>[一-鿿]{3,8}?)(?:服务|业务)?"
    r"(?=$|[，。；,;、. ])"
)
_OFFERED_BEFORE: Final = re.compile(
    r"\b(?:you can(?: also| always| even)?(?: pay| choose| get| use| do| have)?"
    r"|we(?: also| even)?(?: do|['’]ve got)?(?: take| offer| accept| have| support| allow| do)+)"
    r"(?: with| by| via| for| a| an| the)*\s?\Z"
    r"|(?:可以|支持|能够?|接受|提供|也?有)(?:选择?|走|用|做|申请|办)?(?:那种|这种)?\Z"
)
_OFFERED_AFTER: Final = re.compile(
    r" (?:is|['’]s|works|are)(?: also| totally| absolutely| all)?"
    r"(?: fine| ok(?:ay)?| available| possible| accepted| allowed| supported| no problem| too|$)"
    r"|(?:的)?(?:也|都|是)?(?:可以|支持|没问题|行)(?:的|哈|啊|哦|呀)*\Z"
)
_SAYS_LITTLE: Final = re.compile(
    r"\b(?:questions?|problem|issue|worries|matter|exceptions?|hassle|fuss|need|way|later|more than"
    r"|longer|less|signature|contact)\b"
)
_CLEARLY: Final = Decimal("0.02")


@dataclass(frozen=True, slots=True)
class _Sum:
    """From which sum on shipping is free."""

    known: KnownProperty
    amount: Decimal
    unit: str
    truth: str


@dataclass(frozen=True, slots=True)
class _Words:
    """Where to a shop ships only, or what it refuses, in its own words."""

    known: KnownProperty
    words: str
    truth: str


class ShopTerms:
    """What a shop's policies allow, prepared once a catalogue version."""

    def __init__(self, facts: Iterable[Fact]) -> None:
        rules = [fact for fact in facts if fact.kind == "policy" and fact.sku is None]
        self._sums = tuple(one for fact in rules for one in _sums_of(fact))
        self._only_to = tuple(one for fact in rules for one in _only_to(fact))
        self._refused = tuple(one for fact in rules for one in _refused_in(fact))
        self._all = " ".join(align(fact.text) for fact in rules)

    def claims(self, said: SaidText) -> list[Claim]:
        """Return what the text promises of these, compared."""
        if not (self._sums or self._only_to or self._refused):
            return []
        found: list[Claim] = []
        for clause in said.clauses:
            if clause.end <= said.offset or clause.mark in ("?", "？"):
                continue
            if _NOT_PROMISED.search(clause.text):
                continue
            found += self._of_sum(clause, said)
            if _IN_CASE.search(clause.text):
                continue
            found += self._of_place(clause, said)
            found += self._of_refused(clause, said)
        return found

    def _of_sum(self, clause: Clause, said: SaidText) -> Iterator[Claim]:
        if not self._sums or not _FREE_SHIPPING.search(clause.text):
            return
        for figure in said.figures_in(max(clause.start, said.offset), clause.end):
            amount = figure.first.low
            if amount is None or not self._is_from(figure, clause, said):
                continue
            near = [abs(amount - one.amount) <= one.amount * _CLEARLY for one in self._sums]
            rule = self._sums[near.index(True)] if any(near) else self._sums[0]
            outcome: Outcome = "right" if any(near) else "wrong"
            yield _made(rule.known, outcome, rule.truth, clause, said, figure)

    def _is_from(self, figure: Figure, clause: Clause, said: SaidText) -> bool:
        """Tell whether a figure is the sum from which shipping is said to be free."""
        if figure.approximate or figure.first.high not in (None, figure.first.low):
            return False
        unit = "GBP" if figure.first.unit == "lb" else figure.first.unit
        money = figure.dimension in ("money", "mass") and unit in ("", self._sums[0].unit)
        if not money and (figure.dimension != "number" or figure.code):
            return False
        if not _FROM.search(said.lowered, clause.start, figure.start):
            return False
        chinese = said.lowered[figure.start - 1] > "\u2fff"
        goes_on = _AND_MORE if chinese else _ENDS
        return goes_on.match(said.lowered, figure.end) is not None

    def _of_place(self, clause: Clause, said: SaidText) -> Iterator[Claim]:
        spoken = _SHIPS_TO.search(clause.text) if self._only_to else None
        if spoken is None:
            return
        rule = self._only_to[0]
        where = "" if _NAMESAKE.search(clause.text) else spoken["place"] or ""
        named = [place for place, _, _ in PLACES.spans(where)]
        ours = {place for place, _, _ in PLACES.spans(self._all)}
        countries = named and not any(ours & {*enclosing(place)} for place in named)
        if spoken["world"] or countries:
            yield _made(rule.known, "wrong", rule.truth, clause, said)

    def _of_refused(self, clause: Clause, said: SaidText) -> Iterator[Claim]:
        for rule in self._refused:
            at = clause.text.find(rule.words)
            if at < 0:
                continue
            before, after = clause.text[:at], clause.text[at + len(rule.words) :]
            if re.search(r"[不没别]|\bonly\b", before):
                continue
            if _OFFERED_BEFORE.search(before) or (
                _OFFERED_AFTER.match(after) and not re.match(r"[不没]", after)
            ):
                yield _made(rule.known, "wrong", rule.truth, clause, said)


def _sums_of(fact: Fact) -> Iterator[_Sum]:
    """Yield the sums from which a rule makes shipping free, if it is so everywhere."""
    for clause in cut_clauses(align(fact.value)):
        figures = [f for f in find_figures(clause.text) if f.first.low is not None]
        money = [f for f in figures if f.dimension in ("money", "number")]
        if not _FREE_SHIPPING.search(clause.text) or len(money) != 1:
            continue
        named = _FROM.search(clause.text, 0, money[0].start)
        if named or re.match(r"(?:元|块)?(?:以上|起)", clause.text[money[0].end :]):
            amount, unit = money[0].first.low, money[0].first.unit
            words = fact.value[clause.start : clause.end].strip(" ,，;；。.")
            if amount:
                yield _Sum(KnownProperty(fact, frozenset()), amount, unit, words)


def _only_to(fact: Fact) -> Iterator[_Words]:
    """Yield the clause of a rule that names the only places shipped to."""
    for part in re.split(r"[.;](?: |\Z)", fact.value):
        aligned = align(part)
        found = _ONLY_TO.search(aligned)
        if found and "only" in aligned.split() and _is_all_places(found["places"]):
            yield _Words(KnownProperty(fact, frozenset()), aligned, part.strip())


def _refused_in(fact: Fact) -> Iterator[_Words]:
    """Yield what a rule says there is not: cash on delivery, 货到付款."""
    aligned = align(fact.value)
    for found in _REFUSED.finditer(aligned):
        words = found["en"] or found["zh"]
        if _SAYS_LITTLE.search(words):
            continue
        truth = fact.value[found.start() : found.end()].strip(" ,，;；。.")
        yield _Words(KnownProperty(fact, frozenset()), words, truth)


def _is_all_places(words: str) -> bool:
    """Tell whether words are places that are known and nothing else: not the EU and the UK."""
    spans = PLACES.spans(words)
    for _, start, end in spans:
        words = words[:start] + " " * (end - start) + words[end:]
    return bool(spans) and not _JOINING_PLACES.sub("", words).strip()


_JOINING_PLACES: Final = re.compile(r"\b(?:the|and|or|only|mainland|within|to)\b|[,&]")
_NAMESAKE: Final = re.compile(r"\b(?:new mexico|northern ireland|new england|new south wales)\b")


def _made(
    known: KnownProperty,
    outcome: Outcome,
    truth: str,
    clause: Clause,
    said: SaidText,
    figure: Figure | None = None,
) -> Claim:
    end = figure.end if figure else clause.end
    return Claim(
        known=known,
        outcome=outcome,
        said=said.text[clause.start : clause.end].strip(),
        truth=truth,
        start=max(clause.start, said.offset) - said.offset,
        end=end - said.offset,
        settled=bool(clause.mark) or clause.end < len(said.lowered),
        weight="price",
    )
