"""What an image is built from and how it is run agree with each other and with the package."""

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml

from app.settings import Settings

ROOT = Path(__file__).parents[2]
DOCKERFILE = (ROOT / "Dockerfile").read_text("utf-8")
PYPROJECT: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
PROJECT: dict[str, Any] = PYPROJECT["project"]
COMPOSE: dict[str, Any] = yaml.safe_load((ROOT / "compose.yaml").read_text("utf-8"))
SERVICE: dict[str, Any] = COMPOSE["services"]["livecue"]
OPERATIONS = (ROOT / "docs" / "OPERATIONS.md").read_text("utf-8")


def test_one_version_stands_everywhere() -> None:
    assert f"ARG VERSION={PROJECT['version']}\n" in DOCKERFILE
    assert SERVICE["image"] == f"livecue:{PROJECT['version']}"


def test_what_is_copied_into_the_build_is_let_in() -> None:
    let_in = {
        line.removeprefix("!")
        for line in (ROOT / ".dockerignore").read_text("utf-8").splitlines()
        if line.startswith("!")
    }
    copied = {
        word
        for line in re.findall(r"^COPY (?!--from)(.*)$", DOCKERFILE, re.MULTILINE)
        for word in line.split()[:-1]
    }
    assert copied == let_in
    assert all((ROOT / name).exists() for name in copied)


def test_every_package_of_the_project_is_copied() -> None:
    packages = {path.name for path in ROOT.iterdir() if (path / "__init__.py").exists()} - {
        "tests",
        "bench",
    }
    assert packages
    for name in packages:
        assert f"COPY {name} {name}\n" in DOCKERFILE


def test_every_file_that_a_package_reads_is_installed_with_it() -> None:
    installed = {
        path
        for package, patterns in PYPROJECT["tool"]["setuptools"]["package-data"].items()
        for pattern in patterns
        for path in (ROOT / package.replace(".", "/")).glob(pattern)
    }
    packages = [path.parent for path in ROOT.glob("*/__init__.py")]
    beside_source = {
        path
        for package in packages
        if package.name not in ("tests", "bench")
        for path in package.rglob("*")
        if path.is_file() and path.suffix not in (".py", ".pyc", ".md")
    }
    assert len(beside_source) > 50
    assert sorted(beside_source - installed) == []


def test_the_image_runs_as_nobody_and_writes_only_to_its_volumes() -> None:
    last = DOCKERFILE.rpartition("\nFROM ")[2]
    assert "\nUSER 10001\n" in last
    assert "gcc" not in last
    folders = re.findall(r"LIVECUE_(?:DATA|CACHE)_FOLDER=(\S+)", last)
    (declared,) = re.findall(r"^VOLUME (\[.*\])$", last, re.MULTILINE)
    mounted = {volume.partition(":")[2] for volume in SERVICE["volumes"]}
    assert set(folders) == set(yaml.safe_load(declared)) == mounted
    assert SERVICE["read_only"] is True
    assert SERVICE["cap_drop"] == ["ALL"]
    assert SERVICE["security_opt"] == ["no-new-privileges:true"]


def test_the_port_is_one_and_open_to_this_machine_only() -> None:
    port = Settings.model_fields["port"].default
    assert f"EXPOSE {port}\n" in DOCKERFILE
    assert SERVICE["ports"] == [f"${{LIVECUE_BIND:-127.0.0.1}}:{port}:{port}"]


def test_the_settings_named_are_settings() -> None:
    known = {f"LIVECUE_{name.upper()}" for name in Settings.model_fields}
    assert set(SERVICE["environment"]) <= known
    others = {"LIVECUE_BIND"}  # compose.yaml's own
    for text in (DOCKERFILE, OPERATIONS):
        assert set(re.findall(r"LIVECUE_[A-Z_]+[A-Z]", text)) - known - others == set()


def test_stopping_takes_no_longer_than_it_is_given() -> None:
    seconds = float(SERVICE["stop_grace_period"].removesuffix("s"))
    assert seconds > Settings.model_fields["drain_timeout_s"].default


@pytest.mark.parametrize("header", ["Upgrade $http_upgrade", "X-Forwarded-For", "/metrics"])
def test_the_proxy_s_example_passes_sockets_and_keeps_metrics(header: str) -> None:
    example = OPERATIONS.partition("```nginx")[2].partition("```")[0]
    assert header in example
