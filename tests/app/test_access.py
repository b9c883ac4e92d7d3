import base64
import json
import stat
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import jwt
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.access import (
    Access,
    AccessDenied,
    AccessRole,
    Grant,
    PublicKey,
    SecretRefused,
    bearer,
    load_or_make_secret,
)

SECRET = b"a-secret-that-is-long-enough-for-hs256!"
NOW = 1_790_000_000.0


def access(now: float = NOW, secret: bytes = SECRET) -> Access:
    return Access(secret, clock=lambda: now)


def grant(*roles: AccessRole, rooms: tuple[str, ...] = ("r1",)) -> Grant:
    return Grant("直播　助手", "shop-1", rooms, frozenset(roles))


def claims(**changes: Any) -> dict[str, Any]:
    whole: dict[str, Any] = {
        "sub": "bridge",
        "shop": "shop-1",
        "rooms": ["r1"],
        "roles": ["ingest"],
        "iat": NOW,
        "exp": NOW + 60,
        "jti": "t1",
    }
    return {name: value for name, value in (whole | changes).items() if value is not None}


def test_a_minted_token_reads_back_as_its_grant() -> None:
    token = access().mint(grant("host", "ingest", rooms=("r1", "r2")), 60)
    read = access().read(token)
    assert (read.name, read.shop, read.rooms) == ("直播　助手", "shop-1", ("r1", "r2"))
    assert read.roles == {"host", "ingest"}
    assert read.expires_at == NOW + 60
    assert len(read.id) >= 12


def test_two_tokens_of_one_grant_have_different_ids() -> None:
    ids = {access().read(access().mint(grant("host"), 60)).id for _ in range(2)}
    assert len(ids) == 2


@pytest.mark.parametrize(
    ("age", "code"), [(59.9, None), (60.0, "token_expired"), (1e6, "token_expired")]
)
def test_a_token_ends_at_its_expiry(age: float, code: str | None) -> None:
    token = access().mint(grant("host"), 60)
    if code is None:
        assert access(NOW + age).read(token).name == "直播　助手"
    else:
        with pytest.raises(AccessDenied) as refused:
            access(NOW + age).read(token)
        assert refused.value.code == code


def test_a_token_from_the_future_is_refused() -> None:
    token = access(NOW + 3600).mint(grant("host"), 60)
    with pytest.raises(AccessDenied) as refused:
        access().read(token)
    assert refused.value.code == "token_not_yet_valid"
    early = jwt.encode(claims(nbf=NOW + 5), SECRET, algorithm="HS256")
    with pytest.raises(AccessDenied, match="not valid yet"):
        access().read(early)


def test_a_token_of_another_secret_is_refused() -> None:
    token = access(secret=b"another-secret-of-the-same-length-or-so").mint(grant("host"), 60)
    with pytest.raises(AccessDenied) as refused:
        access().read(token)
    assert refused.value.code == "invalid_token"
    assert token not in str(refused.value)


def test_every_changed_character_of_a_token_is_noticed() -> None:
    token = access().mint(grant("host"), 60)
    for index in range(0, len(token) - 1, 7):
        changed = token[:index] + ("A" if token[index] != "A" else "B") + token[index + 1 :]
        with pytest.raises(AccessDenied):
            access().read(changed)


def test_unsigned_tokens_and_other_algorithms_are_refused() -> None:
    unsigned = jwt.encode(claims(), "", algorithm="none")
    longer = jwt.encode(claims(), SECRET * 2, algorithm="HS512")
    for token in (unsigned, longer):
        with pytest.raises(AccessDenied) as refused:
            access(secret=SECRET * 2).read(token)
        assert refused.value.code == "invalid_token"


