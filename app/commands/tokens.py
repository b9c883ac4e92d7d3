"""``livecue token`` and ``livecue revoke``: tokens made and taken back on the service's machine."""

import typer

from app.access import Grant
from app.page_addresses import page_address
from app.settings import Settings
from app.wiring import open_stores, open_token_office

ISSUED_BY = "command line"


def print_token(settings: Settings, grant: Grant, lifetime_s: float, as_page: bool) -> None:
    """Print a new token on standard output, and its id on standard error.

    A shop that is not there, as a misspelt one, is told on standard error too.
    With ``as_page`` the address of the page it opens is printed in its place. Raises what
    ``TokenOffice.issue`` raises, and ``ValueError`` for a token that opens no page.
    """
    site = settings.public_url or f"http://{settings.host}:{settings.port}"
    if as_page and page_address(site, grant, "") is None:
        raise ValueError("no page is for such a token: name the room of a host")
    issued = open_token_office(settings).issue(grant, lifetime_s, ISSUED_BY)
    typer.echo(page_address(site, grant, issued.token) if as_page else issued.token)
    typer.echo(f"to take it back: livecue revoke {issued.record.id}", err=True)
    if grant.shop != "*" and open_stores(settings).shops.shop(grant.shop) is None:
        unknown = f"there is no shop {grant.shop} yet: livecue ingest FILE --shop {grant.shop}"
        typer.echo(f"{unknown} makes it", err=True)


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
