"""What machines ask of the process: /healthz, /readyz and /metrics."""

from typing import Annotated

from fastapi import APIRouter, Depends, Request, Response
from fastapi.responses import JSONResponse

from app.access import AccessDenied, bearer
from app.api.callers import Caller, ServicesIn
from app.errors import Refusal
from app.health import is_local
from app.metrics import CONTENT_TYPE

router = APIRouter(tags=["health"])


def may_see_details(request: Request, services: ServicesIn) -> bool:
    """Return whether the caller is on this machine, or an administrator of the service."""
    if is_local(request):
        return True
    try:
        return Caller(
            services.access.read(bearer(request.headers.get("authorization")))
        ).of_service()
    except AccessDenied:
        return False


Insider = Annotated[bool, Depends(may_see_details)]


@router.get("/healthz")
async def healthz() -> dict[str, str]:
    """Say that the process lives and its event loop turns."""
    return {"status": "alive"}


@router.get("/readyz")
async def readyz(services: ServicesIn, insider: Insider) -> JSONResponse:
    """Say whether the process can serve: 200 or 503, with each part for insiders."""
    parts = await services.readiness.parts()
    ready = all(part.ok for part in parts)
    body: dict[str, object] = {"status": "ready" if ready else "not_ready"}
    if insider:
        body["parts"] = {part.name: {"ok": part.ok, "detail": part.detail} for part in parts}
    return JSONResponse(body, 200 if ready else 503, {"Cache-Control": "no-store"})


@router.get("/metrics", include_in_schema=False)
def metrics(services: ServicesIn, insider: Insider) -> Response:
    """Return the metrics in Prometheus' text format, for insiders."""
    if not (insider and services.settings.metrics_enabled):
        raise Refusal(404, "not_found", "There is nothing at this address.")
    return Response(services.meter.text(), media_type=CONTENT_TYPE)
