"""What ``livecue check`` looks at: each part of the installation; nothing is started or changed."""

import hashlib
import json
import os
import stat
import tempfile
from collections.abc import Callable, Iterator, Mapping
from importlib.util import find_spec
from pathlib import Path

from app.chat_model.checks import check_chat_model
from app.check import Check
from app.lan import is_loopback
from app.settings import Settings, unknown_names
from app.signing_secret import MINIMUM_SECRET_BYTES, SECRET_FILE
from app.speech.checks import check_hearing
from app.storage.engine import Engine, open_engine
from app.storage.errors import StorageError
from app.storage.rooms import SqlShops
from app.storage.schema import current_revision, newest_revision
from app.tls.authority import fingerprint
from app.tls.errors import TlsRefused
from app.tls.kept import read_authority
from app.tls.served import ServedCertificate
from copilot.phrasing.prompts import PromptError, read_prompts
from knowledge.embedder.adapter import packaged_adapter
from knowledge.embedder.choice import PACKAGED, torch_build
from knowledge.embedder.errors import EmbedderUnavailable
from knowledge.embedder.preparation import MANIFEST, folder_of, identity_of, packaged_weights
from knowledge.store.store import KnowledgeStore


def all_checks(settings: Settings, environment: Mapping[str, str] = os.environ) -> list[Check]:
    """Return every check, each made whatever the others found."""
    looks: list[tuple[str, Callable[[], Iterator[Check]]]] = [
        ("configuration", lambda: iter((check_configuration(settings, environment),))),
        ("folders", lambda: check_folders(settings)),
        ("certificate", lambda: iter((check_certificate(settings),))),
        ("signing secret", lambda: iter((check_secret(settings),))),
        ("database", lambda: check_database(settings)),
        ("embedding model", lambda: iter((check_model(settings),))),
        ("torch", lambda: iter((check_torch(),))),
        ("prompts", lambda: iter((check_prompts(),))),
        ("chat model", lambda: iter((check_chat_model(settings),))),
        ("hearing", lambda: check_hearing(settings)),
    ]
    return [check for name, look in looks for check in _guarded(name, look)]


def _guarded(name: str, look: Callable[[], Iterator[Check]]) -> list[Check]:
    try:
        return list(look())
    except Exception as error:  # noqa: BLE001 - the boundary of one check: the others still run
        advice = "This is unforeseen; report it with the type named here."
        return [Check(name, False, f"could not be checked: {type(error).__name__}", advice)]


def check_configuration(settings: Settings, environment: Mapping[str, str]) -> Check:
    """Look for misspelt variables; values that can't be used never get here."""
    unknown = unknown_names(environment)
    if unknown:
        detail = f"no such setting: {', '.join(unknown)}"
        advice = "Correct the name; docs/CONFIGURATION.md lists them all."
        return Check("configuration", False, detail, advice)
    spoken = "TLS" if settings.tls_certificate else "plain HTTP"
    plain = settings.tls_certificate is None and not is_loopback(settings.host)
    advice = "Have it speak TLS (--tls or LIVECUE_TLS_CERTIFICATE), or put a proxy in front."
    detail = f"listens on {settings.host} port {settings.port}, {spoken}"
    return Check("configuration", True, detail, advice if plain else "")


def check_certificate(settings: Settings) -> Check:
    """Try the configured certificate, or look at the self-made one."""
    name = "certificate"
    own, key = settings.tls_certificate, settings.tls_key
    try:
        if own is not None:
            ServedCertificate(lambda: (own, key))
            return Check(name, True, f"{own}, with its key")
        authority = read_authority(settings.data_folder)
    except TlsRefused as error:
        return Check(name, False, str(error), "Without a certificate it can't speak TLS.")
    if authority is None:
        return Check(name, True, "none; --tls makes one")
    end = f"{authority.not_valid_after_utc:%Y-%m-%d}"
    return Check(
        name, True, f"self-made, its authority valid until {end}: {fingerprint(authority)}"
    )


def check_prompts() -> Check:
    """Read every prompt; a damaged one names its file and line."""
    try:
        read_prompts()
    except PromptError as error:
        return Check("prompts", False, str(error), "Put the file back as it was delivered.")
    return Check("prompts", True, "all can be used")


def check_folders(settings: Settings) -> Iterator[Check]:
    """Look whether the folders can be written, or made; the data must be its owner's alone."""
    for name, folder, private in (
        ("data folder", settings.data_folder, True),
        ("cache folder", settings.cache_folder, False),
    ):
        yield _folder(name, folder.absolute(), private)


def _folder(name: str, folder: Path, private: bool) -> Check:
    nearest = next(path for path in (folder, *folder.parents) if path.exists())
    if not nearest.is_dir():
        return Check(name, False, f"{nearest} is not a folder", "Name another folder.")
    if not _takes_folders(nearest):
        advice = f"Give this user the right to write {nearest}, or name another folder."
        return Check(name, False, f"{folder} can't be written", advice)
    if nearest != folder:
        return Check(name, True, f"{folder} will be made")
    open_to_others = stat.S_IMODE(folder.stat().st_mode) & 0o022
    if private and open_to_others:
        detail = f"{folder} can be written by other users"
        return Check(name, False, detail, f"Run: chmod go-w {folder}")
    return Check(name, True, str(folder))


