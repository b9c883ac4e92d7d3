"""Whether the process lives and whether it can serve: /healthz, /readyz and who may see details."""

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass

import structlog
from fastapi import Request

from app.lan import is_loopback
from app.logs import failure_of

log = structlog.get_logger(__name__)

PROBE_TIMEOUT_S = 2.0


class NotReady(Exception):
    """A part can't serve yet; its sentence says why and is shown to operators."""


Probe = Callable[[], str]
"""Looks at one part: returns a word on it, or raises ``NotReady``. Blocking; runs in a thread."""


@dataclass(frozen=True, slots=True)
class Part:
    """What a probe said."""

    name: str
    ok: bool
    detail: str


class Readiness:
    """Whether this process should be sent work.

    Args:
        probes: what to look at, by the name shown.
        timeout_s: after how long a probe counts as failed.
    """

    def __init__(self, probes: Mapping[str, Probe], timeout_s: float = PROBE_TIMEOUT_S) -> None:
        self._probes = dict(probes)
        self._timeout_s = timeout_s
        self._draining = False

    @property
    def draining(self) -> bool:
        """Whether the service is stopping."""
        return self._draining

    def begin_drain(self) -> None:
        """Stop being ready, for good."""
        self._draining = True

    async def parts(self) -> tuple[Part, ...]:
        """Ask all probes at once and return what each said, ``accepting`` last."""
        asked = (self._ask(name, probe) for name, probe in self._probes.items())
        answers = await asyncio.gather(*asked)
        word = "stopping" if self._draining else "yes"
        return (*answers, Part("accepting", not self._draining, word))

    async def _ask(self, name: str, probe: Probe) -> Part:
        try:
            async with asyncio.timeout(self._timeout_s):
                return Part(name, True, await asyncio.to_thread(probe))
        except NotReady as error:
            return Part(name, False, str(error))
        except TimeoutError:
            return Part(name, False, f"no answer within {self._timeout_s:g} s")
        except Exception as error:  # noqa: BLE001 - the boundary of one probe: it fails by itself
            log.warning("probe_failed", part=name, failure=failure_of(error))
            return Part(name, False, f"failed: {type(error).__name__}")


def is_local(request: Request) -> bool:
    """Return whether ``request`` comes straight from this machine, not through a proxy on it."""
    if "forwarded" in request.headers or "x-forwarded-for" in request.headers:
        return False
    if request.client is None:
        return True  # a Unix socket has no address
    return is_loopback(request.client.host)
