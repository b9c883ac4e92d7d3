"""Holds where parcels are said to come from, or not to go, against the shop's rules."""

import re
from collections.abc import Iterator
from typing import Final

from copilot.skills.corrections.claim import Claim
from copilot.skills.corrections.materials.origin_facts import enclosing
from copilot.skills.corrections.materials.place_words import PLACES
from copilot.skills.corrections.policies.rule_clauses import (
    RuleClause,
    ShopRules,
    is_chinese,
    made,
    promising,
)
from copilot.skills.corrections.speech.clauses import Clause
from copilot.skills.corrections.speech.polarity import value_polarity
from copilot.skills.corrections.speech.said_text import SaidText

_FROM_BEFORE: Final = re.compile(
    r"从(?:我们|咱们?)?的?\Z"
    r"|\b(?:ships?|shipped|shipping|sent|send|goes out|dispatch(?:ed)?|leaves?)"
    r"(?: (?:it|them|this|these|everything|all|orders|out|straight|directly|right))*"
    r" from (?:our )?(?:warehouse in )?\Z"
)
_FROM_AFTER: Final = re.compile(
    r"(?:省|市|本地)?(?:的)?(?:仓库?|工厂|总仓)?(?:直接|统一|给(?:你们?|大家))*(?:发货|直发"
    r"|发出|发的|寄出|发走)"
)
_IS_FROM: Final = re.compile(r"发货地(?:是|在)*\Z|(?:发货|发出)(?:是|从|都是|在)+\Z")
_SENT_ON: Final = re.compile(
    r"(?:$|,| (?:with)?in\b| (?:today|directly|straight|and|on|every|the (?:same|next)"
    r"|to (?:you|your)|usually"
    r"|guys|always)\b)"
)
"""After where a parcel is sent from: nothing on what else is brought to a plant."""
_RULED_FROM: Final = re.compile(
    r"从\Z|发货地[是在:：]*\Z|\bfrom (?:our |a )?(?:warehouse in )?\Z|\bour \Z"
)
_RULED_AFTER: Final = re.compile(
    r"(?:省|市)?[一-鿿]{0,3}(?:仓|直发|发货|发出)| (?:warehouse|depot)\b"
)
_SENDS: Final = re.compile(r"发|寄|仓|\b(?:ships?|sent|dispatch|leave|warehouse)\b")
_NOT_FROM: Final = re.compile(
    r"[不没别]|也|还有|除|比|像|进口|原料|海外|\b(?:not|no|also|or|some|parts?|material|wood|wool"
    r"|leather|beans?|fabric|returns?)\b|n['’]t\b"
)
_REFUSED_ZH: Final = re.compile(
    r"(?:地区|那边|这边|的?(?:姐妹|宝宝|朋友|家人)们?)*(?:暂时|目前|现在|是|都|我们|今天)*"
    r"(?:发不了|寄不了|不能发|不发|不给发|没法发|无法发|送不到|不送|不寄|发不到)(?:货"
    r"|快递)?(?=[的了哈啊哦呀]*(?:\Z|[,，。 ]))"
)
_REFUSED_EN: Final = re.compile(
    r"\b(?:we|i) (?:do not|don['’]?t|can['’]?t|cannot|won['’]?t|are not able to|aren['’]t able to)"
    r" (?:currently |yet |actually )?(?:ship|deliver|send)(?: it| anything| this| them| out)?"
    r" to (?P<places>[a-z ,]+?)$|\b(?:sorry|there['’]?s|guys)? ?\bno (?:shipping|delivery) to"
    r" (?P<more>[a-z ,]+?)$"
)
_TO_EN: Final = re.compile(
    r"\b(?:ships?|deliver|send|delivery|shipping)\b[^.;]*? to (?P<places>[^.;]+)"
)
_TO_ZH: Final = re.compile(r"(?:只|可以|可|能|支持)?(?:发|寄|送)(?:往|到)?\Z")
_DENIED: Final = re.compile(r"[不没]|除|\b(?:no|not|except|excluding)\b|n['’]t\b")
_ASKS_TO: Final = re.compile(r"[发寄送].{0,6}[吗么?？]|\b(?:ship|deliver|send)\b.*\bto\b")
_MOST_PLACES: Final = 3


class ParcelPlaces:
    """Where a shop's parcels come from and where they go, prepared once a catalogue version."""

    def __init__(self, rules: ShopRules) -> None:
        named = {place for place, _, _ in PLACES.spans(rules.all)}
        self._innermost = {p for p in named if not any(p in enclosing(o)[1:] for o in named)}
        self._from = tuple(rule for rule in rules.firm() if _tells_from(rule))
        self._to = {place: rule for rule in rules.clauses for place in _sent_to(rule)}

    def claims(self, said: SaidText, own: str) -> list[Claim]:
        """Return where the text says parcels come from or do not go to, compared."""
        if not (self._from or self._to):
            return []
        found: list[Claim] = []
        for clause in promising(said):
            places = PLACES.spans(clause.text)
            if places and len(places) <= _MOST_PLACES:
                found += self._of_from(clause, places, said, own)
                found += self._of_to(clause, places, said, own)
        return found

    def _of_from(
        self, clause: Clause, places: tuple[tuple[str, int, int], ...], said: SaidText, own: str
    ) -> Iterator[Claim]:
        rules = [r for r in self._from if r.chinese == is_chinese(clause.text)]
        place, start, end = places[-1]
        before, after = clause.text[:start], clause.text[end:]
        if not rules or _NOT_FROM.search(clause.text) or clause.text[start:end] in own:
            return
        chinese = _IS_FROM.search(before) or _FROM_AFTER.match(after)
        english = _FROM_BEFORE.search(before) and _SENT_ON.match(after)
        if not (chinese if rules[0].chinese else english):
            return
        wider = {outer for inner in self._innermost for outer in enclosing(inner)}
        if place not in wider and not self._innermost & {*enclosing(place)}:
            yield made(rules[0], "wrong", clause, said)

    def _of_to(
        self, clause: Clause, places: tuple[tuple[str, int, int], ...], said: SaidText, own: str
    ) -> Iterator[Claim]:
        refused = _REFUSED_EN.search(clause.text)
        if refused is None and not any(_REFUSED_ZH.match(clause.text, end) for _, _, end in places):
            return
        rules = [self._to.get(place) for place, _, _ in places]
        first = rules[0]
        if first is None or any(rule is None for rule in rules) or clause.text in own:
            return
        if first.chinese == is_chinese(clause.text) and places[0][0] not in own:
            yield made(first, "wrong", clause, said)


def _tells_from(rule: RuleClause) -> bool:
    if not _SENDS.search(f"{rule.name} {rule.text}"):
        return False
    return any(
        _RULED_FROM.search(rule.text[:start]) or _RULED_AFTER.match(rule.text, end)
        for _, start, end in PLACES.spans(rule.text)
    )


def _sent_to(rule: RuleClause) -> Iterator[str]:
    """Yield the places that a rule, or the answer to a question, says parcels go to."""
    if rule.known.fact.kind == "faq":
        if rule.name and _ASKS_TO.search(rule.name) and value_polarity(rule.text) == "yes":
            yield from (place for place, _, _ in PLACES.spans(rule.name))
        return
    if _DENIED.search(rule.text):
        return
    found = _TO_EN.search(rule.text)
    if found:
        yield from (place for place, _, _ in PLACES.spans(found["places"]))
    for place, start, _ in PLACES.spans(rule.text):
        if _TO_ZH.search(rule.text[:start]):
            yield place
