"""What a product's own facts say against one another, so that no host is held against it.

A shop's texts are held against its facts by the judge itself: a description that would have to be
corrected, were it read out, disagrees with the fact it would be corrected by.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import combinations
from typing import Final

from copilot.contradictions import are_apart, contradict
from copilot.evidence import evidence_of
from copilot.skills.corrections.claim import Claim, ProductView
from copilot.skills.corrections.judgement import Disagreement, Judgement, Said, Verdict
from copilot.skills.corrections.measures.measured_groups import Group, MeasuredGroups
from copilot.skills.corrections.product_views import bare_name
from copilot.skills.corrections.yes_no.yes_no_claims import yes_no_claims
from copilot.skills.corrections.yes_no.yes_no_facts import Answer, Answers, answers_at_odds
from knowledge.facts import Fact
from knowledge.language.normalise import normalise

_TEXTS: Final = frozenset({"faq", "description"})
_NAMED_TEXTS: Final = re.compile(
    r"卖点|亮点|特点|特色|简介|介绍|详情|描述|说明(?!书)|推荐理由|广告语|宣传"
    r"|\b(?:highlights?|selling points?|features?|descriptions?|details?|about|overview|tagline"
    r"|summary)\b",
    re.IGNORECASE,
)
"""Attributes that praise the product in words instead of stating one property."""

_CONDITION: Final = re.compile(r"[（(]")
_ASKING: Final = re.compile(
    r"[是有能可以]*(?:多[少大久长高重宽厚深]|几)[\u3400-\u9fff]{0,2}"
    r"|\b(?:what(?:['’]?s| is| are)|how (?:long|much|many|big|heavy|large|tall) (?:is|are))\b",
    re.IGNORECASE,
)
_FRAME: Final = re.compile(r"请问|大概|一般|[吗呢啊呀吧?？]")
"""What of a question says nothing of what it asks."""

_SHORT: Final = 40  # characters of an answer that may leave out what it is about
_LONGEST: Final = 500  # characters, as of a segment
_EXCERPT: Final = 24  # characters on either side of what a text says


class Disagreements:
    """One product's pairs of facts that cannot both be right; prepared once a version."""

    def __init__(
        self, view: ProductView, known: MeasuredGroups, judge: Callable[[Said], Judgement]
    ) -> None:
        answers = {
            key: (pair[0], _of_facts(bare_name(pair[0].known.fact), *_facts_of(pair)))
            for key, pair in answers_at_odds(view).items()
        }
        self._answers: Answers = {key: (answer,) for key, (answer, _) in answers.items()}
        self._answered = tuple(odd for _, odd in answers.values())
        choices = _choices_apart(known, len(view.variants))
        stated = [*_same_name(view), *choices, *_same_meaning(known)]
        self.all = tuple(dict.fromkeys([*stated, *_told_otherwise(view, judge), *self._answered]))
        self._odd: dict[str, list[Disagreement]] = {}
        names = {k.fact.id: normalise(bare_name(k.fact)) for k in view.properties}
        texts = {k.fact.id for k in view.properties if _is_text(k.fact)}
        for odd in self.all:
            for fact in (odd.one, odd.other):
                key = fact.id if fact.id in texts else names[fact.id]
                self._odd.setdefault(key, []).append(odd)
            for name in _alike(odd, view):
                self._odd.setdefault(name, []).append(odd)

    def of(self, claim: Claim) -> list[Disagreement]:
        """Return what the product's facts are at odds in where a claim is about it."""
        fact = claim.known.fact
        return [] if claim.weight == "price" else self._of_fact(fact.id, bare_name(fact))

    def of_verdict(self, verdict: Verdict) -> list[Disagreement]:
        """Return what the product's facts are at odds in where a verdict rests on it."""
        if verdict.weight == "price":
            return []
        return self._of_fact(verdict.fact.id, verdict.attribute)

    def _of_fact(self, fact: str, name: str) -> list[Disagreement]:
        return self._odd.get(fact) or self._odd.get(normalise(name), [])

    def answered(self, aligned: str) -> Iterator[Disagreement]:
        """Yield the yes-or-no properties at odds that an aligned text says yes or no to."""
        if self._answers:
            spoken = {claim.known.fact.id for claim in yes_no_claims(aligned, self._answers)}
            yield from (odd for odd in self._answered if odd.one.id in spoken)


def of_one_mind(judgement: Judgement, at_odds: Mapping[str, Disagreements]) -> Judgement:
    """Return a judgement without what is wrong by a fact that the shop itself denies."""
    odd: dict[Verdict, list[Disagreement]] = {}
    for verdict in judgement.verdicts:
        if verdict.outcome == "wrong" and verdict.sku in at_odds:
            odd[verdict] = at_odds[verdict.sku].of_verdict(verdict)
    kept = tuple(verdict for verdict in judgement.verdicts if not odd.get(verdict))
    told = (*judgement.disagreements, *(one for found in odd.values() for one in found))
    return replace(judgement, verdicts=kept, disagreements=tuple(dict.fromkeys(told)))


