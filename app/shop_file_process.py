"""Reads and publishes an uploaded file in a process of its own: killable, bounded, off our GIL."""

import asyncio
import json
import os
import pickle
import resource
import sys
from dataclasses import dataclass, replace

from app.storage.engine import open_engine
from app.storage.errors import StorageError
from ingest.documents.catalogue_import import ImportReport, import_file
from ingest.documents.limits import Limits
from ingest.documents.problems import Problem, ShopFileError
from ingest.documents.shop_file import ReadingOptions
from knowledge.store.errors import SkuConflict, StoreBusy, StoreError
from knowledge.store.store import KnowledgeStore

# Measured: a CSV of 12 MB with 50,000 rows takes 526 MB to read.
MEMORY_BYTES = 2 * 1024**3
NICENESS = 10  # rooms that are on air go first on a small machine


class UploadFailed(Exception):
    """A file was not published, for a reason that stands in no row of it.

    Attributes:
        code: ``upload_timeout``, ``upload_too_complex``, ``sku_conflict``, ``busy`` or
            ``storage_unavailable``.
    """

    def __init__(self, code: str, detail: str) -> None:
        super().__init__(detail)
        self.code = code


@dataclass(frozen=True, slots=True)
class _Refused:
    """What the process answers when it published nothing: the file's problems, or a code."""

    problems: tuple[Problem, ...] = ()
    code: str = ""
    detail: str = ""


class ShopFileProcess:
    """Publishes one file at a time, each in its own process; belongs to the event loop.

    A process that is killed half-way leaves the catalogue as it was: publishing is one
    transaction.

    Args:
        database: the SQLAlchemy URL.
        timeout_s: after which an upload is given up.
        max_bytes: of a file.
        most_waiting: uploads held in memory at once; more are refused.
    """

    def __init__(
        self, database: str, timeout_s: float, max_bytes: int, most_waiting: int = 8
    ) -> None:
        self._database = database
        self._timeout_s = timeout_s
        self._max_bytes = max_bytes
        self._most_waiting = most_waiting
        self._turn = asyncio.Lock()
        self._waiting = 0

    async def publish(self, shop: str, data: bytes, name: str) -> ImportReport:
        """Publish the file and return the report. Raises ``ShopFileError``, ``UploadFailed``."""
        if self._waiting >= self._most_waiting:
            raise UploadFailed("busy", "too many files are being read; try again")
        self._waiting += 1
        try:
            async with self._turn:
                answer = await self._ask(shop, data, name)
        finally:
            self._waiting -= 1
        if isinstance(answer, ImportReport):
            return answer
        if answer.problems:
            raise ShopFileError(answer.problems)
        raise UploadFailed(answer.code, answer.detail)

    async def _ask(self, shop: str, data: bytes, name: str) -> ImportReport | _Refused:
        order = {
            "database": self._database,  # may hold a password: not for the command line
            "max_bytes": self._max_bytes,
            "name": name,
            "shop": shop,
        }
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            "-m",
            "app.shop_file_process",
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.DEVNULL,  # a traceback there would quote the file
        )
        try:
            async with asyncio.timeout(self._timeout_s):
                answer, _ = await process.communicate(json.dumps(order).encode() + b"\n" + data)
        except TimeoutError as error:
            detail = f"the file could not be published within {self._timeout_s:g} s"
            raise UploadFailed("upload_timeout", detail) from error
        finally:
            if process.returncode is None:
                process.kill()
                await process.wait()
        if process.returncode != 0:
            detail = "the file needs more memory than reading one may take, or is damaged"
            raise UploadFailed("upload_too_complex", detail)
        # Only our own code wrote this: the file's content reaches it as texts and numbers.
        read: ImportReport | _Refused = await asyncio.to_thread(pickle.loads, answer)
        return read


def _publish(order: dict[str, object], data: bytes) -> ImportReport | _Refused:
    limits = replace(Limits(), max_bytes=int(str(order["max_bytes"])))
    try:
        store = KnowledgeStore(open_engine(str(order["database"])))
        options = ReadingOptions(limits=limits)
        return import_file(store, str(order["shop"]), data, str(order["name"]), options)
    except ShopFileError as error:
        return _Refused(problems=error.problems)
    except SkuConflict as error:
        return _Refused(code="sku_conflict", detail=str(error))
    except StoreBusy:
        return _Refused(code="busy", detail="others are publishing in this shop; try again")
    except (StoreError, StorageError):
        return _Refused(code="storage_unavailable", detail="the database does not answer")


def _main() -> None:
    # Under ``-m`` this module is __main__, whose classes the parent could not unpickle.
    from app.shop_file_process import _publish as publish

    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))
    os.nice(NICENESS)
    order = json.loads(sys.stdin.buffer.readline())
    pickle.dump(publish(order, sys.stdin.buffer.read()), sys.stdout.buffer)


if __name__ == "__main__":
    _main()
