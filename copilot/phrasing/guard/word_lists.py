"""Reads the blocks of text in which the word tables are written."""


def words(block: str) -> tuple[str, ...]:
    """Return the words of a block that separates them by blanks."""
    return tuple(block.split())


def wordings(block: str) -> tuple[str, ...]:
    """Return the wordings of a block that separates them by commas, each on single blanks."""
    found = (" ".join(wording.split()) for wording in block.split(","))
    return tuple(wording for wording in found if wording)


def groups(block: str) -> tuple[str, ...]:
    """Return the lines of a block; an indented line goes on with the one before it."""
    return tuple(block.strip().replace("\n  ", " ").splitlines())
