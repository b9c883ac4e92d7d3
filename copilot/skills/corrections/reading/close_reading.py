"""What is said in words nobody listed, held against all facts of the product by a trained reader.

The rules of this folder know figures, lists, materials and whatever they were told of; hosts say
the same in any words. The reader says how a piece of speech stands to each fact, as probabilities;
here it is decided what that is worth. Where the rules found nothing wrong, a contradiction that
stands out is a claim of its own. What the rules hold against a fact that the reader finds no word
about is let go: a name that sounds alike, a length of something else.
"""

import math
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from copilot.skills.corrections.cards.wording import weight_of
from copilot.skills.corrections.claim import Claim, KnownProperty, ProductView, SilentSpan
from copilot.skills.corrections.counts.packs_told import ALL_OF_IT, packs_before
from copilot.skills.corrections.figures.exact_sums import is_sum_of_stated, without_sums
from copilot.skills.corrections.figures.moments import tells_of_moments
from copilot.skills.corrections.judgement import Judgement, Lead, Said
from copilot.skills.corrections.prepared_product import PreparedProduct
from copilot.skills.corrections.reading.denied_words import is_rightly_denied
from copilot.skills.corrections.reading.nearest_names import calls_another
from copilot.skills.corrections.reading.read_figures import (
    figures_clear,
    is_of_another_term,
    is_of_sending,
)
from copilot.skills.corrections.reading.spoken_of import Piece, Reading, is_of_another_thing
from copilot.skills.corrections.reading.standing_out import StandingOut
from copilot.skills.corrections.speech.clauses import cut_clauses
from copilot.skills.corrections.speech.cut_speech import whole_of
from copilot.skills.corrections.speech.said_text import SaidText
from copilot.skills.corrections.speech.stance import read_stance
from copilot.skills.corrections.speech.whose_subject import told_of_others
from copilot.skills.corrections.verdicts import verdict_of
from copilot.skills.corrections.yes_no.told_of_others import is_sold_apart, tells_the_one
from knowledge.facts import Fact
from knowledge.language.asked import named_attributes
from knowledge.language.characters import align
from knowledge.language.compared_figures import ALONE, Amount, amounts_of, apart, repeats

STANDS_OUT: Final = 0.8
"""Least probability of a contradiction, less what agrees with another fact.

Of 1,440 plain lines on sixty goods, half of them slips, .8 finds 31 more than .9 did and two right
ones more; of 5,500 right or unrelated lines written to look wrong, some twenty more.
"""

SAME_FIGURES_STAND_OUT: Final = 0.82
"""The same where the figures said are those of the fact: 六棵一组, of 6棵, is hardly a slip."""

MOST_PIECES: Final = 4
"""Pieces of a text that are read, the last ones: each takes some 6 ms of the inference thread."""

_PIECE: Final = 36  # characters, to which clauses are joined: as much as is said in one breath
_LATIN: Final = 0.36  # of a Chinese character, what a Latin letter tells
_SHORTEST: Final = 4
_SHORT_VALUE: Final = 24  # characters
_LONGEST_SHOWN: Final = 24
_BROKEN_OFF: Final = re.compile(r"[a-zA-Z0-9.,%]+\Z")
_MARKS: Final = " ，。；、,;"
_OF_ANOTHER: Final = re.compile(
    r"的(?:版本|型号|款)|链接|除了|延保|延长保修"
    r"|的(?:会|要|就|还)?(?:贵|便宜)"
    r"|\b(?:version|model|edition|link|extended warranty)\b"
)
"""What holds of another version, choice or link (没有内存卡的版本便宜三十, 针扣的在五号链接) may
well not hold of the one on air, and what is excepted (除了) is said of all the rest."""

_AGED: Final = re.compile(r"岁|个月|月龄|\b(?:years?|months?)[- ]olds?\b")
"""Who tells an age is within another or not by figures: 五岁 of 3岁以下慎用."""
_WORDS_KINDS: Final = frozenset({"attribute", "description", "faq"})


