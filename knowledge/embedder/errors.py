"""What can go wrong when an embedder is opened."""


class EmbedderUnavailable(RuntimeError):
    """An embedder cannot be opened; the message says why and what to do about it."""


class ModelFileInvalid(EmbedderUnavailable):
    """The packaged weights are not in the form expected."""
