"""Errors say in words what a text should be; no regular expression reaches a person."""

import re
from collections.abc import Iterator

from app.expected_texts import pattern_words
from app.live.schema.parsing import FRAMES


def patterns(schema: object) -> Iterator[str]:
    if isinstance(schema, dict):
        if isinstance(schema.get("pattern"), str):
            yield schema["pattern"]
        for each in schema.values():
            yield from patterns(each)
    elif isinstance(schema, list):
        for each in schema:
            yield from patterns(each)


def test_every_pattern_of_the_wire_has_words() -> None:
    found = {p for frame in FRAMES.values() for p in patterns(frame.model_json_schema())}
    assert found
    for pattern in found:
        assert pattern_words(pattern) != pattern_words("nobody's"), pattern
        assert not re.search(r"[\[\\^$]", pattern_words(pattern))
