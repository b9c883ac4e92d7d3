"""What keeps the service from speaking TLS."""


class TlsRefused(Exception):
    """The certificate or its key can't be used; the sentence names the file and what to do."""
