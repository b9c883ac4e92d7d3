"""A shop's products: listed in pages, read, replaced and removed one at a time."""

from typing import Annotated, cast

from fastapi import APIRouter, Depends, Path, Query, Request, Response
from pydantic import BaseModel

from app.api.callers import OperatedShop, SeenShop, ServicesIn
from app.api.catalogues import PublishedCatalogues
from app.api.versions import ChangeView, change_view
from app.errors import not_found
from knowledge.products import FaqEntry, Policy, Product
from knowledge.store.changes import CataloguePatch

router = APIRouter(prefix="/v1/shops/{shop}", tags=["knowledge"])

Sku = Annotated[str, Path(min_length=1, max_length=128)]


class ProductPage(BaseModel):
    """Some products in the shop's own order, of ``total`` that match."""

    version: int
    total: int
    offset: int
    products: list[Product]


class ShopTexts(BaseModel):
    """What the shop says of itself rather than of one product."""

    version: int
    policies: tuple[Policy, ...]
    faq: tuple[FaqEntry, ...]


def catalogues_of(request: Request) -> PublishedCatalogues:
    """Return the application's published catalogues."""
    return cast(PublishedCatalogues, request.app.state.catalogues)


CataloguesIn = Annotated[PublishedCatalogues, Depends(catalogues_of)]


@router.get("/products", response_model=ProductPage)
def list_products(
    shop: SeenShop,
    catalogues: CataloguesIn,
    q: Annotated[str, Query(max_length=100, description="Part of a SKU, title or name.")] = "",
    offset: Annotated[int, Query(ge=0)] = 0,
    limit: Annotated[int, Query(ge=1, le=500)] = 50,
) -> Response:
    """Return a page of the published products."""
    catalogue = catalogues.of(shop.id)
    matching = [product for product in catalogue.products if _matches(product, q.casefold())]
    page = ProductPage.model_construct(
        version=catalogue.version,
        total=len(matching),
        offset=offset,
        products=matching[offset : offset + limit],
    )
    # Written here, in the thread: 500 products take some 20 ms that no room should wait for.
    return Response(page.model_dump_json(), media_type="application/json")


def _matches(product: Product, part: str) -> bool:
    if not part:
        return True
    return any(part in text.casefold() for text in (product.sku, product.title, *product.names))


@router.get("/products/{sku:path}")
def read_product(shop: SeenShop, sku: Sku, catalogues: CataloguesIn) -> Product:
    """Return one published product; its SKU is compared without regard to case."""
    for product in catalogues.of(shop.id).products:
        if product.sku.casefold() == sku.casefold():
            return product
    raise not_found("product")


@router.delete("/products/{sku:path}")
def remove_product(shop: OperatedShop, sku: Sku, services: ServicesIn) -> ChangeView:
    """Publish a version without this product."""
    patch = CataloguePatch(remove_products=(sku,))
    change = services.knowledge.upsert(shop.id, patch, source="api", note=f"removed {sku}")
    if not change.removed:
        raise not_found("product")
    return change_view(change)


@router.get("/texts")
def read_texts(shop: SeenShop, catalogues: CataloguesIn) -> ShopTexts:
    """Return the shop's policies and the questions it answered beforehand."""
    catalogue = catalogues.of(shop.id)
    return ShopTexts(version=catalogue.version, policies=catalogue.policies, faq=catalogue.faq)
