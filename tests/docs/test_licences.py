"""Every run-time package stands in docs/LICENCES.md, and none is under the GPL or AGPL."""

import importlib.metadata as metadata
import re
from pathlib import Path

from packaging.requirements import Requirement

PAGE = (Path(__file__).parents[2] / "docs/LICENCES.md").read_text("utf-8").lower()


def normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def run_time() -> dict[str, metadata.Distribution]:
    """Return what is installed of livecue's own requirements, however deep."""
    found: dict[str, metadata.Distribution] = {}
    waiting = [Requirement("livecue")]
    done: set[tuple[str, frozenset[str]]] = set()
    while waiting:
        wanted = waiting.pop()
        key = (normal(wanted.name), frozenset(wanted.extras))
        if key in done:
            continue
        done.add(key)
        try:
            distribution = metadata.distribution(wanted.name)
        except metadata.PackageNotFoundError:
            continue  # for another platform
        found[key[0]] = distribution
        for line in distribution.requires or ():
            requirement = Requirement(line)
            marker = requirement.marker
            extras = wanted.extras or {""}
            if marker is None or any(marker.evaluate({"extra": extra}) for extra in extras):
                waiting.append(requirement)
    del found["livecue"]
    return found


def licence(distribution: metadata.Distribution) -> str:
    fields = distribution.metadata
    classifiers = [one for one in fields.get_all("Classifier", []) if "License" in one]
    return " ".join([*classifiers, *fields.get_all("License-Expression", [])])


def test_every_run_time_package_is_listed() -> None:
    listed = {normal(name) for name in re.findall(r"^\| ([a-z0-9_.-]+) \|", PAGE, re.MULTILINE)}
    packages = run_time()
    assert len(packages) > 50
    assert set(packages) - listed == set()


def test_none_is_under_the_gpl() -> None:
    strict = re.compile(r"(?<!L)A?GPL|(?<!Lesser )General Public License")
    assert [name for name, found in run_time().items() if strict.search(licence(found))] == []