def _alike(odd: Disagreement, view: ProductView) -> Iterator[str]:
    """Yield the names of what means the same as the property at odds and has one of its figures.

    容量 500ml and a text of 600ml leave 净容量 600ml in doubt too.
    """
    if not odd.measured:
        return
    sides = {odd.one.id, odd.other.id}
    keys = {key for known in view.properties if known.fact.id in sides for key in known.keys}
    for known in view.properties:
        fact = known.fact
        alike = fact.kind == "attribute" and fact.id not in sides and known.keys & keys
        if alike and are_apart(fact.value, odd.one_value) != are_apart(fact.value, odd.other_value):
            yield normalise(bare_name(fact))


def _is_text(fact: Fact) -> bool:
    named = fact.kind == "attribute" and _NAMED_TEXTS.search(fact.name) is not None
    return fact.kind in _TEXTS or named


def _facts_of(pair: tuple[Answer, Answer]) -> tuple[Fact, Fact]:
    return pair[0].known.fact, pair[1].known.fact


def _of_facts(name: str, one: Fact, other: Fact) -> Disagreement:
    measured = are_apart(one.value, other.value)
    ours, theirs = evidence_of(one).fact, evidence_of(other).fact
    return Disagreement(name, ours, one.value, theirs, other.value, measured)


def _same_name(view: ProductView) -> Iterator[Disagreement]:
    """Yield the attributes that two documents give different figures for.

    One document that states an attribute twice lists what there is to choose from.
    """
    stated: dict[str, list[Fact]] = {}
    for known in view.properties:
        if known.fact.kind == "attribute":
            stated.setdefault(normalise(known.fact.name), []).append(known.fact)
    for facts in stated.values():
        for one, other in combinations(facts, 2):
            apart = one.source.document != other.source.document
            if apart and contradict(evidence_of(one), evidence_of(other)):
                yield _of_facts(one.name, one, other)


def _choices_apart(known: MeasuredGroups, of_all: int) -> Iterator[Disagreement]:
    """Yield the attributes of one figure where all choices together have another one.

    Choices that differ among themselves differ by design, and the product is then one of them.
    """
    for group in known.groups:
        facts = [member.known.fact for member in group.members]
        whole = [fact for fact in facts if fact.kind == "attribute"]
        choices = [fact for fact in facts if fact.variant]
        everywhere = len({fact.variant for fact in choices}) == of_all > 1
        if len(whole) != 1 or not everywhere or len({fact.value for fact in choices}) > 1:
            continue
        if are_apart(whole[0].value, choices[0].value):
            yield _of_facts(group.name, whole[0], choices[0])


def _same_meaning(known: MeasuredGroups) -> Iterator[Disagreement]:
    """Yield the properties that mean the same by two names and differ in figures.

    Names that differ in a condition (with case) mean different things.
    """
    for one, other in known.at_odds:
        conditional = any(_CONDITION.search(name) for name in (one.name, other.name))
        if one.index >= other.index or conditional or _is_of_choice(one) or _is_of_choice(other):
            continue
        odd = _of_facts(one.name, one.members[0].known.fact, other.members[0].known.fact)
        if odd.measured:
            yield odd


def _is_of_choice(group: Group) -> bool:
    return any(member.known.fact.variant for member in group.members)


def _told_otherwise(
    view: ProductView, judge: Callable[[Said], Judgement]
) -> Iterator[Disagreement]:
    """Yield the facts that a text of the product would have to be corrected by."""
    facts = {known.fact.id: known.fact for known in view.properties}
    for text in facts.values():
        if text.variant or not _is_text(text):
            continue
        for said in _read_out(text, view.sku):
            odd = [(v, facts.get(v.fact.id)) for v in _denied(judge(said).verdicts, view.sku)]
            pairs = [(v, f) for v, f in odd if f and not (f is text or f.variant or _is_text(f))]
            yield from (_told(verdict, fact, text, said) for verdict, fact in pairs)
            if pairs:
                break


def _read_out(text: Fact, sku: str) -> Iterator[Said]:
    """Yield a text as it would be said.

    A short answer in figures is also joined to what was asked of: 保质期9个月.
    """
    words, before = text.value[:_LONGEST], (text.name,) if text.kind == "faq" else ()
    yield Said(text.id, 1, words, True, "host", before, sku, None, (), ())
    asking = _ASKING.search(text.name) if text.kind == "faq" else None
    if asking and text.quantities and len(words) <= _SHORT:
        topic = _FRAME.sub(" ", text.name.replace(asking[0], " ")).strip()
        joint = " " if topic.isascii() else ""
        yield Said(text.id, 1, f"{topic}{joint}{words}", True, "host", (), sku, None, (), ())


def _told(verdict: Verdict, fact: Fact, text: Fact, said: Said) -> Disagreement:
    measured = are_apart(verdict.truth, verdict.said)
    card = evidence_of(text).fact
    told = _excerpt(said.text, verdict)
    return Disagreement(verdict.attribute, verdict.fact, fact.value, card, told, measured)


def _denied(verdicts: Iterable[Verdict], sku: str) -> Iterator[Verdict]:
    for verdict in verdicts:
        if verdict.outcome == "wrong" and verdict.weight != "price" and verdict.sku == sku:
            yield verdict


def _excerpt(text: str, verdict: Verdict) -> str:
    """Return what a text says, with the words around it."""
    start, end = max(0, verdict.start - _EXCERPT), verdict.end + _EXCERPT
    around = text[start:end].strip()
    return f"{'…' if start else ''}{around}{'…' if end < len(text) else ''}"
