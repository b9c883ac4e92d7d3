"""What must hold before a recording is played: the service answers, and has the product."""

import http.client
import json
import ssl
from collections.abc import Mapping
from http import HTTPStatus
from typing import Any, Final
from urllib.parse import quote, urlsplit

from app.audio_player import PlayerRefused

ANSWER_S: Final = 15.0
SOME: Final = 10
"""So many products are named to whoever named none of them."""


def known_product(address: str, token: str, sku: str, trust: ssl.SSLContext) -> str:
    """Return ``sku`` as the shop of the room at ``address``, a socket's, writes it.

    An empty one stands for none, and stays so. Changes nothing there. Blocking. Raises
    ``PlayerRefused`` when there is no such service, room or product.
    """
    service = _Service(address, token, trust)
    path = urlsplit(address).path
    room = service.find(path)
    if room is None:
        raise PlayerRefused(f"there is no room {path.rsplit('/', 1)[-1]!r} for this token")
    if not sku:
        return ""
    products = f"/v1/shops/{quote(str(room.get('shop')), safe='')}/products"
    product = service.find(f"{products}/{quote(sku, safe='')}")
    if product is not None:
        return str(product["sku"])
    some = service.get(f"{products}?limit={SOME}")
    named = ", ".join(f"{each['sku']} ({each['title']})" for each in some["products"])
    more = int(some["total"]) - len(some["products"])
    raise PlayerRefused(
        f"--focus: this shop has no product {sku!r}; it has {named or 'none at all'}"
        + (f" and {more:,} more" if more else "")
    )


class _Service:
    """The service's REST side, as the owner of ``token`` sees it."""

    def __init__(self, address: str, token: str, trust: ssl.SSLContext) -> None:
        self._parts = urlsplit(address)
        self._token = token
        self._trust = trust

    def get(self, path: str) -> Mapping[str, Any]:
        """Return what stands at ``path``; raises ``PlayerRefused`` when nothing does."""
        body = self.find(path)
        if body is None:
            raise PlayerRefused(f"the service has nothing at {path} for this token")
        return body

    def find(self, path: str) -> Mapping[str, Any] | None:
        """Return what stands at ``path``, ``None`` when nothing does."""
        status, body = self._ask(path)
        if status == HTTPStatus.NOT_FOUND:
            return None
        if status != HTTPStatus.OK:
            raise PlayerRefused(str(body.get("detail") or body.get("title") or f"HTTP {status}"))
        return body

    def _ask(self, path: str) -> tuple[int, Mapping[str, Any]]:
        place = self._parts.netloc
        try:
            connection = self._connection()
            try:
                connection.request("GET", path, headers={"Authorization": f"Bearer {self._token}"})
                answer = connection.getresponse()
                body = json.loads(answer.read())
            finally:
                connection.close()
        except ssl.SSLCertVerificationError as error:
            raise PlayerRefused(
                f"the certificate of {place} is not trusted: {error.verify_message}"
            ) from error
        except (OSError, http.client.HTTPException) as error:
            raise PlayerRefused(
                f"no service answers at {place}; start it with `livecue serve`, or say with --url"
                " where it is"
            ) from error
        except ValueError as error:
            raise PlayerRefused(f"what answers at {place} is no LiveCue service") from error
        if not isinstance(body, dict):
            raise PlayerRefused(f"what answers at {place} is no LiveCue service")
        return answer.status, body

    def _connection(self) -> http.client.HTTPConnection:
        if self._parts.scheme == "wss":
            return http.client.HTTPSConnection(
                self._parts.netloc, timeout=ANSWER_S, context=self._trust
            )
        return http.client.HTTPConnection(self._parts.netloc, timeout=ANSWER_S)
