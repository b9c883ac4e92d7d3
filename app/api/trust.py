"""The self-made authority's certificate for devices that are to trust it; the page is static."""

from typing import Annotated

from cryptography import x509
from cryptography.hazmat.primitives import serialization
from fastapi import APIRouter, Depends, Response
from pydantic import BaseModel

from app.api.callers import ServicesIn
from app.errors import Refusal
from app.tls.authority import fingerprint
from app.tls.kept import read_authority

router = APIRouter(prefix="/trust", tags=["trust"])


class ShownAuthority(BaseModel):
    """What people compare before they trust it."""

    name: str
    sha256: str
    valid_until: str


def authority_of(services: ServicesIn) -> x509.Certificate:
    """Return the authority that signed the certificate being served, or raise a 404."""
    settings = services.settings
    found = None if settings.tls_certificate else read_authority(settings.data_folder)
    if found is None:
        raise Refusal(404, "not_found", "This service made no certificate of its own.")
    return found


Authority = Annotated[x509.Certificate, Depends(authority_of)]


@router.get("/authority.crt", response_class=Response)
def authority_for_devices(authority: Authority) -> Response:
    """Return it in DER, under the type at which phones offer to install it."""
    der = authority.public_bytes(serialization.Encoding.DER)
    return _file(der, "application/x-x509-ca-cert", 'inline; filename="livecue-authority.crt"')


@router.get("/authority.pem", response_class=Response)
def authority_for_programs(authority: Authority) -> Response:
    """Return it in PEM (RFC 8555 names the type), as command lines take it."""
    pem = authority.public_bytes(serialization.Encoding.PEM)
    kind = "application/pem-certificate-chain"
    return _file(pem, kind, 'attachment; filename="livecue-authority.pem"')


@router.get("/authority.json")
def authority_in_words(authority: Authority) -> ShownAuthority:
    """Return its name, fingerprint and end."""
    return ShownAuthority(
        name=authority.subject.rfc4514_string(),
        sha256=fingerprint(authority),
        valid_until=authority.not_valid_after_utc.isoformat(),
    )


def _file(content: bytes, media_type: str, disposition: str) -> Response:
    return Response(content, media_type=media_type, headers={"Content-Disposition": disposition})