def pieces_of(said: Said, judgement: Judgement) -> tuple[Piece, ...]:
    """Return what is to be read closely of a piece of speech: nothing of most.

    Read are the host's final words while a product is on air and no other is named, without
    questions, quotations, other brands, versions and links, and whatever else claims nothing.
    Words that lead into the text are read with it; a piece may begin there, at a negative start.
    """
    if not said.final or said.speaker != "host" or said.focus is None:
        return ()
    if judgement.named not in ((), (said.focus,)):
        return ()
    found = [
        piece
        for piece in _of_whole(said, judgement.lead)
        if len(piece.text) >= _SHORTEST and not _tells_of_others(align(piece.text))
    ]
    return tuple(found[-MOST_PIECES:])


def _tells_of_others(words: str) -> bool:
    return bool(_OF_ANOTHER.search(words)) or is_sold_apart(words) or tells_the_one(words)


def _of_whole(said: Said, lead: Lead | None) -> Iterator[Piece]:
    """Yield the stretches of a text together with what leads into it."""
    if lead is None:
        yield from _joined(said)
        return
    shift = len(lead.text)
    for piece in _joined(whole_of(said, lead)):
        if piece.end > shift:
            yield replace(piece, start=piece.start - shift, end=piece.end - shift)


def _joined(said: Said) -> Iterator[Piece]:
    """Yield stretches of clauses that claim something, each as long as a breath."""
    silent = read_stance(said.text, "，".join(said.before)).silent
    start = end = 0
    for clause in cut_clauses(align(said.text)):
        claims = not any(s.start < clause.end and clause.start < s.end for s in silent)
        if end > start and (not claims or width(said.text[start : clause.end]) > _PIECE):
            yield Piece(start, end, said.text[start:end].strip())
            start = end
        if claims:
            start = clause.start if end <= start else start
            end = clause.end
        else:
            start = end = clause.end
    if end > start:
        yield Piece(start, end, said.text[start:end].strip())


def width(text: str) -> float:
    """Return how much is said in a text, in Chinese characters."""
    latin = sum(character.isascii() for character in text)
    return len(text) - latin * (1 - _LATIN)


def read_closely(
    judgement: Judgement,
    readings: Sequence[Reading],
    product: PreparedProduct,
    said: SaidText,
    before: str = "",
) -> Judgement:
    """Return ``judgement`` with what the readings add to it, and without what they know better.

    ``product`` is the one on air; ``said`` is the text that was read, behind what led into it, and
    ``before`` what was said just before that.
    """
    kept = tuple(v for v in judgement.verdicts if not is_of_another_thing(v, readings))
    judgement = replace(judgement, verdicts=kept)
    if any(verdict.outcome == "wrong" for verdict in judgement.verdicts):
        return judgement
    lead = len(judgement.lead.text) if judgement.lead else 0
    held = {verdict.fact.id for verdict in judgement.verdicts}
    claims = [
        (reading.piece, claim)
        for reading in readings
        if (claim := _wrong_figure(reading, held, product, said, lead, before)) is not None
        or (claim := _contradiction(reading, held, product.view, said, lead)) is not None
    ]
    if not claims:
        return judgement
    foreign = told_of_others(said.text, product.own, _named_in(said.text, product), before)
    ours = [claim for piece, claim in claims if not _is_within(piece, foreign, lead)]
    of_itself = product.gifts.without(ours, said.text, lead)
    found = [verdict_of(claim, product.view, True, False) for claim in of_itself]
    return replace(judgement, verdicts=(*judgement.verdicts, *found))


def _named_in(text: str, product: PreparedProduct) -> list[int]:
    """Return the places at which a text calls the product by a name."""
    words = align(text)
    names = product.own.names
    return [found.start() for name in names for found in re.finditer(re.escape(name), words)]


def _is_within(piece: Piece, foreign: Iterable[SilentSpan], lead: int) -> bool:
    """Tell whether a piece tells, somewhere in it, of another thing."""
    start, end = piece.start + lead, piece.end + lead
    return any(span.start < end and start < span.end for span in foreign)