@pytest.mark.parametrize(
    "changes",
    [
        {"sub": None},
        {"sub": ""},
        {"sub": 7},
        {"sub": "a\nb"},
        {"sub": "x" * 129},
        {"shop": None},
        {"rooms": "r1"},
        {"rooms": []},
        {"rooms": [1]},
        {"rooms": ["r"] * 1001},
        {"roles": []},
        {"roles": ["emperor"]},
        {"roles": [["host"]]},
        {"exp": "soon"},
        {"exp": None},
        {"exp": True},
        {"exp": 1e13},
        {"exp": float("nan")},
        {"iat": None},
        {"jti": None},
    ],
)
def test_a_claim_that_is_missing_or_wrong_is_refused(changes: dict[str, Any]) -> None:
    body = {name: value for name, value in claims(**changes).items() if value is not None}
    token = jwt.encode(body, SECRET, algorithm="HS256") if _encodable(body) else _raw(body)
    with pytest.raises(AccessDenied) as refused:
        access().read(token)
    assert refused.value.code == "invalid_token"


def _encodable(body: dict[str, Any]) -> bool:
    return isinstance(body.get("exp", 0.0), int | float)


def _raw(body: dict[str, Any]) -> str:
    return jwt.api_jws.encode(json.dumps(body).encode(), SECRET, algorithm="HS256")


def test_an_unknown_role_is_left_out() -> None:
    token = jwt.encode(claims(roles=["ingest", "emperor"]), SECRET, algorithm="HS256")
    assert access().read(token).roles == {"ingest"}


@given(st.text(max_size=300))
def test_any_text_is_a_refused_token(token: str) -> None:
    with pytest.raises(AccessDenied):
        access().read(token)


def test_a_token_of_many_kilobytes_is_refused_unread() -> None:
    with pytest.raises(AccessDenied, match="too long"):
        access().read("a" * 10_000)


@pytest.mark.parametrize("lifetime_s", [0, -1, float("nan"), 400 * 24 * 3600])
def test_a_lifetime_has_bounds(lifetime_s: float) -> None:
    with pytest.raises(ValueError, match="lifetime_s"):
        access().mint(grant("host"), lifetime_s)


def test_what_could_not_be_read_is_not_minted() -> None:
    with pytest.raises(ValueError, match="roles"):
        access().mint(grant(), 60)


def test_a_short_secret_or_no_key_at_all_is_refused() -> None:
    with pytest.raises(ValueError, match="32 or more"):
        Access(b"short")
    with pytest.raises(ValueError, match="at least one public key"):
        Access()


def test_a_star_names_every_room_and_a_list_its_own() -> None:
    assert grant("host", rooms=("*",)).names_room("anything")
    assert grant("host").names_room("r1")
    assert not grant("host").names_room("r2")


def test_the_simulator_acts_as_ingest_and_host() -> None:
    assert grant("simulator").effective_roles() == {"simulator", "ingest", "host"}
    assert grant("admin").effective_roles() == {"admin", "operations"}
    assert grant("host").effective_roles() == {"host"}


@pytest.mark.parametrize(
    ("header", "code"),
    [
        (None, "missing_token"),
        ("", "missing_token"),
        ("Basic abc", "invalid_token"),
        ("Bearer ", "invalid_token"),
    ],
)
def test_an_authorization_header_without_a_bearer_token(header: str | None, code: str) -> None:
    with pytest.raises(AccessDenied) as refused:
        bearer(header)
    assert refused.value.code == code


def test_the_bearer_scheme_is_case_insensitive() -> None:
    assert bearer("bearer abc") == bearer("Bearer  abc ") == "abc"


