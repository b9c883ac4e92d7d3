"""The API page names every route and every code of a problem."""

import re
from pathlib import Path

import pytest

from app.access import Access, AccessProblem
from app.errors import MEANING_BY_ERROR
from app.live.connections import Connections
from app.live.options import LiveOptions
from app.live.router import live_router
from app.main import create_app
from app.metrics import PrometheusMeter
from tests.app.api.scripted_services import SECRET, ScriptedRooms, scripted_services

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "API.md").read_text(encoding="utf-8")


@pytest.fixture
def routes(tmp_path: Path) -> set[str]:
    """Every documented route of the whole application, as ``GET /path``."""

    async def shop_of(_room: str) -> str | None:
        return None

    live = live_router(
        ScriptedRooms(),
        Access(SECRET),
        LiveOptions(),
        shop_of=shop_of,
        connections=Connections(),
        meter=PrometheusMeter(),
    )
    app = create_app(scripted_services(tmp_path, live=live))
    app.state.services.shops._engine.dispose()
    paths = app.openapi()["paths"]
    found = {f"{method.upper()} {path}" for path, methods in paths.items() for method in methods}
    return found | {"GET /metrics"}


def test_the_page_lists_the_routes_there_are_and_no_others(routes: set[str]) -> None:
    assert set(re.findall(r"^\| `([A-Z]+ /[^`]*)`", PAGE, re.MULTILINE)) == routes


def test_the_page_lists_every_code_of_a_problem() -> None:
    literal = re.compile(r'(?:Refusal|Problem|UploadFailed)\(\s*(?:\d{3}, )?"([a-z_]+)"')
    files = [*(ROOT / "app" / "api").glob("*.py"), *(ROOT / "app").glob("*.py")]
    raised = {code for file in files for code in literal.findall(file.read_text("utf-8"))}
    raised |= {meaning.code for meaning in MEANING_BY_ERROR.values()}
    raised |= set(AccessProblem.__args__)  # type: ignore[attr-defined]  # a Literal's words
    raised -= {"room_error"}  # every such error has a code of its own
    assert raised
    assert {code for code in raised if f"`{code}`" not in PAGE} == set()
