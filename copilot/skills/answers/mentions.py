"""Finds everything a message means by a product: links, names, prices, choices, pointings."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from copilot.skills.answers.around import Around
from copilot.skills.answers.choice_hits import ChoiceHit, chosen
from copilot.skills.answers.choice_names import ChoiceNames
from copilot.skills.answers.generic_words import EVERYDAY_EN, GENERIC_EN
from copilot.skills.answers.link_numbers import LinkNumber, find_pairs
from copilot.skills.answers.loose_names import LooseNames
from copilot.skills.answers.message_scope import scope_of
from copilot.skills.answers.pointing import IMPERSONAL, MEASURES, Pointing, find_pointings
from copilot.skills.answers.price_names import PriceHit, PriceNames
from copilot.skills.answers.product_names import Naming, is_beside
from copilot.skills.answers.reading import By, Mention, Scope
from copilot.skills.answers.trait_names import TraitNames
from knowledge.language.body_measures import body_spans
from knowledge.products import Catalogue

_WORDS = r"和|跟|与|及|还是|或|对?比|配|搭|\bvs\b|\band\b|\bor\b|\bversus\b|\bthan\b|\bwith\b"
_CONJUNCTION = re.compile(_WORDS)
_JOIN = re.compile(rf"{_WORDS}|[、,，/&+]")
_BESIDE = re.compile(
    r"(?:和|跟|与|比)\s?$"
    r"|\b(?:vs\.?|versus|compared (?:to|with)|than|different (?:from|to)) (?:the )?$"
)
_PUT_TO = r"(?:再|另外?|外)?(?:加上?|和|跟|与|还有|配上?)"
_COUNT = rf"[0-9一二两三四五六七八九十]+[{MEASURES}]"
_SOME_AND = re.compile(
    rf"{_COUNT}(?:的|装)?[,，\s]?{_PUT_TO}(?:{_COUNT}|[这那][{MEASURES}])?的?\s?$"
    rf"|(?:^|[,，])(?:那|要是|如果)?再加上?(?:{_COUNT}|[这那][{MEASURES}])?的?\s?$"
)
"""Before a name: so many of what goes unnamed, the product on air, and what is named."""
_ADDED = re.compile(rf"(?:再|外|另)?加上?(?:{_COUNT}|[这那][{MEASURES}])?的?\s?$")
_LONGEST_JOIN = 14
_CLAUSE = re.compile(r"[。.?!;；]")
_FRAME_BEFORE = re.compile(rf"[那这][{MEASURES}]?\s?$|\bthe $")
_FRAME_AFTER = re.compile(rf"(?:色|款)?的?[那这][{MEASURES}]|\s?ones?\b")
_AS_THING = re.compile(r"(?:色|款)?的")
_TELLING_CHARACTERS = 3
_COMPARES = re.compile(
    r"哪|区别|差别|差在|怎么选|选谁|一起|一块|同时|\b(?:both|which|better|together)\b"
)
_COUNTED = re.compile(r"[0-9.一二三四五六七八九十两半]+")


@dataclass(frozen=True, slots=True)
class Mentioned:
    """What a message means.

    Attributes:
        mentions: in the order of the text.
        choices: (SKU, title) of the choices named.
        spans: of what only says which product is meant and asks nothing.
        scope: what the message is about.
    """

    mentions: tuple[Mention, ...]
    choices: tuple[tuple[str, str], ...]
    spans: tuple[tuple[int, int], ...]
    scope: Scope


@dataclass(frozen=True, slots=True)
class _Placed:
    by: By
    start: int
    end: int
    skus: tuple[str, ...] = ()
    link: int = 0


class ProductWords:
    """Every way to mean a product of one catalogue version other than its names and number."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._loose = LooseNames(catalogue)
        self._choices = ChoiceNames.build(catalogue)
        self._prices = PriceNames(catalogue)
        self._traits = TraitNames(catalogue)

    def read(
        self, text: str, links: tuple[LinkNumber, ...], naming: Naming, around: Around
    ) -> Mentioned:
        """Return what normalised ``text`` means, whose ``links`` and names are found already."""
        placed = [_Placed("link", one.start, one.end, link=one.number) for one in links]
        spans = [(one.start, one.end) for one in links]
        placed += [
            _Placed("name" if one.whole else "part", one.start, one.end, one.skus)
            for one in naming.named
            if _free(one.start, one.end, spans)
        ]
        placed += self._loosely(text, placed, around)
        prices = self._prices.find(text, around)
        hits = self._choice_hits(text, placed, around)
        scope, pointings = scope_of(text), find_pointings(text)
        if scope == "nothing":  # 1 扣啦 asks for no 1T
            hits = ()
        if scope != "product":  # "can i return it" asks for no product's rule
            pointings = tuple(p for p in pointings if text[p.start : p.end] not in IMPERSONAL)
        prices = tuple(one for one in prices if not _counts(one, hits, around))
        chosen_by = list(self._by_choice(text, hits, prices, around))
        others = {sku for one in (*placed, *chosen_by) for sku in one.skus}
        placed += [
            _Placed("price", one.start, one.end, self._prices.likeliest(one, others, text, around))
            for one in prices
        ]
        placed += chosen_by
        placed += self._by_trait(text, placed, around)
        held = [(one.start, one.end) for one in placed if one.by in ("link", "name", "price")]
        kept = [one for one in pointings if _free(one.start, one.end, held)]
        placed += [_Placed(one.by, one.start, one.end) for one in kept]
        placed.sort(key=lambda one: (one.start, one.end))
        return Mentioned(
            _in_order(text, placed),
            self._titles(text, hits, prices, placed, around),
            _telling(prices, kept),
            scope,
        )

    def pairs(self, text: str, around: Around) -> tuple[LinkNumber, ...]:
        """Return the bare numbers compared that are links: none is a size of what is on air."""
        links = find_pairs(text)
        if not links or any(one.number not in around.sku_of_link for one in links):
            return ()
        on_air = around.recent[:1]
        sized = any(self._choices.numbered(sku, one.number) for sku in on_air for one in links)
        return () if sized else links

    def _loosely(self, text: str, placed: list[_Placed], around: Around) -> list[_Placed]:
        """Return what is called loosely where no name stands."""
        spans = [(one.start, one.end) for one in placed]
        hits = self._loose.find(text, around)
        if not hits and not placed:
            hits = self._loose.find_slips(text, around)
        return [
            _Placed("part", one.start, one.end, one.skus)
            for one in hits
            if _free(one.start, one.end, spans) and not is_beside(text, one.start, one.end)
        ]

    def _by_trait(self, text: str, placed: list[_Placed], around: Around) -> list[_Placed]:
        """Return what is told by a quality, where nothing else is said or two are compared."""
        if placed and "的和" not in text and "的跟" not in text:
            return []
        spans = [(one.start, one.end) for one in placed]
        return [
            _Placed("trait", one.start, one.end, one.skus)
            for one in self._traits.find(text, around)
            if _free(one.start, one.end, spans)
        ]

    def _choice_hits(
        self, text: str, placed: list[_Placed], around: Around
    ) -> tuple[ChoiceHit, ...]:
        """Return the wordings of choices, but for what is part of a link or a longer name.

        A body's height is no bed's width of a product that nobody has named.
        """
        bodies = body_spans(text)
        meant = {sku for one in placed for sku in one.skus} | {*around.recent[:1]}
        meant |= {around.sku_of_link[one.link] for one in placed if one.link in around.sku_of_link}
        return tuple(
            hit
            for hit in self._choices.find(text, around.recent[:1], meant)
            if (_free(hit.start, hit.end, bodies) or not meant.isdisjoint(hit.owners))
            and not any(
                one.start <= hit.start
                and hit.end <= one.end
                and (one.by == "link" or one.end - one.start > hit.end - hit.start)
                for one in placed
                if one.by in ("link", "name")
            )
        )

    def _by_choice(
        self,
        text: str,
        hits: tuple[ChoiceHit, ...],
        prices: tuple[PriceHit, ...],
        around: Around,
    ) -> Iterable[_Placed]:
        for hit in hits:
            if not _free(hit.start, hit.end, [(one.start, one.end) for one in prices]):
                continue
            skus = around.near(hit.owners)
            if skus:
                by: By = "choice" if self._tells(text, hit, around) else "hint"
                yield _Placed(by, hit.start, hit.end, skus)

    def _tells(self, text: str, hit: ChoiceHit, around: Around) -> bool:
        """Return whether a choice alone says which product is meant, be it another than on air.

        那个红的 does; 红色有吗 asks whether the product on air comes in red. A figure does when the
        product on air has nothing of the kind.
        """
        if self._choices.of_on_air(text, hit, around.recent):
            return False
        framed = _FRAME_BEFORE.search(text, 0, hit.start) and _AS_THING.match(text, hit.end)
        if framed or _FRAME_AFTER.match(text, hit.end):
            return True
        said = text[hit.start : hit.end]
        if hit.plain or not around.recent or said in EVERYDAY_EN or said in GENERIC_EN:
            return False
        unit = _COUNTED.sub("", said).strip()
        telling = bool(unit) and (unit != said or len(unit) >= _TELLING_CHARACTERS)
        return telling and not self._choices.of_kind(around.recent[0], unit)

    def _titles(
        self,
        text: str,
        hits: tuple[ChoiceHit, ...],
        prices: tuple[PriceHit, ...],
        placed: list[_Placed],
        around: Around,
    ) -> tuple[tuple[str, str], ...]:
        """Return the choices named of each product that may be meant."""
        stated = self._choices.amounts(text)
        if not hits and not stated and not prices:
            return ()
        linked = [around.sku_of_link.get(one.link) for one in placed if one.link]
        near = [sku for one in placed for sku in one.skus]
        titles: list[tuple[str, str]] = []
        for sku in dict.fromkeys((*filter(None, linked), *near, *around.recent)):
            named = chosen(hits, sku) or self._choices.holding(sku, stated)
            if not named and len(prices) == 1:
                named = tuple(title for one, title in prices[0].choices if one == sku)
            titles += [(sku, title) for title in named if title]
        return tuple(titles)


