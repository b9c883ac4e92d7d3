"""What a database can hold of a text that came from outside."""


def storable(text: str) -> str:
    """Return ``text`` with what no database takes (NUL, lone surrogates) replaced by ``U+FFFD``.

    PostgreSQL refuses NUL and both refuse lone surrogates; one such id would make a whole batch
    of other rooms' records fail with it.
    """
    whole = text.replace("\0", "\ufffd") if "\0" in text else text
    if whole.isascii():
        return whole
    return whole.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
