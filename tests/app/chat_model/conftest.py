"""The scripted endpoint, one for each test."""

from collections.abc import Iterator

import pytest

from bench.model_server import ModelServer
from tests.app.chat_model.scripted_endpoint import behave


@pytest.fixture
def server() -> Iterator[ModelServer]:
    with ModelServer(lambda request: behave()) as running:
        yield running