def _counts(price: PriceHit, hits: tuple[ChoiceHit, ...], around: Around) -> bool:
    """Return whether the figure of a price is rather a choice of the product on air: 58的."""
    on_air = around.recent[:1]
    return any(
        hit.start < price.end and price.start < hit.end and on_air[0] in hit.owners
        for hit in hits
        if on_air
    )


def _in_order(text: str, placed: list[_Placed]) -> tuple[Mention, ...]:
    mentions: list[Mention] = []
    for place, one in enumerate(placed):
        joined = False
        begun = _BESIDE.search(text, 0, one.start) or _SOME_AND.search(text, 0, one.start)
        if not place and one.by != "on_air" and begun:
            mentions.append(Mention("on_air"))  # 跟3号有什么区别: this one, of course
            joined = True
        elif place:
            before = placed[place - 1]
            between = text[before.end : one.start]
            same_list = one.by == "link" == before.by and one.start == before.start
            joined = (
                same_list
                or _compared(text, before, one)
                or _added(text, before, one)
                or (
                    len(between) <= _LONGEST_JOIN
                    and (_JOIN if one.by != "on_air" else _CONJUNCTION).search(between) is not None
                    and _CLAUSE.search(between) is None
                )
            )
        mentions.append(Mention(one.by, one.skus, one.link, joined))
    return tuple(mentions)


