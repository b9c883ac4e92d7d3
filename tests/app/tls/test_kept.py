"""What lies in the data folder: made once, for its owner's eyes, renewed only when it must be."""

import datetime
import ipaddress
import multiprocessing
import stat
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from app.tls.authority import Names, names_of, read_pair
from app.tls.errors import TlsRefused
from app.tls.kept import AUTHORITY_FILE, FOLDER, SERVER_FILE, KeptCertificates, read_authority

START = datetime.datetime(2026, 11, 1, tzinfo=datetime.UTC)


def names(*addresses: str) -> Names:
    return Names(("localhost", "studio-1.local"), tuple(map(ipaddress.ip_address, addresses)))


@dataclass
class World:
    """A machine whose addresses and time the test changes."""

    folder: Path
    now: datetime.datetime = START
    names: Names = field(default_factory=lambda: names("127.0.0.1", "192.168.1.7"))

    def kept(self) -> KeptCertificates:
        return KeptCertificates(self.folder, lambda: self.names, lambda: self.now)

    def look(self) -> tuple[bytes, bytes]:
        """Return the authority's and the server's file after one look."""
        server, key = self.kept().current()
        assert key is None
        return (self.folder / FOLDER / AUTHORITY_FILE).read_bytes(), server.read_bytes()


@pytest.fixture
def world(tmp_path: Path) -> World:
    return World(tmp_path / "data")


def test_they_are_made_once_and_only_their_owner_reads_them(world: World) -> None:
    assert read_authority(world.folder) is None
    first = world.look()
    assert world.look() == first
    folder = world.folder / FOLDER
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    for name in (AUTHORITY_FILE, SERVER_FILE):
        assert stat.S_IMODE((folder / name).stat().st_mode) == 0o600
    assert {each.name for each in folder.iterdir()} == {AUTHORITY_FILE, SERVER_FILE, "lock"}
    authority = read_authority(world.folder)
    assert authority == read_pair(first[0]).certificate


def test_another_address_gets_a_new_leaf_from_the_same_authority(world: World) -> None:
    authority, server = world.look()
    world.names = names("127.0.0.1", "10.1.2.3")
    again, renewed = world.look()
    assert again == authority
    assert renewed != server
    assert names_of(read_pair(renewed).certificate) == world.names
    assert world.look() == (again, renewed)


@pytest.mark.parametrize(("days", "renewed"), [(0, False), (365, False), (367, True), (500, True)])
def test_a_leaf_is_renewed_thirty_days_before_its_end(
    world: World, days: int, renewed: bool
) -> None:
    authority, server = world.look()
    world.now += datetime.timedelta(days=days)
    assert (world.look() == (authority, server)) is not renewed
    assert world.look()[0] == authority


def test_a_clock_set_back_makes_a_leaf_that_is_valid_now(world: World) -> None:
    _, server = world.look()
    world.now -= datetime.timedelta(days=2)
    assert world.look()[1] != server


def test_an_authority_near_its_end_is_replaced_with_its_leaf(world: World) -> None:
    authority, server = world.look()
    world.now += datetime.timedelta(days=3650 - 30)
    again, renewed = world.look()
    assert again != authority
    issuer, leaf = read_pair(again).certificate, read_pair(renewed).certificate
    leaf.verify_directly_issued_by(issuer)


def test_a_leaf_of_another_authority_is_replaced(world: World) -> None:
    _, server = world.look()
    (world.folder / FOLDER / AUTHORITY_FILE).unlink()
    assert world.look()[1] != server


def test_names_it_may_not_sign_for_are_told(world: World) -> None:
    world.look()
    world.names = Names(("localhost", "pub.example"), (ipaddress.ip_address("8.8.8.8"),))
    assert world.kept().left_out() == Names(("pub.example",), world.names.addresses)
    assert names_of(read_pair(world.look()[1]).certificate) == Names(("localhost",), ())


@pytest.mark.parametrize("name", [AUTHORITY_FILE, SERVER_FILE])
def test_a_file_others_can_read_is_refused(world: World, name: str) -> None:
    world.look()
    path = world.folder / FOLDER / name
    path.chmod(0o640)
    with pytest.raises(TlsRefused, match=f"{name} is open to others .*0640.*chmod 600"):
        world.look()


@pytest.mark.parametrize("damage", ["emptied", "overwritten", "mixed up"])
def test_a_damaged_file_is_told_and_left_alone(world: World, damage: str) -> None:
    key, server = (pem.partition(b"-----BEGIN CERTIFICATE") for pem in world.look())
    another_s_key = b"".join((key[0], *server[1:]))
    content = {"emptied": b"", "overwritten": b"nonsense", "mixed up": another_s_key}[damage]
    path = world.folder / FOLDER / AUTHORITY_FILE
    path.write_bytes(content)
    with pytest.raises(TlsRefused, match=r"authority\.pem is damaged"):
        world.look()
    assert path.read_bytes() == content


def test_processes_that_start_at_once_keep_the_same_files(tmp_path: Path) -> None:
    with multiprocessing.get_context("spawn").Pool(4) as pool:
        marks = pool.map(_started, [tmp_path] * 4)
    assert len(set(marks)) == 1


def _started(folder: Path) -> tuple[bytes, bytes]:
    return World(folder).look()
