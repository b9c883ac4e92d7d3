"""Under which key an entry of a catalogue is found: its name without what the eye cannot tell."""

import hashlib
import unicodedata

# PostgreSQL's index takes at most some 2,700 bytes a row; a whole FAQ question can be longer.
_LONGEST = 200


def entry_key(name: str) -> str:
    """Return the form of a SKU, topic or question in which two spellings of it are equal.

    Case, full and half width, invisible characters and the amount of white space do not count.
    """
    folded = unicodedata.normalize("NFKC", name).casefold()
    # Categories Cc and Cf: controls, zero-width and writing-direction marks. White space among
    # the controls has to part words still.
    visible = "".join(
        c for c in folded if c.isspace() or unicodedata.category(c) not in ("Cc", "Cf")
    )
    key = " ".join(visible.split())
    if len(key) <= _LONGEST:
        return key
    digest = hashlib.blake2b(key.encode("utf-8", "surrogatepass"), digest_size=12).hexdigest()
    return f"{key[: _LONGEST - 30]} {digest}"
