"""Shops: made and removed by the service's administrators, seen by their own people."""

import asyncio
import time

from fastapi import APIRouter
from pydantic import BaseModel, ConfigDict, Field

from app.api.callers import CallerIn, Identifier, OperatedShop, SeenShop, ServicesIn
from app.errors import Refusal, not_found
from app.services import Services
from app.storage.rooms import Shop

router = APIRouter(prefix="/v1/shops", tags=["shops"])


class NewShop(BaseModel):
    """A shop to be made."""

    model_config = ConfigDict(extra="forbid")

    id: str = Field(pattern=r"^[A-Za-z0-9_-]{1,64}$")
    name: str = Field(min_length=1, max_length=128)


class ShopChange(BaseModel):
    """What may be changed of a shop."""

    model_config = ConfigDict(extra="forbid")

    name: str = Field(min_length=1, max_length=128)


class ShopList(BaseModel):
    """Shops in order of their ids."""

    shops: list[Shop]


@router.post("", status_code=201)
def create_shop(body: NewShop, caller: CallerIn, services: ServicesIn) -> Shop:
    """Make a shop; for administrators of the service."""
    caller.require_service()
    return services.shops.create(Shop(body.id, body.name, time.time_ns() // 1_000_000))


@router.get("")
def list_shops(caller: CallerIn, services: ServicesIn) -> ShopList:
    """Return all shops for an administrator of the service, else the one of the caller."""
    if caller.of_service():
        return ShopList(shops=services.shops.shops())
    caller.require("operations", "host")
    own = services.shops.shop(caller.grant.shop)
    return ShopList(shops=[] if own is None else [own])


@router.get("/{shop}")
def read_shop(shop: SeenShop) -> Shop:
    """Return one shop."""
    return shop


@router.patch("/{shop}")
def rename_shop(shop: OperatedShop, body: ShopChange, services: ServicesIn) -> Shop:
    """Give a shop another name."""
    services.shops.rename(shop.id, body.name)
    return Shop(shop.id, body.name, shop.created_wall_ms)


@router.delete("/{shop}", status_code=204)
async def delete_shop(shop: Identifier, caller: CallerIn, services: ServicesIn) -> None:
    """Remove a shop without rooms and all it knows; for administrators of the service."""
    if not caller.sees_shop(shop):
        raise not_found("shop")
    caller.require_service()
    await asyncio.to_thread(_delete, services, shop)
    try:
        await asyncio.to_thread(_clear, services, shop)
    finally:
        await services.forgotten(shop)


def _delete(services: Services, shop: str) -> None:
    if services.rooms.rooms(shop):
        detail = "The shop still has rooms; remove them first."
        raise Refusal(409, "has_rooms", detail)
    services.shops.delete(shop)


def _clear(services: Services, shop: str) -> None:
    # A later shop of the same id must not find another's products, nor let another's people in.
    services.knowledge.forget_shop(shop)
    now_ms = time.time_ns() // 1_000_000
    services.tokens.revoke_shop(shop, now_ms)
    services.buttons.revoke_shop(shop, now_ms)
