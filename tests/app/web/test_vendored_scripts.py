"""Vendored scripts are what their publisher made and nothing else."""

import hashlib
from pathlib import Path

import app

VENDOR = Path(app.__file__).parent / "web/vendor"
SHA256 = {"lit.js": "2c156b83c81657b0edd9a9809ebf2bdb318f378874a4b60b01037efed58d178b"}


def test_every_vendored_script_has_its_recorded_hash() -> None:
    found = {
        path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in VENDOR.glob("*.js")
    }
    assert found == SHA256


def test_every_vendored_script_has_its_licence_beside_it() -> None:
    assert all(path.with_suffix(".LICENSE").is_file() for path in VENDOR.glob("*.js"))
