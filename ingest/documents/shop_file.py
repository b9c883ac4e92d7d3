"""Reads a whole shop file, JSON or CSV, or says row by row why it cannot be read."""

from dataclasses import dataclass
from datetime import timedelta, timezone, tzinfo
from pathlib import Path, PurePath
from typing import Literal

from ingest.documents.cells import CellReader
from ingest.documents.csv_rows import read_csv
from ingest.documents.decoding import decode
from ingest.documents.json_rows import read_json
from ingest.documents.limits import Limits
from ingest.documents.playbook_reading import read_playbook
from ingest.documents.problems import Place, Problem, Problems
from ingest.documents.product_reading import ProductReader
from knowledge.language.script import language_of
from knowledge.playbook import Activity
from knowledge.products import FaqEntry, Policy, Product

_BEIJING = timezone(timedelta(hours=8))


@dataclass(frozen=True, slots=True)
class ReadingOptions:
    """How to read what a file leaves open, and how large it may be.

    Attributes:
        default_currency: ISO 4217, of prices without any currency.
        zone: of times that name none; Beijing's unless told otherwise.
    """

    limits: Limits = Limits()
    default_currency: str = "CNY"
    zone: tzinfo = _BEIJING


@dataclass(frozen=True, slots=True)
class ParsedShop:
    """What a file holds; ``problems`` are the warnings, since errors stop it.

    Attributes:
        name: the file's name, as its sources carry it.
    """

    name: str
    products: tuple[Product, ...]
    policies: tuple[Policy, ...]
    faq: tuple[FaqEntry, ...]
    problems: tuple[Problem, ...]
    playbook: tuple[Activity, ...] = ()


def read_shop_file(
    file: Path | bytes, name: str | None = None, options: ReadingOptions | None = None
) -> ParsedShop:
    """Read a shop file from its path or bytes; ``name`` is needed with bytes.

    Raises ``ShopFileError`` with every problem found; no other error comes from a file's content.
    """
    options = options or ReadingOptions()
    problems = Problems()
    shown = name if name is not None else (file.name if isinstance(file, Path) else "upload")
    shown = PurePath(shown.replace("\\", "/")).name or "upload"
    form = _form_of(shown, problems)
    text = decode(_load(file, options.limits, problems), problems)
    if not text.strip():
        raise problems.stop("empty_file", Place(1))
    if form is None:
        form = "json" if text.lstrip()[:1] in ("{", "[") else "csv"
    read = read_json if form == "json" else read_csv
    records = read(text, options.limits, problems)
    currency = options.default_currency
    cells = CellReader(options.limits, options.zone, problems)
    reader = ProductReader(shown, cells, problems, records.currency, currency)
    products = reader.products(records.products)
    policies, faq = reader.policies(records), reader.answers(records.faq)
    playbook = read_playbook(*records.playbook, problems) if records.playbook else ()
    assumed = reader.assumed_currency
    if assumed is not None and not _is_chinese(products):
        problems.add("assumed_currency", assumed.place, assumed.value, currency)
    warnings = problems.finish()
    if not (products or policies or faq or playbook):
        raise problems.stop("no_products", Place(1))
    return ParsedShop(shown, products, policies, faq, warnings, playbook)


def _load(file: Path | bytes, limits: Limits, problems: Problems) -> bytes:
    if isinstance(file, Path):
        try:
            with file.open("rb") as opened:
                # One byte more tells a file that is too large without reading all of it, and
                # without trusting what the file system says of its size.
                data = opened.read(limits.max_bytes + 1)
                size = max(len(data), file.stat().st_size)
        except OSError as error:
            raise problems.stop("unreadable_file", Place(), "", error.strerror) from error
    else:
        data, size = file, len(file)
    if size > limits.max_bytes:
        raise problems.stop("too_large", Place(), "", size, limits.max_bytes)
    return data


def _form_of(name: str, problems: Problems) -> Literal["json", "csv"] | None:
    match PurePath(name).suffix.lower():
        case ".json":
            return "json"
        case ".csv" | ".tsv" | ".txt":
            return "csv"
        case "":
            return None
        case suffix:
            raise problems.stop("unknown_format", Place(), "", suffix)


def _is_chinese(products: tuple[Product, ...]) -> bool:
    return language_of("".join(product.title for product in products[:50])) == "zh"
