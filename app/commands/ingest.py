"""``livecue ingest``: a file of products into a shop's knowledge, reported row by row."""

import contextlib
import time
from pathlib import Path

import typer

from app.settings import Settings
from app.storage.errors import AlreadyThere, StorageError
from app.storage.rooms import Shop
from app.stores import open_stores
from ingest.documents.catalogue_import import publish
from ingest.documents.messages import Language
from ingest.documents.problems import ShopFileError
from ingest.documents.report_text import failure_text, report_text
from ingest.documents.shop_file import read_shop_file
from knowledge.store.errors import StoreError


def ingest_file(settings: Settings, file: Path, shop: str, language: Language) -> int:
    """Import ``file`` into ``shop``, made when it is new, and return 0 when it was accepted.

    A file that is refused leaves nothing behind, not even the shop.
    """
    try:
        parsed = read_shop_file(file)
        stores = open_stores(settings)
        with contextlib.suppress(AlreadyThere):
            stores.shops.create(Shop(shop, shop, time.time_ns() // 1_000_000))
        report = publish(stores.knowledge, shop, parsed)
    except ShopFileError as error:
        typer.echo(failure_text(file.name, error.problems, language), err=True)
        return 1
    except (StorageError, StoreError, OSError) as error:
        typer.echo(f"cannot ingest: {error}", err=True)
        return 1
    typer.echo(report_text(report, language))
    return 0
