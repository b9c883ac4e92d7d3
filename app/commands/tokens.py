"""``livecue token`` and ``livecue revoke``: tokens made and taken back on the service's machine."""

from collections.abc import Iterator

import typer

from app.access import Grant
from app.page_addresses import page_address
from app.settings import Settings
from app.stores import open_stores, open_token_office

ISSUED_BY = "command line"


def print_token(settings: Settings, grant: Grant, lifetime_s: float, as_page: bool) -> None:
    """Print a new token on standard output, and its id on standard error.

    A shop or room that is not there, as a misspelt one, is told on standard error too.
    With ``as_page`` the address of the page it opens is printed in its place. Raises what
    ``TokenOffice.issue`` raises, and ``ValueError`` for a token that opens no page.
    """
    site = settings.public_url or f"http://{settings.host}:{settings.port}"
    if as_page and page_address(site, grant, "") is None:
        raise ValueError("no page is for such a token: name the room of a host")
    issued = open_token_office(settings).issue(grant, lifetime_s, ISSUED_BY)
    typer.echo(page_address(site, grant, issued.token) if as_page else issued.token)
    typer.echo(f"to take it back: livecue revoke {issued.record.id}", err=True)
    for missing in _missing(settings, grant):
        typer.echo(missing, err=True)


def _missing(settings: Settings, grant: Grant) -> Iterator[str]:
    stores = open_stores(settings)
    if grant.shop != "*" and stores.shops.shop(grant.shop) is None:
        yield (
            f"there is no shop {grant.shop} yet: livecue ingest FILE --shop {grant.shop} makes it"
        )
    for room in grant.rooms:
        profile = stores.rooms.profile(room) if room != "*" else None
        if room != "*" and (profile is None or grant.shop not in ("*", profile.shop)):
            yield f"there is no room {room} of this shop yet: POST /v1/rooms makes it"


def revoke_token(settings: Settings, id: str, shop: str) -> int:
    """Revoke the token with this id and return 0, or 1 when it cannot be told which is meant.

    With a ``shop``, a token that was not issued here is revoked as well.
    """
    office, tokens = open_token_office(settings), open_stores(settings).tokens
    found = [token for token in tokens.with_id(id) if shop in ("", token.shop)]
    if not found and shop:
        found = [office.foreign(shop, "*", id)]
    if len(found) != 1:
        shops = ", ".join(sorted(token.shop for token in found))
        told = f"several shops have a token {id}: {shops}" if found else f"no token {id} is known"
        typer.echo(f"{told}; name its shop with --shop", err=True)
        return 1
    revoked = office.revoke(found[0])
    typer.echo(f"revoked: {revoked.id} of shop {revoked.shop}")
    return 0
