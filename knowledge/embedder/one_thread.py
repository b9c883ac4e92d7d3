"""Opens a model in onnxruntime for the one inference thread."""

from pathlib import Path

import onnxruntime

from knowledge.embedder.errors import EmbedderUnavailable


def one_thread_session(model: Path) -> onnxruntime.InferenceSession:
    """Return a session over ``model`` that works on the thread it is called from.

    Spinning is off because a spinning pool starves the event loop on two cores (p50 24 → 220 ms as
    measured).

    Raises:
        EmbedderUnavailable: onnxruntime cannot load the file.
    """
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    try:
        return onnxruntime.InferenceSession(str(model), options, providers=["CPUExecutionProvider"])
    except (RuntimeError, ValueError) as error:  # what the C++ binding's errors derive from
        raise EmbedderUnavailable(
            f"onnxruntime {onnxruntime.__version__} cannot load {model}: {error}"
        ) from error