def _takes_folders(folder: Path) -> bool:
    """Try it, and leave nothing: an administrator may write everywhere but where nobody can."""
    try:
        Path(tempfile.mkdtemp(prefix=".livecue-check-", dir=folder)).rmdir()
    except OSError:
        return False
    return True


def check_secret(settings: Settings) -> Check:
    """Look at what tokens are signed with, and who else could read it."""
    name = "signing secret"
    if settings.token_public_key is not None:
        return Check(name, True, "tokens are signed by the platform's own key")
    if settings.token_secret is not None:
        return Check(name, True, "given in LIVECUE_TOKEN_SECRET")
    path = settings.data_folder / SECRET_FILE
    if not path.exists():
        return Check(name, True, "will be made at the first start")
    found = path.stat()
    if stat.S_IMODE(found.st_mode) & 0o077:
        detail = f"{path} can be read by other users (mode {stat.S_IMODE(found.st_mode):04o})"
        advice = f"Run: chmod 600 {path}; or delete it if they may have read it."
        return Check(name, False, detail, advice)
    if found.st_size < MINIMUM_SECRET_BYTES:
        advice = f"Delete {path} to have a new one made; tokens in use then end."
        return Check(name, False, f"{path} is too short", advice)
    return Check(name, True, f"{path}, readable by its owner only")


def check_database(settings: Settings) -> Iterator[Check]:
    """Look whether the database answers and has this version's tables; then at the indexes."""
    url = settings.database()
    if settings.database_url is None and not (settings.data_folder / "livecue.sqlite3").exists():
        yield Check("database", True, "SQLite in the data folder; will be made at the first start")
        return
    engine: Engine | None = None
    try:
        engine = open_engine(url)
        yield _revision(engine)
        if current_revision(engine) == newest_revision():
            yield from check_indexes(settings, engine)
    except StorageError as error:
        advice = "Check LIVECUE_DATABASE_URL, and that the database runs and lets this user in."
        yield Check("database", False, str(error), advice)
    finally:
        if engine is not None:
            engine.dispose()


def _revision(engine: Engine) -> Check:
    found, wanted = current_revision(engine), newest_revision()
    if found == wanted:
        return Check("database", True, f"{engine.dialect.name}, schema {found}")
    detail = f"{engine.dialect.name}, schema {found or 'none'}; this version needs {wanted}"
    return Check("database", True, detail, "It is migrated at the next start; keep a backup.")


def check_indexes(settings: Settings, engine: Engine) -> Iterator[Check]:
    """Look whether each shop with products has an index in the cache folder."""
    store = KnowledgeStore(engine)
    for shop in SqlShops(engine).shops():
        version = store.latest_version(shop.id)
        name = f"index of {shop.id}"
        if version == 0:
            advice = f"Give it some: livecue ingest FILE --shop {shop.id}"
            yield Check(name, True, "the shop has no products yet", advice)
            continue
        folder = settings.cache_folder / "indexes" / shop.id
        present = folder.is_dir() and any(folder.iterdir())
        detail = f"catalogue version {version}, " + ("indexed" if present else "not indexed yet")
        advice = "" if present else "It is built when a room of the shop opens, or at a start."
        yield Check(name, True, detail, advice)


def check_model(settings: Settings) -> Check:
    """Look whether the embedding model is prepared and undamaged, by the hashes of its files."""
    name = "embedding model"
    if settings.embedder != PACKAGED:
        return _named_model(settings.embedder)
    try:
        model = identity_of(packaged_weights(), packaged_adapter())
    except EmbedderUnavailable as error:
        return Check(name, False, str(error), "Install LiveCue's dependencies again.")
    folder = folder_of(settings.cache_folder, model)
    try:
        manifest = json.loads((folder / MANIFEST).read_text("utf-8"))
        damaged = [
            file for file, wanted in manifest["files"].items() if _sha256(folder / file) != wanted
        ]
    except (OSError, ValueError, KeyError):
        return Check(name, True, "packaged, not prepared yet", "Run: livecue prepare")
    if damaged:
        detail = f"packaged, damaged in the cache: {', '.join(damaged)}"
        return Check(name, False, detail, "Run: livecue prepare")
    return Check(name, True, f"packaged, prepared in {folder}")


def _named_model(name: str) -> Check:
    """Look at what a model by name or folder needs; whether a hub has it, only a start tells."""
    path = Path(name).expanduser()
    if name.startswith(("/", "~", ".")) and not path.is_dir():
        advice = "Name a folder that is there, a model of a hub, or packaged."
        return Check("embedding model", False, f"there is no folder {path}", advice)
    if find_spec("sentence_transformers") is None:
        advice = "Install sentence-transformers with torch, or set LIVECUE_EMBEDDER to packaged."
        return Check("embedding model", False, f"{name}: sentence-transformers is not here", advice)
    advice = "Run livecue prepare once: it may have to be downloaded."
    return Check("embedding model", True, f"{name}, opened at the start", advice)


def check_torch() -> Check:
    """Name the installed torch; its CUDA build takes gigabytes that nothing here uses."""
    build = torch_build()
    if build is None:
        return Check("torch", True, "not installed; only models by name need it")
    if "CUDA" not in build:
        return Check("torch", True, build)
    advice = (
        "The CPU build is enough and saves several GB of disk: install torch from PyTorch's index."
    )
    return Check("torch", True, build, advice)


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
