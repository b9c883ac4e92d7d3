"""TLS: a local certificate authority, the certificate served, and how it is kept current."""
