"""Cuts a normalised message into the overlapping pieces that its intent is weighed by."""

import re
from collections.abc import Iterator
from itertools import chain
from operator import add

# A Latin word, a figure, a run of other letters, or any one sign; blanks only part Han from Han.
_UNIT = re.compile(
    r"[a-zß-ɏа-ӿ]+(?:['’][a-z]+)?|[0-9]+(?:\.[0-9]+)?|(?<=[一-鿿]) (?=[一-鿿])|[^\s0-9]"
)
_LETTERS = re.compile(r"[a-zß-ɏа-ӿ]{4,14}")
_FIGURES = ("", "#", "##", "###", "####")
_INNER = (3, 4)


def pieces_of(text: str) -> Iterator[str]:
    """Return the pieces of normalised ``text``, repeats included; linear in its length.

    One to four units in a row, where a unit is a Han character, a Latin word, a figure (by its
    number of digits) or a sign, and the beginning and the end count as units; of longer Latin
    words also three and four letters in a row, so that a slip of the finger leaves some.
    """
    units = ["^"]
    for unit in _UNIT.findall(text):
        first = unit[0]
        if "a" <= first <= "z" or "ß" <= first <= "ӿ":
            units.append(f"{unit.replace('’', '').replace(chr(39), '')}_")
        elif "0" <= first <= "9":
            units.append(_FIGURES[min(4, len(unit))])
        else:
            units.append(unit)
    units.append("$")
    twos = list(map(add, units, units[1:]))
    threes = list(map(add, twos, units[2:]))
    fours = map(add, threes, units[3:])
    inner = [
        f"~{word[at : at + size]}"
        for word in _LETTERS.findall(text)
        for size in _INNER
        for at in range(len(word) - size + 1)
    ]
    return chain(units, twos, threes, fours, inner)
