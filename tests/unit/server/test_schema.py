"""schemathesis asks the API whatever its OpenAPI document allows, and some of what it does not, and compares the answers with it."""

from dataclasses import replace
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis import APIOperation, GenerationMode
from schemathesis.core.result import Ok
from starlette.types import Receive, Scope, Send

from onrecord.server.make import serve_store
from tests.fakes.server import SETTINGS, make_store

Operation = APIOperation[Any, Any, Any, Any]
Case = schemathesis.Case[Any]

EXAMPLES = 6
"""For each operation and mode; some fifteen seconds in all."""


async def stay_open(scope: Scope, receive: Receive, send: Send) -> None:
    """The server without its end: each question would start and stop it."""
    if scope["type"] != "lifespan":
        await SERVER(scope, receive, send)
        return
    for step in ("startup", "shutdown"):
        await receive()
        await send({"type": f"lifespan.{step}.complete"})


SERVER = serve_store(make_store(), replace(SETTINGS, names=("testserver",), adds_a_minute=1_000_000))
SCHEMA = schemathesis.openapi.from_asgi("/api/v1/openapi.json", stay_open)
OPERATIONS = [found.ok() for found in SCHEMA.get_all_operations() if isinstance(found, Ok)]


@pytest.mark.parametrize("mode", list(GenerationMode), ids=lambda mode: mode.value)
@pytest.mark.parametrize("operation", OPERATIONS, ids=lambda operation: operation.label)
def test_the_api_answers_as_its_document_says(operation: Operation, mode: GenerationMode) -> None:
    @settings(max_examples=EXAMPLES, deadline=None, phases=[Phase.generate], suppress_health_check=list(HealthCheck), database=None)
    @given(case=operation.as_strategy(generation_mode=mode))
    def ask(case: Case) -> None:
        case.call_and_validate()

    if mode is GenerationMode.NEGATIVE and not (operation.query or operation.path_parameters or operation.body):
        pytest.skip("there is nothing to get wrong")
    ask()


def test_every_operation_is_asked() -> None:
    assert len(OPERATIONS) >= 25
