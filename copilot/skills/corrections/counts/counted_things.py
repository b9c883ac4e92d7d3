"""Claims of how many there are of what a property counts in English: two doors, it sleeps six."""

import re
from decimal import Decimal
from typing import Final

from copilot.skills.corrections.cards.short_values import short_value
from copilot.skills.corrections.cards.wording import plain
from copilot.skills.corrections.claim import Claim, ProductView
from copilot.skills.corrections.counts.listed_counts import (
    NO_NOUN,
    NUMBER,
    SORT,
    Counted,
    listed_counts,
    number_said,
    one_of,
)
from copilot.skills.corrections.counts.packs_told import packs_before
from copilot.skills.corrections.figures.no_property import REPLACED
from copilot.skills.corrections.figures.other_counts import is_placed_elsewhere
from copilot.skills.corrections.speech.aligning import aligned
from copilot.skills.corrections.speech.clauses import Clause, cut_clauses, has_ended
from copilot.skills.corrections.speech.said_contexts import speaks_elsewhere
from knowledge.language.characters import align
from knowledge.language.numbers import parse_number

_VALUE: Final = re.compile(
    r"(?P<number>\d{1,4}|single(?= [a-z]+\Z))(?:[ -](?P<words>[a-z][a-z -]*))?"
)
_PLACES: Final = frozenset({"person", "persons", "people", "adults", "guests"})
_HOLDS: Final = r"(?:sleeps|seats|serves|feeds|fits|houses|holds)"
_SETS: Final = frozenset(
    ["set", "pack", "set of", "pack of", "quantity", "pack size", "set size", "pieces", "count"]
)
"""Names of how many one buys at once."""
_IN_THE_SET: Final = r"in (?:the|a|each|every|one) (?:set|pack|box)"
_MORE: Final = re.compile(
    r"\b(?:another|extra|spare|other|first|last|each|every|per|of those|these|more|additional|up to"
    r"|over|under|at least|about|around|like|almost|nearly|than|my|your|those|of the|buy|order)"
    r" (?:an?|the)?\s?\Z"
)
_ONLY: Final = re.compile(r"\b(?:just|only|single)\b|\bthe one\b")
_SUMMED: Final = re.compile(r"\b(?:and|plus) (?:an?|one|two|another|the other)\b|\bper\b|\beach\b")
_FARTHEST: Final = 20
_COUNTS: Final = frozenset({"count", "number"})
_FURTHER: Final = re.compile(
    r"\b(?:against|for|of|in|with|after|before|to|from|per|plus|and|or|at|on|by|that|which)\b"
)
_RATE: Final = re.compile(r"\b(?:one|1)\b[^,.]*\b(?:in|out of)(?: (?:every|about))? \Z|\bno \Z")
"""Before a number that counts nothing here: one in eighty packs, no two handles."""


def counted_of(view: ProductView) -> tuple[Counted, ...]:
    """Return the English properties of a product that say how many there are of something."""
    found: list[Counted] = []
    words = aligned(" ".join((view.title, *(k.fact.text for k in view.properties))))
    names = [align(k.fact.name) for k in view.properties if k.fact.kind == "attribute"]
    for known in view.properties:
        if known.fact.kind != "attribute" or known.fact.variant:
            continue
        name, value = align(known.fact.name), align(known.fact.value)
        match = _VALUE.fullmatch(value.strip())
        number = _how_many(match["number"]) if match and name.isascii() else None
        if match and any(q.dimension not in _COUNTS for q in known.fact.quantities):
            continue  # 50 mm of lens
        if match is None or number is None:
            found += listed_counts(known, value, words)
            continue
        forms = _forms(name, match["words"] or "")
        own = {form for form in forms if sum(form.rstrip("s") in one for one in names) <= 1}
        patterns = [rf"(?P<n>{NUMBER})[ -]{SORT}(?:{'|'.join(sorted(own))})\b"] if own else []
        if _PLACES & set((match["words"] or "").split()) or name in ("sleeps", "seats", "serves"):
            patterns.append(
                rf"\b{_HOLDS} (?:up to )?(?P<held>{NUMBER})(?= (?:people|persons|adults|of you"
                rf"|easy)|$|[ ,.])"
            )
            patterns.append(_berths(view.title))
        if name in _SETS:
            patterns.append(rf"\b(?P<of_set>{NUMBER})(?: of (?:them|these|those))? {_IN_THE_SET}\b")
        if patterns:
            found.append(Counted(known, number, re.compile("|".join(patterns)), words))
    return tuple(found)


