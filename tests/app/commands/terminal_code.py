"""Reads a QR code back from the half blocks it was printed with."""

import re

import segno

_BLOCKS = {" ": (1, 1), "▀": (0, 1), "▄": (1, 0), "█": (0, 0)}
_COLOURS = re.compile(r"\x1b\[[0-9;]*m")


def matrix_of(lines: list[str]) -> list[list[int]]:
    """Return the dark (1) and light (0) squares of the code, without its margin."""
    rows: list[list[int]] = []
    for line in lines:
        pairs = [_BLOCKS[letter] for letter in _COLOURS.sub("", line)]
        rows += [[top for top, _ in pairs], [bottom for _, bottom in pairs]]
    margin = 4
    size = len(rows[0]) - 2 * margin
    return [row[margin : margin + size] for row in rows[margin : margin + size]]


def matrix_for(text: str) -> list[list[int]]:
    """Return the squares of a code for ``text`` made anew."""
    return [[int(square) for square in row] for row in segno.make_qr(text, error="l").matrix]