def _wrong_figure(
    reading: Reading,
    held: set[str],
    product: PreparedProduct,
    said: SaidText,
    lead: int,
    before: str,
) -> Claim | None:
    """Return the claim of a figure that is wrong of the fact its piece speaks of."""
    span = reading.piece.start + lead, reading.piece.end + lead
    claim = product.measured.attributed.claim(said, span, reading.stands)
    if claim is None or claim.known.fact.id in held or claim.end in product.of_pieces(said):
        return None
    if ALL_OF_IT.search(said.lowered, 0, claim.start) and packs_before(align(before)):
        return None  # three packs, and that's 216
    if is_of_another_term(claim, said) or not without_sums([claim], said, product.view):
        return None
    return replace(claim, start=claim.start - lead, end=claim.end - lead)


def _contradiction(
    reading: Reading, held: set[str], view: ProductView, said: SaidText, lead: int
) -> Claim | None:
    """Return the claim of a piece that contradicts a fact beyond doubt; ``held`` are left out."""
    out = StandingOut(reading.stands)
    near = [s for s in reading.stands if out.less(s.contradicts, s.fact.id) >= STANDS_OUT]
    if not near:
        return None  # as of most words: what follows takes its time, and this is the event loop
    span = reading.piece.start + lead, reading.piece.end + lead
    known = {one.fact.id: one for one in view.properties if one.fact.id not in held}
    amounts, words = amounts_of(reading.piece.text), align(reading.piece.text)
    names = [align(one.fact.name) for one in view.properties if one.fact.name]
    outstanding = [
        stand
        for stand in near
        if stand.fact.id in known
        and out.less(stand.contradicts, stand.fact.id) >= _least(stand.fact, amounts)
        and not _is_told_by_figures(stand.fact, amounts)
        and not is_of_sending(stand.fact, words)
        and not is_rightly_denied(stand.fact, words, amounts)
        and not figures_clear(stand.fact, said, span)
        and not tells_of_moments(said, span, stand.fact)
        and not calls_another(words, align(stand.fact.name), names)
        and not (_AGED.search(stand.fact.text) and _AGED.search(reading.piece.text))
    ]
    if outstanding and any(is_sum_of_stated(f, said, view) for f in said.figures_in(*span)):
        return None
    best = max(outstanding, key=lambda stand: stand.contradicts, default=None)
    return None if best is None else _claim(known[best.fact.id], reading.piece)


def _least(fact: Fact, said: Sequence[Amount]) -> float:
    """Return how far a contradiction of a fact must stand out; infinitely where rules know better.

    They do of prices, of places, and of what says nothing beside its figures. ``said`` are the
    figures of the words held against it.
    """
    if fact.kind not in _WORDS_KINDS or fact.variant or "origin" in named_attributes(fact.name):
        return math.inf
    if fact.quantities and _only_figures(fact):
        return math.inf
    return SAME_FIGURES_STAND_OUT if repeats(said, amounts_of(fact.text)) else STANDS_OUT


def _is_told_by_figures(fact: Fact, said: Sequence[Amount]) -> bool:
    """Tell whether words say a figure of what a short value states in one.

    Those are compared by rules, and what they let stand is of something else or near enough. In
    a whole sentence the figure is rarely all that words may contradict.
    """
    short = bool(fact.quantities) and len(fact.value) <= _SHORT_VALUE
    stated = amounts_of(fact.text) if short else ()
    return any(apart(one, other) != ALONE for one in said for other in stated if one.family)


def _only_figures(fact: Fact) -> bool:
    """Tell whether a fact's value says nothing beside its figures."""
    words = fact.value
    for quantity in sorted(fact.quantities, key=lambda one: one.start, reverse=True):
        words = words[: quantity.start] + words[quantity.end :]
    return not any(character.isalpha() for character in words)


def _claim(known: KnownProperty, piece: Piece) -> Claim:
    return Claim(
        known=known,
        outcome="wrong",
        said=_shown(piece.text),
        truth=_shown(known.fact.value or known.fact.text),
        start=piece.start,
        end=piece.end,
        settled=True,
        weight=weight_of(known),
    )


def _shown(text: str) -> str:
    """Return ``text`` as a card shows it: what is left out begins at no figure or Latin word."""
    longest = _LONGEST_SHOWN * (2 if text.isascii() else 1)
    if len(text) <= longest:
        return text
    cut, left_out = text[: longest - 1], text[longest - 1 :]
    whole = cut if left_out.startswith(" ") else _BROKEN_OFF.sub("", cut)
    return (whole.rstrip(_MARKS) or cut) + "…"
