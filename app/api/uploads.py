"""Shop files and single products: read, reported row by row, published whole or not at all."""

import asyncio
from typing import Annotated, Any, Literal

import orjson
from fastapi import APIRouter, Query, Request, UploadFile
from pydantic import BaseModel

from app.api.callers import OperatedShop, ServicesIn
from app.api.products import Sku
from app.api.versions import ChangeView, change_view
from app.errors import Refusal
from app.shop_file_process import ShopFileProcess, UploadFailed
from ingest.documents.catalogue_import import ImportReport, publish
from ingest.documents.messages import Language, Severity
from ingest.documents.problems import Problem, ShopFileError
from ingest.documents.shop_file import ParsedShop, read_shop_file

router = APIRouter(prefix="/v1/shops/{shop}", tags=["knowledge"])

SINGLE = "products[0]."
_STATUS = {
    "busy": 503,
    "storage_unavailable": 503,
    "sku_conflict": 409,
    "upload_timeout": 422,
    "upload_too_complex": 422,
}
ReportLanguage = Annotated[
    Literal["zh", "en"], Query(description="Language of the problems' sentences.")
]


class ProblemView(BaseModel):
    """One thing that is wrong or doubtful in a file.

    ``row`` is as a spreadsheet numbers it, the header being row 1; ``column`` is its header, or
    the path of the value in JSON.
    """

    severity: Severity
    row: int | None
    column: str
    value: str
    code: str
    message: str
    expected: str


class LostView(BaseModel):
    """A product that had attributes which the new file no longer gives."""

    sku: str
    names: list[str]


class UploadReport(BaseModel):
    """What was published, and what was doubtful."""

    document: str
    change: ChangeView
    lost: list[LostView]
    problems: list[ProblemView]


@router.post("/uploads")
async def upload_file(
    shop: OperatedShop,
    file: UploadFile,
    request: Request,
    language: ReportLanguage = "zh",
) -> UploadReport:
    """Publish a JSON or CSV file of products: all of it, or nothing and a 422 with each problem."""
    files: ShopFileProcess = request.app.state.files
    try:
        report = await files.publish(shop.id, await file.read(), file.filename or "upload")
    except ShopFileError as error:
        raise _refused(error, language) from error
    except UploadFailed as error:
        status = _STATUS[error.code]
        wait_s = 5.0 if status == 503 else None
        detail = str(error)
        raise Refusal(
            status, error.code, f"{detail[:1].upper()}{detail[1:]}.", (), wait_s
        ) from error
    return _report(report, language)


_PRODUCT_BODY: dict[str, Any] = {
    "requestBody": {
        "required": True,
        "description": "One product in the form it has in a shop file; see docs/CATALOGUE.md.",
        "content": {
            "application/json": {
                "schema": {
                    "type": "object",
                    "required": ["sku", "title"],
                    "properties": {"sku": {"type": "string"}, "title": {"type": "string"}},
                }
            }
        },
    }
}


@router.put("/products/{sku:path}", openapi_extra=_PRODUCT_BODY)
async def replace_product(
    shop: OperatedShop,
    sku: Sku,
    request: Request,
    services: ServicesIn,
    language: ReportLanguage = "zh",
) -> UploadReport:
    """Publish one product, replacing what was under its SKU as a whole."""
    try:
        parsed = await asyncio.to_thread(_single_product, await request.body())
    except ShopFileError as error:
        raise _refused(error, language) from error
    if parsed.products[0].sku.casefold() != sku.casefold():
        raise Refusal(422, "invalid_request", "The SKU of the body is not that of the address.")
    report = await asyncio.to_thread(publish, services.knowledge, shop.id, parsed)
    return _report(report, language)


def _single_product(body: bytes) -> ParsedShop:
    """Read one product by the rules of a file; the bytes stay as they are, so no digit changes."""
    try:
        product = orjson.loads(body)
    except orjson.JSONDecodeError as error:
        raise Refusal(400, "invalid_json", "The body is not valid JSON.") from error
    if not isinstance(product, dict):
        raise Refusal(422, "invalid_request", "The body is not one product, a JSON object.")
    return read_shop_file(b'{"products": [' + body + b"]}", "api")


def _refused(error: ShopFileError, language: Language) -> Refusal:
    found = sorted(error.problems, key=lambda problem: problem.severity != "error")
    errors = [{**_problem(each, language).model_dump(), "where": _where(each)} for each in found]
    count = sum(each.severity == "error" for each in found)
    detail = f"Nothing was published; problems to correct: {count}. See errors."
    return Refusal(422, "file_refused", detail, errors)


def _where(problem: Problem) -> str:
    return str(problem.place).removeprefix(SINGLE)


def _problem(problem: Problem, language: Language) -> ProblemView:
    return ProblemView(
        severity=problem.severity,
        row=problem.row,
        column=problem.column,
        value=problem.value,
        code=problem.code,
        message=problem.message_in(language),
        expected=problem.expected_in(language),
    )


def _report(report: ImportReport, language: Language) -> UploadReport:
    return UploadReport(
        document=report.document,
        change=change_view(report.change),
        lost=[LostView(sku=each.sku, names=list(each.names)) for each in report.lost],
        problems=[_problem(each, language) for each in report.problems],
    )
