"""Finds what a clause tells of a thing that is not the one on air: theirs is ten.

No brand is listed. What a clause is about stands before its verb or figure; if no word of that is
the shop's, a property, a part, a pronoun or general talk, it is somebody else's or something else.
"""

import itertools
import re
from collections.abc import Iterable, Iterator
from typing import Final

from copilot.skills.corrections.claim import SilentSpan
from copilot.skills.corrections.speech import subject_words as words
from copilot.skills.corrections.speech.broken_topics import is_topic_of_others
from copilot.skills.corrections.speech.clauses import Clause, cut_clauses
from copilot.skills.corrections.speech.kind_words import BACK
from copilot.skills.corrections.speech.kinds_told_of import Kind, goes_on_about, kind_told_of
from copilot.skills.corrections.speech.other_kinds import (
    has_another_number,
    is_another_kind,
    is_another_one,
    is_kind_of_ours,
)
from copilot.skills.corrections.speech.own_words import (
    HAN,
    LATIN,
    OwnWords,
    is_known,
    is_known_in_chinese,
    known_pairs,
    singular,
    spelt_of,
)
from copilot.skills.corrections.speech.subject_words import known_generally
from copilot.skills.corrections.speech.such_ones import tells_of_such_ones, tells_what_has_it
from copilot.skills.corrections.speech.unknown_subjects import (
    begins_with_unknown,
    goes_on,
    is_of_elsewhere,
)
from knowledge.language.characters import align

_WORDS_OF_A_SUBJECT: Final = 5
_CLAUSES_BEFORE: Final = 3
_FIGURE: Final = re.compile(rf"\b{words.COUNT}\b")


def told_of_others(
    text: str, own: OwnWords | None, named: Iterable[int] = (), before: str = ""
) -> tuple[SilentSpan, ...]:
    """Return the stretches that tell of another thing than the product and claim nothing of it.

    ``named`` are the places of the text at which the shop's products are named; ``before`` is what
    the same speaker said just before, in which the talk may have come to another thing.
    """
    if own is None:
        return ()
    places = tuple(named)
    clauses = cut_clauses(align(text))
    spans = list(told_of_kinds(text, own, places, before))
    for told, denied in itertools.pairwise(clauses):
        if not told.ends_sentence and _is_not_ours(denied.text, own):
            spans.append(SilentSpan(told.start, told.end, "other_brand"))
    open_before = bool(before) and _leaves_open(cut_clauses(align(before))[-_CLAUSES_BEFORE:], own)
    spans.extend(span for span, _ in _of_things(clauses, own, places, open_before))
    return tuple(spans)


def _leaves_open(clauses: tuple[Clause, ...], own: OwnWords) -> bool:
    """Tell whether the last of some Chinese clauses is of another thing, and may be gone on of."""
    if not clauses or clauses[-1].ends_sentence or not HAN.search(clauses[-1].text):
        return False
    named = (clause.start for clause in clauses if any(one in clause.text for one in own.names))
    found = list(_of_things(clauses, own, tuple(named), False))
    last = SilentSpan(clauses[-1].start, clauses[-1].end, "other_brand")
    return found[-1:] == [(last, True)]


def _of_things(
    clauses: tuple[Clause, ...], own: OwnWords, named: tuple[int, ...], followed: bool
) -> Iterator[tuple[SilentSpan, bool]]:
    """Yield the stretches that tell of another thing, and whether clauses behind may go on.

    ``followed`` tells that what was said before the first clause may be gone on of too.
    """
    unfinished = False
    for place, clause in enumerate(clauses):
        ours = any(clause.start <= at < clause.end for at in named)
        found = _foreign(clause.text, own, ours)
        if found is None and followed and not ours and (unfinished or _goes_on(clause.text, own)):
            found = len(clause.text)
        after = "" if clause.ends_sentence else "".join(c.text for c in clauses[place + 1 :][:1])
        topic = found is None and bool(after) and is_topic_of_others(clause.text, after, own, ours)
        whole = found == len(clause.text) or topic
        aside = followed and found is None and words.SHORT_ASIDE.fullmatch(clause.text)
        followed = (whole or bool(aside)) and not clause.ends_sentence
        unfinished = topic or (not clause.mark and words.UNFINISHED.search(clause.text) is not None)
        if found is not None or topic:
            end = clause.end if found is None else clause.start + found
            yield SilentSpan(clause.start, end, "other_brand"), followed


