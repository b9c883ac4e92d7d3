"""``livecue check`` says what is there, what is wrong and what to do, and changes nothing."""

from pathlib import Path

import pytest
from pydantic import SecretStr

from app import checks
from app.check import Check
from app.checks import (
    all_checks,
    check_configuration,
    check_database,
    check_folders,
    check_model,
    check_secret,
    check_torch,
)
from app.settings import Settings
from app.signing_secret import SECRET_FILE, load_or_make_secret
from app.storage.engine import open_engine
from app.storage.rooms import Shop, SqlShops
from app.storage.schema import upgrade
from copilot.phrasing.prompts import PromptError
from knowledge.embedder.adapter import packaged_adapter
from knowledge.embedder.errors import EmbedderUnavailable
from knowledge.embedder.preparation import MANIFEST, folder_of, identity_of
from knowledge.products import Policy, Source
from knowledge.store.changes import CataloguePatch
from knowledge.store.store import KnowledgeStore


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(data_folder=tmp_path / "data", cache_folder=tmp_path / "cache")


def test_an_empty_installation_is_fine_and_stays_empty(settings: Settings, tmp_path: Path) -> None:
    found = all_checks(settings, {})
    assert [check.name for check in found if not check.ok] == []
    assert {check.name for check in found} >= {"configuration", "data folder", "database", "torch"}
    assert list(tmp_path.iterdir()) == []


def test_a_misspelt_variable_is_named(settings: Settings) -> None:
    check = check_configuration(settings, {"LIVECUE_PROT": "1"})
    assert not check.ok
    assert "LIVECUE_PROT" in check.detail


def test_listening_beyond_this_machine_is_told(settings: Settings) -> None:
    check = check_configuration(settings.model_copy(update={"host": "0.0.0.0"}), {})
    assert check.ok
    assert "TLS" in check.advice


def test_a_data_folder_open_to_others_is_refused(settings: Settings) -> None:
    settings.data_folder.mkdir()
    settings.data_folder.chmod(0o777)
    data, cache = check_folders(settings)
    assert (data.ok, cache.ok) == (False, True)
    assert "chmod" in data.advice


def test_a_file_where_a_folder_should_be_is_refused(settings: Settings) -> None:
    settings.data_folder.write_text("")
    assert not next(check_folders(settings)).ok


def test_a_secret_open_to_others_is_refused(settings: Settings) -> None:
    load_or_make_secret(settings.data_folder)
    assert check_secret(settings).ok
    (settings.data_folder / SECRET_FILE).chmod(0o644)
    check = check_secret(settings)
    assert not check.ok
    assert "0644" in check.detail
    assert "chmod 600" in check.advice


def test_a_short_secret_is_refused(settings: Settings) -> None:
    settings.data_folder.mkdir()
    path = settings.data_folder / SECRET_FILE
    path.write_bytes(b"short")
    path.chmod(0o600)
    assert not check_secret(settings).ok


@pytest.fixture
def database(settings: Settings) -> SqlShops:
    """A database of this version in the data folder."""
    engine = open_engine(settings.database())
    upgrade(engine)
    return SqlShops(engine)


def test_the_database_and_each_shops_index_are_looked_at(
    settings: Settings, database: SqlShops
) -> None:
    for shop in ("north", "south"):
        database.create(Shop(shop, shop, 1))
    policy = Policy("发货", "48小时内发货", Source("test"))
    KnowledgeStore(database._engine).upsert("south", CataloguePatch(policies=(policy,)), "test")
    found = {check.name: check for check in check_database(settings)}
    assert found["database"] == Check("database", True, found["database"].detail)
    assert "no products" in found["index of north"].detail
    assert found["index of south"].detail == "catalogue version 1, not indexed yet"
    folder = settings.cache_folder / "indexes" / "south"
    folder.mkdir(parents=True)
    (folder / "index").write_bytes(b"x")
    found = {check.name: check for check in check_database(settings)}
    assert found["index of south"].detail == "catalogue version 1, indexed"
    database._engine.dispose()


def test_an_older_database_is_migrated_at_the_start(settings: Settings) -> None:
    settings.data_folder.mkdir()
    (settings.data_folder / "livecue.sqlite3").touch()
    (check,) = check_database(settings)
    assert check.ok
    assert "migrated" in check.advice


