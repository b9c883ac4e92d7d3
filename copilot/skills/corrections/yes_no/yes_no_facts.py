"""What a product's facts say yes or no to, by property."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from copilot.skills.corrections.claim import KnownProperty, ProductView
from copilot.skills.corrections.speech.polarity import (
    CONDITION,
    CONDITION_OF_NO,
    Polarity,
    opposite,
    reading_around,
    value_polarity,
)
from copilot.skills.corrections.yes_no.denied_values import denies, denies_another
from copilot.skills.corrections.yes_no.flight_facts import FLIGHT, flight_answers
from copilot.skills.corrections.yes_no.implied_answers import implied_yes
from copilot.skills.corrections.yes_no.named_properties import asked_by_name, mentions
from copilot.skills.corrections.yes_no.part_answers import is_told_of_part
from copilot.skills.corrections.yes_no.property_paraphrases_words import EXCLUDES, PARAPHRASES, Use
from copilot.skills.corrections.yes_no.warned_groups import warned_groups
from knowledge.language.characters import align

_NEGATIVE_NAME = re.compile(r"^(?:无(?!线)|不含?|免|零|0|非|no |non-?|without )|[- ]free$")
_AVERTED_NAME = re.compile(r"^(?:是否|能否)?[防抗]|[- ](?:resistant|proof|resistance|free)$")
"""Names what does not happen to the product: pilling resistant, 抗起球."""
_USE_OF_ASKING: dict[str, Use] = {
    "有": "has",
    "含": "has",
    "带": "has",
    "支": "has",
    "会": "does",
}
_NOT_NEEDED = re.compile(r"不需|无需|不用|无须|not (?:needed|required)")
_QUESTION_FRAME = re.compile(
    r"^(?:请问|这个|这款|它)?(?P<ask>能不能|可不可以|会不会|有没有|能|可以|会|有|含|支持|带)"
    r"(?P<core>[\u3400-\u9fff]{2,5}?)(?:吗|嘛|么|不)?[?？]?$"
)
_GROUP_FRAME = re.compile(
    r"^(?:请问|这个|这款)?(?P<core>[\u3400-\u9fffa-z]{2,6}?)(?:能不能|可不可以|能"
    r"|可以)(?:[用吃喝穿戴玩坐])(?:吗|嘛|么|不)?[?？]?$"
)
_WORDS_OF_QUESTIONS = re.compile(r"什么|怎么|多少|多久|几|哪|谁|还是|和|一起|了|的")
_ANSWER_END = re.compile(r"[，,。.;；!！？?\n]")
_WASHING = frozenset(
    ["machine_wash", "hand_wash", "dry_clean", "water_wash", "tumble_dry", "bleach", "ironing"]
)


@dataclass(frozen=True, slots=True)
class Answer:
    """What the shop says of a yes-or-no property.

    Attributes:
        subject: the part it is about (枕芯可水洗), which must be named beside a claim; or empty.
        partly: yes or no with an exception: confirms who says the same, condemns nobody.
    """

    known: KnownProperty
    use: Use
    safety: bool
    polarity: Polarity
    subject: str
    partly: bool


Answers = dict[str, tuple[Answer, ...]]
"""By key of the property, or by its bare name where the table has none."""


@dataclass(frozen=True, slots=True)
class _Evidence:
    key: str
    known: KnownProperty
    polarity: Polarity
    partly: bool
    use: Use
    safety: bool
    subject: str = ""


def answers_of(product: ProductView) -> Answers:
    """Return what the product's facts say; what they contradict one another in is left out."""
    gathered, vetoes = _gathered(product)
    answers: dict[str, tuple[Answer, ...]] = {}
    for (key, subject), found in gathered.items():
        said = {evidence.polarity for evidence in (*found, *vetoes.get(key, ()))}
        if len(said) == 1:
            # what answers by name tells it better than a list it stands in
            first = min(found, key=lambda evidence: "ingredients" in evidence.known.keys)
            partly = any(evidence.partly for evidence in found)
            answer = Answer(first.known, first.use, first.safety, first.polarity, subject, partly)
            answers[key] = (*answers.get(key, ()), answer)
    return answers


