"""Chooses the parts of product titles that tell a product from the others of its shop."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from copilot.skills.answers.generic_words import GENERIC_EN, GENERIC_HAN
from knowledge.language.normalise import normalise
from knowledge.products import Product

_PIECE = re.compile(r"[一-鿿]+|[a-z0-9][a-z0-9.\-+]*[a-z0-9+]|[a-z0-9]")
_HAN_RUN = re.compile(r"[一-鿿]{3,}")
_HAN_RUNS = re.compile(r"[一-鿿]+")
_BREAK = re.compile(r"[,;:/|(){}\[\]【】<>《》、。!?~]|\s-\s|\b(?:with|for|by|in|from|and|of)\b")
_SIZE = re.compile(r"(?<![0-9.])(3[0-9]|4[0-9])(?![0-9.])")
_SIZE_NAMES = ("码", "尺", "鞋", "size")
_SHORTEST_PART, _LONGEST_PART = 3, 5
_LONGEST_HEAD = 4


@dataclass(frozen=True, slots=True)
class TitleParts:
    """Parts of titles and whose they are.

    Attributes:
        owners: part -> (weight, SKUs).
        described: wordings that are also attribute names or values.
        heads: parts that end a run of Han in a title, and so say what the thing is.
        kinds: the same with those of two characters, and the last word of a Latin title.
    """

    owners: dict[str, tuple[float, list[str]]]
    described: frozenset[str]
    heads: frozenset[str]
    kinds: frozenset[str]

    @classmethod
    def of(cls, products: Sequence[Product]) -> "TitleParts":
        """Collect the parts of the titles of ``products``."""
        owners: dict[str, tuple[float, list[str]]] = {}
        heads: set[str] = set()
        kinds: set[str] = set()
        for product in products:
            title = normalise(product.title)
            heads.update(run[-size:] for run in _HAN_RUN.findall(title) for size in (3, 4))
            kinds.update(run[-size:] for run in _HAN_RUNS.findall(title) for size in (2, 3, 4))
            kinds.update(title.split(" ")[-1:])
            for part, weight in _parts(title, _brand(product)).items():
                known = owners.get(part)
                if known is None:
                    owners[part] = (weight, [product.sku])
                else:
                    known[1].append(product.sku)
        return cls(owners, _describing_words(products), frozenset(heads), frozenset(kinds))

    def telling(self, most: int, of_kind: int) -> Iterator[tuple[str, float, tuple[str, ...]]]:
        """Yield (part, weight, SKUs) of the parts that at most ``most`` products share.

        What says the kind of thing may be shared by ``of_kind``.
        """
        for part, (weight, skus) in self.owners.items():
            if len(skus) > (of_kind if part in self.kinds else most) or _generic(part):
                continue
            if part in self.described and part not in self.heads:
                continue
            yield part, weight, tuple(skus)


def _brand(product: Product) -> str:
    for attribute in product.attributes:
        if attribute.standard_name == "brand" or attribute.name in ("品牌", "brand", "Brand"):
            return normalise(attribute.value)
    return ""


def _parts(title: str, brand: str) -> dict[str, float]:
    """Return the parts of one title with a weight that grows with how much they say."""
    parts: dict[str, float] = {}
    for segment in _BREAK.split(title):
        words = _PIECE.findall(segment)
        for position, word in enumerate(words):
            if word[0] >= "一":
                _add_han(parts, word)
            else:
                _add_latin(parts, words, position)
    for name in brand.split("/"):
        if len(name) >= 2:
            parts[name.strip()] = float(len(name))
    return parts


def _add_han(parts: dict[str, float], run: str) -> None:
    length = len(run)
    for size in range(_SHORTEST_PART, _LONGEST_PART + 1):
        for start in range(length - size + 1):
            parts[run[start : start + size]] = size * 1.0
    # What a run of Han ends in is what the thing is: 保温杯, 卫衣.
    if length >= 2:
        parts[run[-2:]] = 2.0
    if 2 <= length <= _LONGEST_HEAD:
        parts[run] = length * 1.0


def _add_latin(parts: dict[str, float], words: list[str], position: int) -> None:
    word = words[position]
    coded = any(character.isdigit() for character in word) and len(word) >= 3
    last = position == len(words) - 1 or words[position + 1][0] >= "一"
    if coded and not word[0].isdigit():
        parts[word] = 8.0
    elif len(word) >= 3 and (position == 0 or last) and word.isalpha():
        parts[word] = 3.0
        if last:
            parts[word[:-1] if word.endswith("s") else word + "s"] = 3.0
    if position + 1 < len(words) and words[position + 1][0] < "一":
        parts[f"{word} {words[position + 1]}"] = 6.0


def _describing_words(products: Sequence[Product]) -> frozenset[str]:
    """Return wordings that are attribute names or values: ``不锈钢`` asks, it doesn't name."""
    described: set[str] = set()
    for product in products:
        attributes = [*product.attributes]
        for variant in product.variants:
            attributes.extend(variant.attributes)
        for attribute in attributes:
            if attribute.standard_name == "brand" or attribute.name in ("品牌", "Brand", "brand"):
                continue
            if len(attribute.value) > 60:
                continue
            described.add(normalise(attribute.name))
            for word in re.split(r"[\s、,，/;；]+", normalise(attribute.value)):
                _add_described(described, word)
    return frozenset(described)


def _add_described(described: set[str], word: str) -> None:
    described.add(word)
    for run in re.findall(r"[一-鿿]+", word):
        if len(run) <= 8:
            described.update(
                run[start:end]
                for start in range(len(run))
                for end in range(start + 2, len(run) + 1)
            )


def _generic(part: str) -> bool:
    if part[0] >= "一":
        return part in GENERIC_HAN or all(
            part[start : start + 2] in GENERIC_HAN for start in range(0, len(part) - 1, 2)
        )
    if " " in part:
        return all(word in GENERIC_EN or word.isdigit() for word in part.split(" "))
    return part in GENERIC_EN or part.isdigit()


def han_runs(text: str) -> list[str]:
    """Return the runs of Han characters in ``text``, in order."""
    return _HAN_RUNS.findall(text)


def ascii_word_at(text: str, start: int, end: int) -> bool:
    """Tell whether a Latin or numeric mention ends where its word ends: ``k1`` not in ``k12``."""
    if start and text[start].isascii() and text[start].isalnum():
        before = text[start - 1]
        if before.isascii() and before.isalnum():
            return False
    if end < len(text) and text[end - 1].isascii() and text[end - 1].isalnum():
        after = text[end]
        return not (after.isascii() and after.isalnum())
    return True


def shoe_sizes(products: Sequence[Product]) -> frozenset[int]:
    """Return the sizes from 30 to 49 the shop sells: with them, ``38号`` may be a size."""
    sizes: set[int] = set()
    for product in products:
        values = [variant.title for variant in product.variants]
        attributes = [*product.attributes]
        for variant in product.variants:
            attributes.extend(variant.attributes)
        values += [
            attribute.value
            for attribute in attributes
            if attribute.standard_name == "size" or any(w in attribute.name for w in _SIZE_NAMES)
        ]
        for value in values:
            sizes.update(int(size) for size in _SIZE.findall(value))
            for low, high in re.findall(r"(3[0-9]|4[0-9])\s?[-~到至]\s?(3[0-9]|4[0-9])", value):
                sizes.update(range(int(low), int(high) + 1))
    return frozenset(sizes)
