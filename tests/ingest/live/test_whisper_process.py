"""Whisper's process as a recogniser sees it: one for all, killed when stuck, started anew."""

import asyncio
import os
import sys
from pathlib import Path

import psutil
import pytest

from ingest.live.recogniser import RecogniserFailed
from ingest.live.whisper_process import EngineLimits, WhisperRecogniser
from tests.ingest.live.sounds import voice

COMMAND = (sys.executable, "-m", "tests.ingest.live.scripted_whisper")
LIMITS = EngineLimits(start_s=20.0, segment_s=1.5)


def starts(folder: Path) -> int:
    path = folder / "starts"
    return len(path.read_text().splitlines()) if path.exists() else 0


async def test_one_process_serves_all_and_ends_with_it(tmp_path: Path) -> None:
    whisper = WhisperRecogniser(tmp_path, LIMITS, COMMAND)
    assert whisper.pid is None
    await whisper.prepare()
    pid = whisper.pid
    texts = await asyncio.gather(*(whisper.recognise(voice(500), (), "zh") for _ in range(5)))
    assert set(texts) == {"说了0.5秒。"}
    assert (whisper.pid, starts(tmp_path)) == (pid, 1)
    await whisper.aclose()
    assert pid is not None
    assert not psutil.pid_exists(pid)


async def test_keys_are_not_handed_to_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LIVECUE_TRANSCRIBER_API_KEY", "top-secret")
    whisper = WhisperRecogniser(tmp_path, LIMITS, COMMAND)
    await whisper.prepare()
    assert whisper.pid is not None
    environment = psutil.Process(whisper.pid).environ()
    assert "top-secret" not in environment.values()
    assert environment["HF_HUB_OFFLINE"] == "1"
    await whisper.aclose()


async def test_a_stuck_one_is_killed_and_the_next_segment_starts_another(tmp_path: Path) -> None:
    whisper = WhisperRecogniser(tmp_path, LIMITS, COMMAND)
    await whisper.prepare()
    stuck = whisper.pid
    (tmp_path / "mode").write_text("stall")
    with pytest.raises(RecogniserFailed, match=r"within 1\.5 s"):
        await whisper.recognise(voice(500), (), "zh")
    assert stuck is not None
    assert not psutil.pid_exists(stuck)
    (tmp_path / "mode").write_text("")
    assert await whisper.recognise(voice(500), (), "zh") == "说了0.5秒。"
    assert starts(tmp_path) == 2
    await whisper.aclose()


async def test_a_segment_that_fails_ends_nothing(tmp_path: Path) -> None:
    whisper = WhisperRecogniser(tmp_path, LIMITS, COMMAND)
    (tmp_path / "mode").write_text("raise")
    with pytest.raises(RecogniserFailed, match="ValueError") as failed:
        await whisper.recognise(voice(500), (), "zh")
    assert not failed.value.again
    (tmp_path / "mode").write_text("")
    assert await whisper.recognise(voice(500), (), "zh") == "说了0.5秒。"
    assert starts(tmp_path) == 1
    await whisper.aclose()


async def test_who_gives_up_waiting_leaves_it_at_work_for_the_others(tmp_path: Path) -> None:
    whisper = WhisperRecogniser(tmp_path, LIMITS, COMMAND)
    await whisper.prepare()
    given_up = asyncio.create_task(whisper.recognise(voice(500), (), "zh"))
    await asyncio.sleep(0)
    given_up.cancel()
    assert await whisper.recognise(voice(700), (), "zh") == "说了0.7秒。"
    assert starts(tmp_path) == 1
    await whisper.aclose()


@pytest.mark.parametrize("command", [("/nowhere/python",), (sys.executable, "-c", "pass")])
async def test_one_that_cannot_be_had_is_told(tmp_path: Path, command: tuple[str, ...]) -> None:
    whisper = WhisperRecogniser(tmp_path, LIMITS, command)
    with pytest.raises(RecogniserFailed):
        await whisper.recognise(voice(500), (), "zh")
    await whisper.aclose()


async def test_a_model_that_cannot_be_loaded_is_told(tmp_path: Path) -> None:
    (tmp_path / "mode").write_text("unloadable")
    whisper = WhisperRecogniser(tmp_path, LIMITS, COMMAND)
    with pytest.raises(RecogniserFailed, match="MemoryError"):
        await whisper.prepare()
    assert whisper.pid is None
    await whisper.aclose()


async def test_it_ends_when_the_service_is_killed(tmp_path: Path) -> None:
    code = (
        "import asyncio, sys\n"
        "from pathlib import Path\n"
        "from ingest.live.whisper_process import WhisperRecogniser\n"
        "async def main():\n"
        "    command = (sys.executable, '-m', 'tests.ingest.live.scripted_whisper')\n"
        "    whisper = WhisperRecogniser(Path(sys.argv[1]), command=command)\n"
        "    await whisper.prepare()\n"
        "    print(whisper.pid, flush=True)\n"
        "    await asyncio.Event().wait()\n"
        "asyncio.run(main())\n"
    )
    service = await asyncio.create_subprocess_exec(
        sys.executable, "-c", code, str(tmp_path), stdout=asyncio.subprocess.PIPE, env=os.environ
    )
    assert service.stdout is not None
    pid = int(await asyncio.wait_for(service.stdout.readline(), 30))
    process = psutil.Process(pid)
    service.kill()
    await service.wait()
    await asyncio.to_thread(process.wait, 10)