def answers_at_odds(product: ProductView) -> dict[str, tuple[Answer, Answer]]:
    """Return, by property, an answer of the product as a whole and one that denies it."""
    gathered, vetoes = _gathered(product)
    pairs: dict[str, tuple[Answer, Answer]] = {}
    for (key, subject), stated in gathered.items():
        found = [e for e in (*stated, *vetoes.get(key, ())) if not e.partly and not e.subject]
        other = next((e for e in found if e.polarity != found[0].polarity), None)
        if other is not None and not subject:
            pairs[key] = _answer(found[0]), _answer(other)
    return pairs


def _answer(found: _Evidence) -> Answer:
    return Answer(found.known, found.use, found.safety, found.polarity, found.subject, found.partly)


def _gathered(
    product: ProductView,
) -> tuple[dict[tuple[str, str], list[_Evidence]], dict[str, list[_Evidence]]]:
    """Return what answers a property, by it and its part, and what the description says of it."""
    gathered: dict[tuple[str, str], list[_Evidence]] = {}
    described: dict[str, list[_Evidence]] = {}
    for known in product.properties:
        if known.fact.variant or known.fact.kind in ("offer", "policy"):
            continue
        for evidence in _evidence(known):
            if known.fact.kind == "description":
                described.setdefault(evidence.key, []).append(evidence)
            else:
                gathered.setdefault((evidence.key, evidence.subject), []).append(evidence)
    return gathered, described


def _evidence(known: KnownProperty) -> Iterator[_Evidence]:
    fact = known.fact
    name, value = align(fact.name), align(fact.value)
    if fact.kind == "faq":
        yield from _of_faq(known, name, value)
    elif fact.kind == "description":
        yield from _of_words(known, value, False)
    else:
        yield from _of_attribute(known, name, value)


def _of_attribute(known: KnownProperty, name: str, value: str) -> Iterator[_Evidence]:
    care = "care" in known.keys or any(key in _WASHING for key, _, _ in mentions(value))
    if care and (found := list(_of_words(known, value, True))):
        yield from found
        told = {evidence.key for evidence in found}
        yield from (e for e in _by_name(known, name, value) if e.key not in told)
        return
    if any(key in FLIGHT for key, _, _ in mentions(name)):
        told_of = list(flight_answers(value))
        yield from (_made(key, known, said, partly) for key, said, partly in told_of)
        keys = {key for key, _, _ in told_of}
        yield from (e for e in _by_name(known, name, value) if e.key not in keys)
        return
    if is_told_of_part(name, value):
        yield from (replace(told, subject=name) for told in _of_words(known, value, True))
        return
    if "ingredients" in known.keys:
        yield from _of_ingredients(known, value)
        return
    if _NOT_NEEDED.match(value) or value_polarity(value) is None:
        yield from _of_unsuited(known, name, value)
        for key, partly in warned_groups(value):
            yield _made(key, known, "no", partly)
        yield from (_made(key, known, "yes", False) for key in implied_yes(name, value))
        return
    yield from _by_name(known, name, value)


def _by_name(known: KnownProperty, name: str, value: str) -> Iterator[_Evidence]:
    """Read a value that begins by saying yes or no to its name."""
    polarity = None if _NOT_NEEDED.match(value) else value_polarity(value)
    if polarity is None or denies_another(name, value):
        return
    negative = _NEGATIVE_NAME.search(name)
    free = name.endswith((" free", "-free"))  # latex free: no, says that there is some
    sign = opposite(polarity) if negative and (polarity == "yes" or free) else polarity
    partly = _holds_partly(polarity, value) or (polarity == "yes" and denies(name, value))
    for key, use, safety, subject in asked_by_name(name):
        if key not in PARAPHRASES or not _speaks_of_another(key, value):
            said = opposite(polarity) if use == "does" and _AVERTED_NAME.search(name) else sign
            yield _Evidence(key, known, said, partly, use, safety, subject)


def _holds_partly(polarity: Polarity, value: str) -> bool:
    pattern = CONDITION if polarity == "yes" else CONDITION_OF_NO
    return bool(pattern.search(value))


def _of_unsuited(known: KnownProperty, name: str, value: str) -> Iterator[_Evidence]:
    if re.search(r"不适[宜合用]|禁用|慎用|忌用|not (?:suitable|recommended|for)", name):
        previous = -2
        for key, start, end in mentions(value):
            # 1岁以下婴儿 is one group, and babies of another age may have it
            if PARAPHRASES[key].use == "suits" and start > previous + 1:
                yield _made(key, known, "no", bool(CONDITION.search(value)))
            previous = end


