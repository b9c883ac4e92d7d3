"""Which products a text names, where, and which stretch of it is about which product."""

import re
from dataclasses import dataclass
from typing import Final

from copilot.skills.answers.link_numbers import find_links
from copilot.skills.answers.product_names import ProductNames
from copilot.skills.corrections.judgement import Said
from copilot.skills.corrections.speech.clauses import Clause, cut_clauses
from copilot.skills.corrections.speech.earlier_products import EarlierProducts
from copilot.skills.corrections.speech.kind_words import (
    ADVERBS,
    DESCRIBING,
    HELD_UP,
    INFLECTED,
    JOINED,
    PLAIN,
)
from copilot.skills.corrections.speech.stance_words import ASIDE
from copilot.skills.corrections.speech.subject_words import GENERAL_ENGLISH
from knowledge.language.characters import align
from knowledge.products import Catalogue

_ONLY_COMPARED = re.compile(
    r"(?:比|跟|和|与|像|不像|搭配?|配合?|区别于|不同于|类似|than|unlike|like|with|versus"
    r"|vs\.?)\s?(?:我们|咱家|那个|这个|刚才那个|the|our)?\s?\Z"
)
_BEGINS_ANEW = re.compile(
    r"(?:好|来|那|接下来|下一个|然后)?[，, ]?(?:这个|这款|我们这|我手上|this|these)"
)
_PREDICATE = re.compile(
    r"(?:是|有|能|可以|大概|差不多|才|就是|它|含|不|也|都|那|is|are|has|it|they|that|\d"
    r"|[一二两三四五六七八九十])"
)


_CONTAINER: Final = re.compile(r"(?:bottle|bag|box|pack|jar|can|tube|pouch)s?|[瓶袋盒罐包]子?")
"""What anything may come in: no name by itself, whatever it is part of."""
_OF_A_PIECE: Final = re.compile(r"第[一-鿿0-9]袋.{0,4}(?:半价|折|减|免|送|只要|[块元])")
"""第二袋半价 speaks of the second piece rather than of the second link."""
_OF_A_PIECE_EN: Final = re.compile(
    r"(?:second|third|fourth|2nd|3rd|4th) (?:one|item|product)s?[^,.]{0,16}"
    r"\b(?:half|free|off|percent|price|dollars?|bucks?)\b"
)
"""The second one fifty percent off speaks of a piece too."""
_THE_FIRST: Final = re.compile(r"\bfirst (?:one|pair|piece|set|bottle|bag|box|pack)\b")
"""First pair fifty eight, second one twenty nine: pieces are gone through, not links."""

_LINK_WORDS: Final = {
    word: str(number)
    for number, word in enumerate(
        [
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
            "twenty",
        ],
        1,
    )
}
_LINK_IN_WORDS = re.compile(
    rf"(?<![a-z])(?P<lead>(?:link|item|product|lot) (?:no\.? |number )?)"
    rf"(?P<number>{'|'.join(sorted(_LINK_WORDS, key=len, reverse=True))})(?![a-z-])"
)


def _with_digits(lowered: str) -> str:
    """Write link number three as 3, padded so that every position is kept."""

    def written(match: re.Match[str]) -> str:
        return (match["lead"] + _LINK_WORDS[match["number"]]).ljust(len(match[0]))

    return _LINK_IN_WORDS.sub(written, lowered) if "l" in lowered or "i" in lowered else lowered


@dataclass(frozen=True, slots=True)
class Mention:
    """A product named at a place of the text, or of what was said before it (negative)."""

    sku: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of a text about one product; ``None`` = the product on air."""

    start: int
    end: int
    sku: str | None


class ProductNaming:
    """The names of a catalogue version's products."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._names = ProductNames.build(catalogue)
        self._skus = frozenset(product.sku for product in catalogue.products)
        self._earlier = EarlierProducts(catalogue)
        named = (name for one in catalogue.products for name in (one.title, *one.names))
        self._heads = frozenset(align(name).split()[-1] for name in named if name.split())

    def mentions(
        self,
        text: str,
        links: tuple[tuple[int, str], ...],
        lineup: frozenset[str],
        focus: str | None,
    ) -> tuple[Mention, ...]:
        """Return the products ``text`` names by link or by name, in order.

        A name that several products of the line-up share names the focus when it is one of them,
        else none.
        """
        lowered = align(text)
        by_link = dict(links)
        spelt = _with_digits(lowered)
        found = [
            Mention(by_link[link.number], link.start, link.end)
            for link in find_links(spelt, self._names.sizes)
            if link.number in by_link
            and not _OF_A_PIECE.match(lowered, link.start)
            and not _OF_A_PIECE_EN.match(lowered, link.start)
            and not _THE_FIRST.search(lowered, 0, link.start)
        ]
        for clause in cut_clauses(lowered):
            naming = self._names.find(clause.text)
            sku = self._one(naming.skus, lineup, focus)
            if sku is None and self._earlier.speaks_of_one(clause.text):
                gone_back_to = self._earlier.named(clause.text, lineup or self._skus)
                if gone_back_to is not None and gone_back_to != focus:
                    found.append(Mention(gone_back_to, clause.start, clause.end))
                continue
            if sku is not None and naming.spans:
                start, end = naming.spans[0][0], naming.spans[-1][1]
                if _CONTAINER.fullmatch(clause.text[start:end]):
                    continue
                if not naming.named[0].whole and self._only_describes(clause.text, start, end):
                    continue
                linked = [m for m in found if clause.start <= m.start < clause.end]
                if all(m.sku == sku for m in linked):
                    found.append(Mention(sku, clause.start + start, clause.start + end))
        return tuple(sorted(found, key=lambda mention: mention.start))

    def _only_describes(self, words: str, start: int, end: int) -> bool:
        """Tell whether what is said of a title is a general word before a noun: a little mill."""
        said = words[start:end]
        if said not in _DESCRIBING or said in self._heads:
            return False
        after = _WORD_AFTER.match(words, end)
        return after is not None and after["word"] not in _NO_NOUN

    def keeps(
        self,
        text: str,
        links: tuple[tuple[int, str], ...],
        lineup: frozenset[str],
        focus: str | None,
    ) -> bool:
        """Tell whether words of ``text`` are about the focus by a name no other product has.

        这款精华 may be any of three that are called so, and 比那个壶轻 is about another one.
        """
        if focus is None:
            return False
        alone = self.mentions(text, links, lineup, None)
        if all(mention.sku != focus for mention in alone):
            return False
        return any(part.sku == focus for part in stretches(text, alone, "", ()))

    def brought_on(self, said: Said) -> str | None:
        """Return the product that what runs into a text brings on as the next one.

        After 接下来给大家看这款吸尘器 goes on what is said of that, be it on air yet or not.
        """
        before = "，".join(said.before[-said.runs_on :]) if said.runs_on else ""
        if not before:
            return None
        named = self.mentions(before, said.links, frozenset(said.lineup), said.focus)
        if not named or named[-1].sku == said.focus:
            return None
        last = named[-1]
        for clause in cut_clauses(align(before)):
            if clause.start <= last.start < clause.end:
                asks = "?" in clause.mark or "？" in clause.mark or clause.text.endswith("吗")
                next_one = _NEXT.search(clause.text) and not ASIDE.search(clause.text)
                return last.sku if next_one and not asks else None
        return None

    def _one(self, skus: tuple[str, ...], lineup: frozenset[str], focus: str | None) -> str | None:
        among = [sku for sku in skus if not lineup or sku in lineup or sku == focus]
        if focus in among:
            return focus
        return among[0] if len(among) == 1 else None


