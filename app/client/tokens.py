"""Where the client's token comes from: one given once, or a source that is asked for fresh ones."""

import asyncio
from collections.abc import Awaitable, Callable

TokenSource = Callable[[], Awaitable[str]]
"""Asked for a token at the start, and again when the service says that it is no good any more."""


class TokenUnavailable(Exception):
    """The source gave no token this time."""


class Tokens:
    """Remembers the token in use."""

    def __init__(self, given: str | TokenSource, patience_s: float) -> None:
        self._source = None if isinstance(given, str) else given
        self._token = given if isinstance(given, str) else None
        self._patience_s = patience_s

    @property
    def renewable(self) -> bool:
        """Whether there is a source to ask."""
        return self._source is not None

    async def current(self) -> str:
        """Return the token in use, asking the source if there is none; or ``TokenUnavailable``."""
        if self._token is None:
            assert self._source is not None
            try:
                async with asyncio.timeout(self._patience_s):
                    self._token = await self._source()
            except Exception as error:
                # The boundary towards the integrator's own code, which may fail in any way: that
                # its site is down for a minute must not end the client.
                raise TokenUnavailable(f"no token: {type(error).__name__}") from error
        return self._token

    def forget(self) -> None:
        """Ask the source before the next attempt."""
        if self._source is not None:
            self._token = None
