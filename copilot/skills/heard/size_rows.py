"""Which size a table recommends for the figure in a question, and which one is said."""

import re
from typing import Final

from copilot.skills.heard.asked_card import Topic, labels_in
from knowledge.language.quantities import Quantity, find_quantities

_ROW: Final = re.compile(r"(?P<label>[2-6]?x{0,3}[sml])\s*[:：]?\s*(?=\d)")


def sizes_for(topic: Topic) -> frozenset[str] | None:
    """Return the sizes whose row holds a figure of the question; ``None`` without a table."""
    rows = list(_ROW.finditer(topic.value))
    asked = find_quantities(topic.question)
    if len(rows) < 2 or not asked:
        return None
    ranges = find_quantities(topic.value)
    fitting: set[str] = set()
    for row, following in zip(rows, [*rows[1:], None], strict=True):
        stop = following.start() if following else len(topic.value)
        for span in ranges:
            if row.end() <= span.start < stop and any(_within(q, span) for q in asked):
                fitting.add(row["label"])
    return frozenset(fitting)


def _within(asked: Quantity, span: Quantity) -> bool:
    return (
        asked.unit == span.unit
        and asked.low is not None
        and span.low is not None
        and span.high is not None
        and span.low <= asked.low <= span.high
    )


def says_size(text: str, fitting: frozenset[str]) -> bool:
    """Tell whether an aligned text names a fitting size and no other."""
    said = labels_in(re.sub("(?<=[a-z])码", " ", text))
    return bool(said) and said <= fitting