def test_a_damaged_database_is_told_without_its_url(settings: Settings) -> None:
    settings.data_folder.mkdir()
    (settings.data_folder / "livecue.sqlite3").write_bytes(b"not a database at all" * 100)
    (check,) = check_database(settings)
    assert not check.ok


def test_a_password_in_the_url_is_not_shown(settings: Settings) -> None:
    url = "mysql://somebody:hidden@localhost/live"
    asked = Settings(data_folder=settings.data_folder, database_url=SecretStr(url))
    (check,) = check_database(asked)
    assert not check.ok
    assert "hidden" not in check.detail + check.advice


def test_a_model_is_known_by_the_hashes_of_its_files(
    settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    weights = tmp_path / "weights.bin"
    weights.write_bytes(b"weights")
    monkeypatch.setattr(checks, "packaged_weights", lambda: weights)
    assert "not prepared" in check_model(settings).detail
    folder = folder_of(settings.cache_folder, identity_of(weights, packaged_adapter()))
    folder.mkdir(parents=True)
    (folder / "model.onnx").write_bytes(b"model")
    manifest = f'{{"files": {{"model.onnx": "{checks._sha256(folder / "model.onnx")}"}}}}'
    (folder / MANIFEST).write_text(manifest, "utf-8")
    assert "prepared in" in check_model(settings).detail
    (folder / "model.onnx").write_bytes(b"other")
    assert not check_model(settings).ok


def test_a_missing_model_package_is_told(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    def missing() -> Path:
        raise EmbedderUnavailable("the package is not installed")

    monkeypatch.setattr(checks, "packaged_weights", missing)
    assert check_model(settings) == Check(
        "embedding model",
        False,
        "the package is not installed",
        "Install LiveCue's dependencies again.",
    )


@pytest.mark.parametrize(
    ("build", "advised"), [("2.13.0 (CUDA)", True), ("2.13.0 (CPU)", False), (None, False)]
)
def test_a_cuda_build_is_named(
    build: str | None, advised: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(checks, "torch_build", lambda: build)
    check = check_torch()
    assert check.ok
    assert bool(check.advice) == advised
    assert build is None or build in check.detail


def test_a_check_that_breaks_stops_no_other(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken() -> str:
        raise RuntimeError("with words that are not shown")

    monkeypatch.setattr(checks, "torch_build", broken)
    found = {check.name: check for check in all_checks(settings, {})}
    assert found["torch"].detail == "could not be checked: RuntimeError"
    assert found["data folder"].ok


def test_a_damaged_prompt_is_named_with_its_line(monkeypatch: pytest.MonkeyPatch) -> None:
    def damaged() -> None:
        raise PromptError("answer.zh.txt", 3, "expected a version")

    monkeypatch.setattr(checks, "read_prompts", damaged)
    check = checks.check_prompts()
    assert not check.ok
    assert "answer.zh.txt" in check.detail
    assert "3" in check.detail


def test_the_prompts_as_delivered_can_be_used() -> None:
    assert checks.check_prompts().ok


def test_a_folder_that_nobody_can_make_is_refused(settings: Settings) -> None:
    asked = settings.model_copy(update={"data_folder": Path("/proc/nope")})
    data, _ = check_folders(asked)
    assert not data.ok
    assert "/proc/nope" in data.detail


def test_a_named_model_needs_its_folder_and_its_package(
    settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    nowhere = check_model(settings.model_copy(update={"embedder": str(tmp_path / "nowhere")}))
    assert not nowhere.ok
    assert "nowhere" in nowhere.detail
    monkeypatch.setattr(checks, "find_spec", lambda _: None)
    named = check_model(settings.model_copy(update={"embedder": "intfloat/multilingual-e5-small"}))
    assert not named.ok
    assert "sentence-transformers" in named.advice


def test_a_paid_recogniser_without_a_key_cannot_work(settings: Settings) -> None:
    asked = settings.model_copy(update={"transcriber": "openai"})
    (hearing, *_) = [check for check in all_checks(asked, {}) if check.name == "hearing"]
    assert not hearing.ok
    own = asked.model_copy(update={"transcriber_url": "http://10.0.0.5:8000/v1"})
    (hearing, *_) = [check for check in all_checks(own, {}) if check.name == "hearing"]
    assert hearing.ok