def _goes_on(text: str, own: OwnWords) -> bool:
    """Tell whether a clause goes on about another thing: its price, or what it has too."""
    return bool(words.FIGURE_ALONE.match(text)) or goes_on(text, own)


def told_of_kinds(
    text: str, own: OwnWords, named: Iterable[int], before: str
) -> tuple[SilentSpan, ...]:
    """Return what is told in English of any of a kind, or of another thing, and of it on and on."""
    return tuple(_of_kinds(cut_clauses(align(text)), own, tuple(named), before))


def _of_kinds(
    clauses: Iterable[Clause], own: OwnWords, named: tuple[int, ...], before: str
) -> Iterator[SilentSpan]:
    """Yield the stretches of clauses that tell of a kind."""
    kind = _left_open(before, own)
    for clause in clauses:
        ours = any(clause.start <= place < clause.end for place in named)
        kind = _kind_of(clause.text, own, ours, kind)
        if kind is None:
            continue
        back = BACK.search(clause.text, kind.end)
        end = clause.start + back.start() if back else clause.end
        yield SilentSpan(clause.start, end, "other_brand")
        if back or clause.ends_sentence:
            kind = None


def _left_open(before: str, own: OwnWords) -> Kind | None:
    """Return the kind of which the last words before a text told, if they left it open."""
    kind: Kind | None = None
    for clause in cut_clauses(align(before))[-_CLAUSES_BEFORE:]:
        ours = any(name in clause.text for name in own.names)
        kind = _kind_of(clause.text, own, ours, kind)
        if kind and (clause.ends_sentence or BACK.search(clause.text, kind.end)):
            kind = None
    return kind


def _kind_of(text: str, own: OwnWords, ours: bool, open_kind: Kind | None) -> Kind | None:
    """Return the kind that a clause tells of, be it the one left open before it."""
    if not text.isascii():
        return None
    if (kind := kind_told_of(text, own, ours)) is not None:
        return kind
    if open_kind is not None and not ours and goes_on_about(text, open_kind):
        return Kind(0, open_kind.several)
    if ours or not _FIGURE.search(text) or (end := _foreign_english(text, own)) is None:
        return None
    subject, _ = _english_subject(text)
    return None if words.BACK_TO_OURS.search(text, end) else Kind(end, subject.endswith("s"))


def _is_not_ours(text: str, own: OwnWords) -> bool:
    """Tell whether words say that what was told before them is not of the product: 不是沙发."""
    found = words.NOT_OURS.fullmatch(text.strip())
    return found is not None and (found["zh"] or found["en"]) in own.names


def _foreign(text: str, own: OwnWords, ours: bool) -> int | None:
    """Return up to where a clause speaks of another thing, if it does.

    ``ours`` tells that it names a product of the shop's: then only another size tells of another.
    """
    begin = _another_version(text, own)
    if begin is None and HAN.search(text):
        another = is_kind_of_ours(text, own) or is_of_elsewhere(text, own)
        begin = len(text) if another else None
    if begin is None and not ours:
        begin = _foreign_english(text, own) if LATIN.search(text) else None
        if begin is None and HAN.search(text):
            begin = _foreign_chinese(text, own)
    if begin is None:
        return None
    back = words.BACK_TO_OURS.search(text, begin)
    return back.start() if back else len(text)


