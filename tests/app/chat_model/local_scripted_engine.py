"""An engine for the local model's process that does what its prompts say; run as a program.

The words it obeys stand in the last message; the weights it is given tell how its start goes.
"""

import json
import os
import sys
import threading
from pathlib import Path

from app.chat_model.local_engine import End, OnText, Opening, Request, run

COMMAND = (sys.executable, __file__)


class ScriptedEngine:
    def __init__(self, opening: Opening) -> None:
        if opening.weights == "broken":
            raise ValueError("these weights are broken")
        marker = Path(opening.weights)
        if opening.weights == "fatal" or marker.is_file():
            marker.unlink(missing_ok=True)
            os._exit(3)
        self._opening = opening
        self._ends: list[str] = []
        self._held = threading.Event()  # never set: what waits for it computes

    def complete(self, request: Request, on_text: OnText) -> End:
        os.write(1, b"libraries print what they like\n")
        end = self._obey(request, on_text)
        if request.max_tokens > 1:  # reading in advance is nobody's request
            self._ends.append(end)
        return end

    def _obey(self, request: Request, on_text: OnText) -> End:
        order, _, text = (
            request.prompt.rsplit("user\n", 1)[-1].split("<|im_end|>")[0].partition(" ")
        )
        if order == "say":
            for word in text.split():
                if on_text(word):
                    return "stopped"
            return "stop"
        if order == "report":
            seen = {
                "ends": self._ends,
                "prompts": self._opening.prompts,
                "env": sorted(os.environ),
                "max_tokens": request.max_tokens,
                "grammar": request.grammar,
            }
            on_text(json.dumps(seen))
            return "stop"
        if order == "babble":
            while not on_text("a"):
                self._held.wait(0.001)
            return "stopped"
        if order == "ponder":
            while not on_text(""):
                self._held.wait(0.001)
            return "stopped"
        return self._fail(order, on_text)

    def _fail(self, order: str, on_text: OnText) -> End:
        if order == "start":
            on_text("half")
            order = "die"
        if order == "die":
            os._exit(9)
        if order == "deaf":
            self._held.wait()
        if order == "cut":
            on_text("half a li")
            return "length"
        if order == "refuse":
            return "too_long"
        raise ValueError(order)


if __name__ == "__main__":
    run(ScriptedEngine)
