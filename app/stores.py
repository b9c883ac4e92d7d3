"""The database's parts and what makes tokens: for the service, and for commands beside it."""

from collections.abc import Container, Mapping
from dataclasses import dataclass

from app.access import Access, PublicKey
from app.retention import Purge
from app.settings import Settings
from app.signing_secret import load_or_make_secret
from app.storage.buttons import SqlButtons
from app.storage.decisions import SqlDecisions
from app.storage.engine import open_engine
from app.storage.gaps import SqlGaps
from app.storage.hosts import SqlHosts
from app.storage.journal import SqlJournal
from app.storage.rooms import SqlRooms, SqlShops
from app.storage.schema import upgrade
from app.storage.sessions import SqlSessions
from app.storage.tokens import SqlTokens
from app.storage.waits import SqlWaits
from app.token_office import TokenOffice
from knowledge.store.store import KnowledgeStore


@dataclass(frozen=True, slots=True)
class Stores:
    """The database's parts."""

    shops: SqlShops
    rooms: SqlRooms
    sessions: SqlSessions
    gaps: SqlGaps
    decisions: SqlDecisions
    waits: SqlWaits
    hosts: SqlHosts
    journal: SqlJournal
    knowledge: KnowledgeStore
    tokens: SqlTokens
    buttons: SqlButtons

    def purges(self) -> Mapping[str, Purge]:
        """Return what is forgotten after its time of keeping, by its name."""
        return {
            "journal": self.journal.purge,
            "tokens": self.tokens.purge,
            "buttons": self.buttons.purge,
        }


def open_stores(settings: Settings) -> Stores:
    """Open the database and bring its schema up to date.

    Raises ``StorageError`` naming what is wrong.
    """
    settings.data_folder.mkdir(mode=0o700, parents=True, exist_ok=True)  # all of a shop is in it
    engine = open_engine(settings.database())
    upgrade(engine)
    return Stores(
        shops=SqlShops(engine),
        rooms=SqlRooms(engine),
        sessions=SqlSessions(engine),
        gaps=SqlGaps(engine),
        decisions=SqlDecisions(engine),
        waits=SqlWaits(engine),
        hosts=SqlHosts(engine),
        journal=SqlJournal(engine),
        knowledge=KnowledgeStore(engine),
        tokens=SqlTokens(engine),
        buttons=SqlButtons(engine),
    )


def open_access(settings: Settings, revoked: Container[tuple[str, str]] = frozenset()) -> Access:
    """Return what mints and reads tokens: the platform's key, or the service's own secret.

    Raises ``SecretRefused`` when the kept secret is damaged or readable by others.
    """
    if settings.token_public_key is not None:
        pem = settings.token_public_key
        keys = [PublicKey("RS256", pem), PublicKey("ES256", pem)]
        return Access(keys=keys, revoked=revoked)
    if settings.token_secret is not None:
        return Access(settings.token_secret.get_secret_value().encode(), revoked=revoked)
    return Access(load_or_make_secret(settings.data_folder), revoked=revoked)


def open_token_office(settings: Settings) -> TokenOffice:
    """Return what makes and revokes tokens, for commands that run beside the service.

    Raises ``StorageError``, ``SecretRefused``.
    """
    return TokenOffice(open_access(settings), open_stores(settings).tokens)
