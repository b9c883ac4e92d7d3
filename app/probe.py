"""``python -m app.probe``: asks the service on this machine whether it lives, for a container.

It is given nothing but the port: whether TLS is spoken there it finds out. Only the standard
library is imported, since it runs every few seconds.
"""

import http.client
import os
import ssl
import sys

TIMEOUT_S = 3.0
PATH = "/healthz"


def alive(port: int, timeout_s: float = TIMEOUT_S) -> bool:
    """Return whether the service on loopback answers that it lives, in HTTP or over TLS."""
    try:
        return _answers(http.client.HTTPConnection("127.0.0.1", port, timeout=timeout_s))
    except (ConnectionRefusedError, TimeoutError):
        return False  # nobody there, or not yet
    except (OSError, http.client.HTTPException):
        pass  # hung up on, as one who speaks no TLS is
    # Its certificate is for other names, and who listens on our own port is not in doubt here.
    trusting = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    trusting.check_hostname = False
    trusting.verify_mode = ssl.CERT_NONE
    try:
        return _answers(
            http.client.HTTPSConnection("127.0.0.1", port, timeout=timeout_s, context=trusting)
        )
    except (OSError, http.client.HTTPException):
        return False


def _answers(connection: http.client.HTTPConnection) -> bool:
    try:
        connection.request("GET", PATH)
        return connection.getresponse().status == 200
    finally:
        connection.close()


if __name__ == "__main__":
    sys.exit(0 if alive(int(os.environ.get("LIVECUE_PORT") or "8787")) else 1)