_DESCRIBING: Final = GENERAL_ENGLISH | DESCRIBING
"""Words that call no product by name before a noun, unless one is called so by its last word."""
_NO_NOUN: Final = INFLECTED | PLAIN | HELD_UP | ADVERBS | JOINED
_WORD_AFTER: Final = re.compile(r" (?P<word>[a-z]+)\b")

_NEXT: Final = re.compile(
    r"接下来|下一?个(?!月)|下一?[款件样双套条台](?!的?(?:人|宝))|再来看|轮到"
    r"|\bnext up\b|\bup next\b|\bmoving on to\b|\bnext (?:is|we have|one is)\b"
)
"""What calls the next product, and does not only point at one."""


def stretches(
    text: str,
    mentions: tuple[Mention, ...],
    before: str,
    earlier: tuple[Mention, ...],
    brought: str | None = None,
) -> tuple[Stretch, ...]:
    """Cut ``text`` into stretches by what each is about.

    A mention holds from its clause to the next one or the end of the sentence. One in the last
    words of ``before`` holds on when ``text`` goes straight on with what is said of it, and so
    does the product ``brought`` on there as the next one.
    """
    lowered = align(text)
    current = brought or _still_about(lowered, before, earlier)
    found: list[Stretch] = []
    asked: str | None = None
    for clause in cut_clauses(lowered):
        if asked is not None and _ANSWERS.match(clause.text):
            current = asked
        inside = [m for m in mentions if clause.start <= m.start < clause.end]
        subject = [m for m in inside if not _ONLY_COMPARED.search(lowered[: m.start])]
        if subject:
            current = subject[-1].sku
        found.append(Stretch(clause.start, _end(clause), current))
        if clause.ends_sentence:
            asked = current if clause.mark[:1] in "?？" else None
            current = None
    return tuple(found)


_ANSWERS: Final = re.compile(
    r"(?:当然|肯定|嗯|啊|那)?(?:可以|能|有|会|是|对|行|要|需要|没|不)"
    r"|(?:oh |well )?(?:yes|yep|yeah|no|nope|sure|it|they)\b"
)
"""How the answer begins to what was asked of a product by name."""


def about(parts: tuple[Stretch, ...], end: int) -> str | None:
    """Return the product named for the stretch in which a claim that ends at ``end`` does."""
    for part in parts:
        if end <= part.end:
            return part.sku
    return parts[-1].sku if parts else None


def _end(clause: Clause) -> int:
    return clause.end + len(clause.mark)


def _still_about(lowered: str, before: str, earlier: tuple[Mention, ...]) -> str | None:
    if not earlier or not before or _BEGINS_ANEW.match(lowered):
        return None
    clauses = cut_clauses(align(before))
    if not clauses or clauses[-1].ends_sentence:
        return None
    last = [m for m in earlier if m.start >= clauses[-1].start]
    return last[-1].sku if last and _PREDICATE.match(lowered) else None


def said_kind(lowered: str, names: tuple[str, ...]) -> str:
    """Return what an aligned text calls the thing in hand when a name ends so: 一个壶 of 烧水壶."""
    for name in names:
        for length in (2, 1):
            noun = align(name)[-length:]
            if len(noun) < length or not _HAN_NOUN.fullmatch(noun) or noun not in lowered:
                continue
            if re.search(rf"[一这][个款把台双件条只瓶盒袋床张]{noun}", lowered):
                return noun
    return ""


_HAN_NOUN: Final = re.compile("[一-鿿]+")