def _how_many(word: str) -> Decimal | None:
    return Decimal(1) if word == "single" else parse_number(word)


def _berths(title: str) -> str:
    """Return what says for how many a product is, before what it is: a five man tent."""
    nouns = "|".join(re.findall(r"[a-z]{3,}", align(title)))
    return (
        rf"(?<!need )(?<!takes )\ban? (?P<berths>{NUMBER})[ -](?:man|person|berth|seater|seat)"
        rf"(?= (?:{nouns or '(?!)'}|one)\b| ?(?:\Z|[,.])| (?:so|and|but)\b)"
    )


def _forms(name: str, words: str) -> set[str]:
    """Return the nouns that are counted, in one and in many: battery and batteries."""
    nouns = [w for w in re.findall(r"[a-z]{3,}", name) if w not in NO_NOUN]
    forms = {form for noun in nouns[-1:] if noun.endswith("s") for form in (noun, one_of(noun))}
    plain = _FURTHER.split(words)[0]  # 10 years against loose handles counts no handles
    told = [w for w in re.findall(r"[a-z]{3,}", plain) if w not in NO_NOUN]
    if told and not set(plain.split()[:1]) & NO_NOUN:
        forms |= {told[-1], one_of(told[-1])}
    return {form for form in forms if len(form) > 2}


def counted_claims(text: str, found: tuple[Counted, ...]) -> list[Claim]:
    """Return what an aligned text says of how many there are, compared."""
    claims: list[Claim] = []
    latin = bool(found) and _LATIN.search(text) is not None
    spoken = [one for one in found if one.spoken.search(text)] if latin else []
    for clause in cut_clauses(text) if spoken else ():
        if "?" in clause.mark or _elsewhere(clause.text):
            continue
        for one in spoken:
            match = one.spoken.search(clause.text)
            if match is not None and (claim := _of_match(text, clause, one, match)):
                claims.append(claim)
    return claims


_LATIN: Final = re.compile("[a-z]{3}")


def _elsewhere(words: str) -> bool:
    return speaks_elsewhere(re.sub(r"\b(?:people|folks)\b", "", words))


def _of_match(text: str, clause: Clause, one: Counted, match: re.Match[str]) -> Claim | None:
    groups = match.groupdict()
    word = groups.get("n") or groups.get("held") or groups.get("berths")
    word = word or groups.get("of_set") or ""
    number = number_said(word)
    if (
        number is None
        or _RATE.search(clause.text[: match.start()])
        or _MORE.search(clause.text[: match.start()] + " ")
        or REPLACED.search(clause.text, 0, match.start())
    ):
        return None
    start, end = clause.start + match.start(), clause.start + match.end()
    right = number == one.number
    rest = clause.text[match.end() :]
    truth = short_value(one.known.fact.value)
    if not right:
        packs = packs_before(text[:start])
        if any(number == one.number * times for times, _ in packs):
            return None
        if packs:
            truth = _together(text[:start], match[0], one, *packs[-1])
            if not truth:
                return None
        if number == 1 and not _ONLY.search(text):
            return None  # one door may be one of them
        far = number > one.number * _FARTHEST or one.number > number * _FARTHEST
        placed = is_placed_elsewhere(clause.text, match.end(), one.words)
        if far or placed or _SUMMED.search(rest):
            return None
    return Claim(
        known=one.known,
        outcome="right" if right else "wrong",
        said=match[0].strip(),
        truth=truth,
        start=start,
        end=end,
        settled=has_ended(text, end) or clause.end < len(text),
        weight="plain",
    )


def _together(said: str, words: str, one: Counted, packs: Decimal, told: str) -> str:
    """Return what packs hold together that are told right before a number; else nothing."""
    at = said.rfind(told)
    if at < 0 or not _MAKE.fullmatch(said, at + len(told)):
        return ""
    noun = words.split(" ")[-1]
    return f"{plain(one.number * packs)} {noun} in {told}"


_MAKE: Final = re.compile(
    r"(?:,? (?:is|are|makes?|gives? you|gets? you|that['’]?s|comes? to|equals|so|you get|hold|have"
    r"|a total of|in all|together|altogether|just|only|and|you(?:['’]ve| have|['’]ll have)(?: got)?"
    r"|you end up with))*,? "
)
