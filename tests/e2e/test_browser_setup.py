"""The browser the tests need: its absence fails them, and a script puts it there."""

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.e2e.conftest import require_browser

INSTALL = Path(__file__).parents[2] / ".ci" / "install-browser"


def test_a_missing_browser_fails_with_the_way_to_mend_it(tmp_path: Path) -> None:
    with pytest.raises(pytest.fail.Exception, match=r"no browser at .*run \.ci/install-browser"):
        require_browser(tmp_path / "chromium")


def test_without_apt_it_says_what_to_install() -> None:
    done = subprocess.run(
        ["/bin/bash", str(INSTALL)], env={"PATH": "/nowhere"}, capture_output=True, text=True
    )
    assert done.returncode == 1
    assert "no apt" in done.stderr
    for package in ("chromium", "firefox-esr", "fonts-noto-cjk", "fonts-noto-color-emoji"):
        assert package in done.stderr


def test_what_only_saves_time_is_gone_without(tmp_path: Path) -> None:
    said = {"fc-list": "echo NotoSansCJK NotoColorEmoji", "apt-get": "exit 100"}
    for name in ("chromium", "firefox-esr", *said):
        (tmp_path / name).write_text(f"#!/bin/sh\n{said.get(name, '')}\n", "utf-8")
        (tmp_path / name).chmod(0o755)
    for name in ("id", "grep", "paste", "env"):
        (tmp_path / name).symlink_to(shutil.which(name) or "")
    done = subprocess.run(
        ["/bin/bash", str(INSTALL)], env={"PATH": str(tmp_path)}, capture_output=True, text=True
    )
    assert done.returncode == 0
    assert "without chromium-headless-shell" in done.stdout
    assert str(tmp_path / "chromium") in done.stdout