class TestPublicKeys:
    """Tokens signed by a platform's own key pair."""

    @pytest.fixture(params=["RS256", "ES256"])
    def pair(
        self, request: pytest.FixtureRequest
    ) -> tuple[str, str, Callable[[dict[str, Any]], str]]:
        primitives = "cryptography.hazmat.primitives"
        serialization = pytest.importorskip(f"{primitives}.serialization")
        ec = pytest.importorskip(f"{primitives}.asymmetric.ec")
        rsa = pytest.importorskip(f"{primitives}.asymmetric.rsa")
        if request.param == "RS256":
            private = rsa.generate_private_key(public_exponent=65537, key_size=2048)
        else:
            private = ec.generate_private_key(ec.SECP256R1())
        pem = private.public_key().public_bytes(
            serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo
        )

        def sign(body: dict[str, Any]) -> str:
            return jwt.encode(body, private, algorithm=request.param, headers={"kid": "k1"})

        return request.param, pem.decode(), sign

    def test_a_platforms_token_is_read(self, pair: Any) -> None:
        algorithm, pem, sign = pair
        reader = Access(keys=[PublicKey(algorithm, pem, "k1")], clock=lambda: NOW)
        assert reader.read(sign(claims())).name == "bridge"
        other = Access(keys=[PublicKey(algorithm, pem, "k2")], clock=lambda: NOW)
        with pytest.raises(AccessDenied):
            other.read(sign(claims()))

    def test_a_public_key_is_no_hmac_secret(self, pair: Any) -> None:
        algorithm, pem, _ = pair
        reader = Access(keys=[PublicKey(algorithm, pem)], clock=lambda: NOW)
        with pytest.raises(AccessDenied, match="not signed by a key known here"):
            reader.read(_hs256(claims(), pem.encode()))

    def test_nothing_is_minted_with_a_public_key(self, pair: Any) -> None:
        algorithm, pem, _ = pair
        with pytest.raises(ValueError, match="platform"):
            Access(keys=[PublicKey(algorithm, pem)]).mint(grant("host"), 60)


def _hs256(body: dict[str, Any], secret: bytes) -> str:
    import hashlib
    import hmac

    def part(data: bytes) -> bytes:
        return base64.urlsafe_b64encode(data).rstrip(b"=")

    signed = part(b'{"alg":"HS256","typ":"JWT"}') + b"." + part(json.dumps(body).encode())
    return (signed + b"." + part(hmac.new(secret, signed, hashlib.sha256).digest())).decode()


class TestSecret:
    """The secret's file."""

    def test_it_is_made_once_and_kept(self, tmp_path: Path) -> None:
        folder = tmp_path / "data"
        first = load_or_make_secret(folder)
        assert len(first) >= 32
        assert load_or_make_secret(folder) == first
        assert [stat.S_IMODE(path.stat().st_mode) for path in folder.iterdir()] == [0o600]

    def test_many_starting_at_once_agree(self, tmp_path: Path) -> None:
        with ThreadPoolExecutor(8) as pool:
            made = set(pool.map(lambda _: load_or_make_secret(tmp_path / "data"), range(16)))
        assert len(made) == 1
        assert len(list((tmp_path / "data").iterdir())) == 1

    def test_a_file_others_can_read_is_refused(self, tmp_path: Path) -> None:
        load_or_make_secret(tmp_path)
        (path,) = tmp_path.iterdir()
        path.chmod(0o644)
        with pytest.raises(SecretRefused, match="chmod 600"):
            load_or_make_secret(tmp_path)

    @pytest.mark.parametrize("content", [b"", b"short\n", b"x" * 5000])
    def test_a_secret_too_short_or_too_long_is_refused(
        self, tmp_path: Path, content: bytes
    ) -> None:
        load_or_make_secret(tmp_path)
        (path,) = tmp_path.iterdir()
        path.write_bytes(content)
        with pytest.raises(SecretRefused, match="expected 32 to 4096"):
            load_or_make_secret(tmp_path)

    def test_a_shops_own_secret_is_taken_as_it_is(self, tmp_path: Path) -> None:
        load_or_make_secret(tmp_path)
        (path,) = tmp_path.iterdir()
        path.write_bytes(b"  the-platforms-own-shared-secret-of-40-b\n")
        assert load_or_make_secret(tmp_path) == b"the-platforms-own-shared-secret-of-40-b"