def _speaks_of_another(key: str, value: str) -> bool:
    """Whether a value that begins with a yes or no says so of something else (有机棉)."""
    return any(other != key for other, start, _ in mentions(value) if start < 4)


def _of_ingredients(known: KnownProperty, value: str) -> Iterator[_Evidence]:
    for key, start, _ in mentions(value):
        if re.search(
            r"不含|无|没有|不添加|[未没不]加|[零0]$|may contain|可能|\bno\b|free",
            value[max(0, start - 8) : start],
        ):
            continue
        if PARAPHRASES[key].use == "has" and not value.startswith(("free", "-free"), start):
            yield _made(key, known, "yes", False)


def _of_words(known: KnownProperty, value: str, bare_is_yes: bool) -> Iterator[_Evidence]:
    """Read a value that names its properties itself: 可机洗，不可漂白."""
    found = mentions(value)
    previous = 0
    inherited: Polarity | None = None
    for index, (key, start, end) in enumerate(found):
        cut = max(previous, *(mark.end() for mark in _ANSWER_END.finditer(value, 0, start)), 0)
        stop = found[index + 1][1] if index + 1 < len(found) else len(value)
        mark = _ANSWER_END.search(value, end)
        right = value[end : min(stop, mark.start() if mark else stop)]
        between = value[cut:start]
        reading = reading_around(between, value[start:end], right, PARAPHRASES[key].use)
        if (
            reading is None
            and cut == previous
            and between.strip() in ("、", "和", "或", "及", "and", "or", ",")
        ):
            reading = inherited
        if reading is None and bare_is_yes:
            reading = "yes"
        previous = end
        inherited = reading if reading in ("yes", "no") else None
        if reading == "only":
            yield _made(key, known, "yes", False)
            yield from (_made(other, known, "no", False) for other in EXCLUDES.get(key, ()))
        elif reading in ("yes", "no"):
            yield _made(key, known, reading, False)


def _of_faq(known: KnownProperty, question: str, answer: str) -> Iterator[_Evidence]:
    polarity = value_polarity(answer)
    found = list(dict.fromkeys(key for key, _, _ in mentions(question)))
    if len(found) > 1:
        found = _main_property(found, question)
    if len(found) == 1:
        yield from _of_answer(known, found[0], question, answer, polarity)
    elif not found and polarity is not None:
        yield from _of_own_words(known, question, polarity, _holds_partly(polarity, answer))
    for made in _of_words(known, answer, False):
        if made.use == "suits" and made.key not in found:
            yield made


def _of_answer(
    known: KnownProperty, key: str, question: str, answer: str, polarity: Polarity | None
) -> Iterator[_Evidence]:
    """Read an answer about one property: by what it says of it, else by its first word."""
    end = _ANSWER_END.search(answer)
    first = answer[: end.start()] if end and polarity is not None else answer
    spoken = {made.polarity for made in _of_words(known, first, False) if made.key == key}
    if len(spoken) == 1:
        (said,) = spoken
        partly = _holds_partly(said, answer)
        if polarity is not None or not (partly and said == "yes"):
            yield _made(key, known, said, partly)
    elif polarity is not None and not spoken and not _NEGATIVE_NAME.match(question):
        yield _made(key, known, polarity, _holds_partly(polarity, answer))


def _of_own_words(
    known: KnownProperty, question: str, polarity: Polarity, partly: bool
) -> Iterator[_Evidence]:
    """Read a question whose property no table has: 能折叠吗, 狗狗能吃吗."""
    group = _GROUP_FRAME.match(question)
    if group and not _WORDS_OF_QUESTIONS.search(group["core"]):
        yield _Evidence(group["core"], known, polarity, partly, "suits", False)
        return
    core = _QUESTION_FRAME.match(question)
    if core and not _WORDS_OF_QUESTIONS.search(core["core"]):
        use = _USE_OF_ASKING.get(core["ask"][0], "may")
        yield _Evidence(core["core"], known, polarity, partly, use, False)


def _main_property(found: list[str], question: str) -> list[str]:
    if "和" in question or "还是" in question or " or " in question:
        return []
    wash = [key for key in found if key not in ("baby", "child")]
    return wash if len(wash) == 1 else []


def _made(key: str, known: KnownProperty, polarity: Polarity, partly: bool) -> _Evidence:
    entry = PARAPHRASES[key]
    return _Evidence(key, known, polarity, partly, entry.use, entry.safety)
