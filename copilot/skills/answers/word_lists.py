"""Word lists kept as running text."""


def words(text: str) -> frozenset[str]:
    """Return the words of ``text``, separated by blanks or lines; ``_`` stands for a blank."""
    return frozenset(word.replace("_", " ") for word in text.split())


def names(text: str) -> frozenset[str]:
    """Return the names in ``text``, separated by blanks or lines, as they are."""
    return frozenset(text.split())