def _another_version(text: str, own: OwnWords) -> int | None:
    """Return where an English clause has told that it is about one of another size."""
    if found := words.WE_ALSO.search(text):
        return found.end()
    subject, end = _english_subject(text)
    if (found := words.OTHER_VERSION.fullmatch(subject)) and found["which"] not in own.said:
        return end
    if is_another_one(subject, own) or has_another_number(subject, own):
        return end
    if (found := words.OF_A_SIZE.fullmatch(subject)) and " " not in found["count"]:
        count = words.COUNTS.get(found["count"], found["count"])
        ours = f"{count} {found['unit'][:4]}" in own.said or found["what"] in known_generally()
        return None if ours else end
    said = [word for word in LATIN.findall(subject) if word not in words.JOINING]
    called = len(said) > 1 and singular(said[-1]) in own.called
    return end if called and not any(is_known(word, own) for word in said[:-1]) else None


def _english_subject(text: str) -> tuple[str, int]:
    """Return the words before an English clause's verb, and where the verb ends."""
    lead = words.ENGLISH_LEAD.match(text)
    begin = lead.end() if lead else 0
    verb = words.ENGLISH_VERB.search(text, begin)
    short = words.ENGLISH_IS.search(text, begin, verb.start() if verb else len(text))
    verb = short or verb
    return (text[begin : verb.start()].strip(), verb.end()) if verb else ("", 0)


def _foreign_english(text: str, own: OwnWords) -> int | None:
    """Return where an English clause has told that it is about another thing."""
    if found := words.OWNED_ELSEWHERE.search(text) or words.RUN_DOWN.search(text):
        return len(text)
    found = words.BOUGHT_ELSEWHERE.search(text)
    if found and not is_known(found["shop"], own):
        return len(text)
    subject, end = _english_subject(text)
    said = [word for word in LATIN.findall(subject) if word not in words.JOINING]
    if not 1 <= len(said) <= _WORDS_OF_A_SUBJECT or re.search(r"[0-9]", subject):
        return None
    unknown = [word for word in said if not is_known(word, own)]
    if unknown and said[0] == unknown[0] and said[-1] == unknown[-1]:
        return end
    apart = said[-1] in words.OF_ANYTHING and len(said) > 1
    told = (singular(word) in own.said or word in words.GENERAL_ENGLISH for word in said[:-1])
    return end if apart and not any(told) else None


def _foreign_chinese(text: str, own: OwnWords) -> int | None:
    """Return where a Chinese clause has told that it is about another thing."""
    if (end := tells_of_such_ones(text)) or (end := tells_what_has_it(text, own)):
        return end
    if words.NOT_FOR_SALE.search(text):
        return len(text)
    if (found := words.OF_THE_SHOP.match(text)) and found["name"] in own.apart:
        return found.end()
    lead = words.CHINESE_LEAD.match(text)
    begin = lead.end() if lead else 0
    if is_another_kind(text, begin, own) or begins_with_unknown(text, begin, own):
        return len(text)
    found = words.CHINESE_SUBJECT.match(text, begin)
    if found is None:
        return None
    name = found["owner"] or found["that"] or found["bare"] or found["before"] or found["more"]
    thing = _without_property(name, own)
    if thing != name:
        return None if is_known_in_chinese(thing, own) else len(text)
    if known_pairs(name, own) or words.KNOWN_THING.search(name):
        return None
    if bare := found["bare"] or found["before"]:
        figure = words.TOLD_OF_BARE.search(text, found.end())
        told = text[found.start() : figure.start()].rstrip("是") if figure else bare
        misheard = own.spelt.intersection((*spelt_of(bare), *spelt_of(told)))
        ours = bare.removesuffix("子")[-1] in own.said or words.KNOWN_THING.search(told)
        if misheard or ours or not _tells(text, found.end(), own):
            return None
    return len(text)


def _without_property(name: str, own: OwnWords) -> str:
    """Return a subject without the property of ours that is told of it: 书架 of 书架承重."""
    ends = (one for one in own.properties if name.endswith(one) and len(name) - len(one) > 1)
    return name.removesuffix(next(ends, ""))


def _tells(text: str, at: int, own: OwnWords) -> bool:
    """Tell whether what follows a bare subject is told of it: a figure, or a property of ours."""
    near = (text[place : place + 2] for place in range(at, at + 3))
    return bool(words.TOLD_OF_BARE.match(text, at)) or any(pair in own.said for pair in near)
