"""The addresses of our pages with a token in the fragment, which browsers send to no server."""

from urllib.parse import quote

from app.access import EVERY_ROOM, Grant


def page_address(site: str, grant: Grant, token: str) -> str | None:
    """Return the page of ``site`` for whoever has ``token``, made for ``grant``; None for no page.

    A host's is the screen of the one room named, operations' the desk of that room, or the page
    of all rooms.
    """
    room = next((each for each in grant.rooms if each != EVERY_ROOM), None)
    directs = not grant.roles.isdisjoint({"operations", "admin"})
    key = f"token={quote(token)}"
    if room is None:
        return f"{site.rstrip('/')}/rooms/#{key}" if directs else None
    page = "overlay" if "host" in grant.roles else "operations" if directs else None
    return f"{site.rstrip('/')}/{page}/#room={quote(room)}&{key}" if page else None