def _added(text: str, before: _Placed, one: _Placed) -> bool:
    """Return whether a thing is put to the one before: 这个两袋再加咖啡, 两袋跟那个咖啡."""
    if one.by == "on_air":
        return False
    if before.by == "on_air" and one.start - before.end <= 1:
        return _SOME_AND.search(text, 0, before.start) is not None
    between = text[before.end : one.start]
    return len(between) <= _LONGEST_JOIN and _ADDED.search(between) is not None


def _compared(text: str, before: _Placed, one: _Placed) -> bool:
    """Return whether two names side by side are two products: 炒锅养生壶哪个先买."""
    names = ("name", "part")
    if before.by not in names or one.by not in names or set(before.skus) & set(one.skus):
        return False
    return one.start - before.end <= 1 and _COMPARES.search(text, one.end) is not None


def _telling(
    prices: tuple[PriceHit, ...], pointings: list[Pointing]
) -> tuple[tuple[int, int], ...]:
    spans = [(one.start, one.end) for one in prices]
    spans += [
        (one.start, one.end) for one in pointings if one.by not in ("these_two", "both", "on_air")
    ]
    return tuple(spans)


def _free(start: int, end: int, spans: Iterable[tuple[int, int]]) -> bool:
    """Return whether a stretch overlaps none of ``spans``."""
    return all(end <= other_start or start >= other_end for other_start, other_end in spans)
