"""The static pages: Starlette's files, compressed once and told apart by what is in them."""

import gzip
import hashlib
import os
import re
from dataclasses import dataclass
from functools import lru_cache
from os import PathLike
from pathlib import Path
from typing import Final

from starlette.datastructures import Headers
from starlette.responses import FileResponse, Response
from starlette.staticfiles import NotModifiedResponse, StaticFiles
from starlette.types import Scope

WEB: Final = Path(__file__).parent / "web"
# Pictures are compressed already; an icon's few hundred bytes gain nothing.
COMPRESSED: Final = frozenset({".html", ".css", ".js", ".svg", ".json", ".webmanifest"})
_SMALLEST_BYTES: Final = 512
# Whole lines of comment in our own modules: a fifth of what a phone would load. Never within a
# template, which a test sees to; what others wrote keeps its notices.
_COMMENT_LINES: Final = re.compile(
    rb"^[ \t]*(?:/\*\*(?:(?!\*/).)*\*/|//[^\n]*)[ \t]*$", re.MULTILINE | re.DOTALL
)
_OF_OTHERS: Final = "vendor"
_FILES_KEPT: Final = 512


@dataclass(frozen=True, slots=True)
class _Variants:
    """A file as it is sent: its mark, and it compressed; empty where that saves nothing."""

    mark: str
    zipped: bytes


class Pages(StaticFiles):
    """A folder of ``app/web``. Only these files are compressed, never an answer with a token in it.

    Files are compressed when the folder is opened, and again when one changes.
    """

    def __init__(self, folder: Path) -> None:
        super().__init__(directory=folder, html=True)
        for file in folder.rglob("*"):
            if file.is_file():
                _variants_of(file, file.stat())

    def file_response(
        self,
        full_path: str | PathLike[str],
        stat_result: os.stat_result,
        scope: Scope,
        status_code: int = 200,
    ) -> Response:
        """Return the file, compressed if the client takes that, or 304 when it has it already."""
        asked = Headers(scope=scope)
        variants = _variants_of(Path(full_path), stat_result)
        response: Response = FileResponse(full_path, status_code, stat_result=stat_result)
        mark = variants.mark
        if variants.zipped and _takes_gzip(asked):
            body = b"" if scope["method"] == "HEAD" else variants.zipped
            response = Response(body, status_code, media_type=response.media_type)
            response.headers["content-length"] = str(len(variants.zipped))
            response.headers["content-encoding"] = "gzip"
            mark += "-gzip"  # a representation of its own (RFC 9110 section 8.8.3)
        # What is in the file says which version it is: in an image, all may carry the same time.
        response.headers["etag"] = f'"{mark}"'
        del response.headers["last-modified"]
        if variants.zipped:
            response.headers["vary"] = "Accept-Encoding"
        if self.is_not_modified(response.headers, asked):
            return NotModifiedResponse(response.headers)
        return response


def page_folders() -> list[Path]:
    """Return the folders of ``app/web``, each served under its own name."""
    return [folder for folder in sorted(WEB.iterdir()) if folder.is_dir()]


def _variants_of(file: Path, state: os.stat_result) -> _Variants:
    return _read(file, state.st_mtime_ns, state.st_size)


@lru_cache(_FILES_KEPT)
def _read(file: Path, _changed_ns: int, _size: int) -> _Variants:
    content = file.read_bytes()
    mark = hashlib.sha256(content).hexdigest()[:20]
    if file.suffix not in COMPRESSED or len(content) < _SMALLEST_BYTES:
        return _Variants(mark, b"")
    if file.suffix == ".js" and file.parent.name != _OF_OTHERS:
        content = without_comments(content)
    return _Variants(mark, gzip.compress(content, 9, mtime=0))


def without_comments(module: bytes) -> bytes:
    """Return a module without its lines of comment, all others under their numbers."""
    return _COMMENT_LINES.sub(lambda lines: b"\n" * lines[0].count(b"\n"), module)


def _takes_gzip(asked: Headers) -> bool:
    for each in asked.get("accept-encoding", "").split(","):
        coding, _, weight = each.strip().partition(";")
        if coding.strip().lower() == "gzip":
            return weight.replace(" ", "").lower() not in ("q=0", "q=0.0", "q=0.00", "q=0.000")
    return False
