"""The garbage collector rests while something large is made that stays as long as the process."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def made_to_last() -> Iterator[None]:
    """Keep full collections away from what is made inside, then and ever after.

    A full collection walks over every object while it holds the interpreter, and so every room: a
    shop's facts are hundreds of thousands of objects, a tenth of a second each time. While they are
    made collections come often and find nothing; afterwards they would find nothing again.

    To be entered from the thread of the event loop; the making itself may run on others. Where
    several overlap, the collector rests at least until the first of them to begin is done.
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        if was_enabled:
            gc.enable()
