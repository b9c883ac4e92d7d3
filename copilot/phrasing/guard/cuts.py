"""Where a line may pass from one statement to the next, and where it turns on itself."""

from copilot.phrasing.guard.elements import Elements
from copilot.phrasing.guard.polarity import NEGATIVE


def cuts_of(elements: Elements) -> list[int]:
    """Return where a line may pass from one statement to the next."""
    return [
        index + (element.kind == "slot")
        for index, element in enumerate(elements)
        if index and element.kind in ("pause", "join", "link", "slot", "stance")
    ]


def cuts_anywhere(elements: Elements) -> list[int]:
    """Return every place but before a figure, which goes with the word to its left."""
    return [
        index
        for index in range(1, len(elements))
        if elements[index].kind != "slot" or elements[index - 1].kind != "unit"
    ]


def denies_twice(elements: Elements) -> bool:
    """Return whether a clause holds two denials that might turn each other round."""
    denials = 0
    for element in elements:
        if element.kind in ("pause", "join", "link"):
            denials = 0
        elif element.kind == "stance" and element.value in NEGATIVE:
            denials += 1
        if denials > 1:
            return True
    return False
