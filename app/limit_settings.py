"""Settings of how much may be asked for, and of whose word for a client's address is taken."""

import ipaddress
from typing import Annotated

from pydantic import AfterValidator, Field
from pydantic_settings import BaseSettings

from app.settings_values import Words


def _networks(values: tuple[str, ...]) -> tuple[str, ...]:
    for value in values:
        ipaddress.ip_network(value, strict=False)  # raises ValueError, which pydantic tells
    return values


class LimitSettings(BaseSettings):
    """The limits of single clients; a room's own are with the service's settings."""

    trusted_proxies: Annotated[Words, AfterValidator(_networks)] = Field(
        default=(),
        description="Proxies whose X-Forwarded-For names the client, such as 10.0.0.0/8.",
    )
    requests_per_s: int = Field(
        default=50,
        ge=1,
        le=100_000,
        description="How many HTTP requests a token, or a button, may make each second.",
    )
    pushes_per_s: int = Field(
        default=20,
        ge=1,
        le=100_000,
        description="How many batches of events a token may push over HTTP each second.",
    )
    ingest_events_per_s: int = Field(
        default=2000,
        ge=1,
        le=1_000_000,
        description="How many events a token with the role ingest may send each second.",
    )
    screen_events_per_s: int = Field(
        default=50,
        ge=1,
        le=1_000_000,
        description="How many events any other token may send each second.",
    )
    handshakes_per_minute: int = Field(
        default=6000,
        ge=1,
        le=1_000_000,
        description="How many WebSockets one client address may open each minute.",
    )
    refused_hellos_per_minute: int = Field(
        default=600,
        ge=1,
        le=1_000_000,
        description="After how many refused hellos in a minute an address is turned away.",
    )
    pairing_claims_per_minute: int = Field(
        default=20,
        ge=1,
        le=1_000_000,
        description="How many pairing codes one client address may try each minute.",
    )
    button_misses_per_minute: int = Field(
        default=20,
        ge=1,
        le=1_000_000,
        description="After how many unknown button keys in a minute an address is turned away.",
    )
