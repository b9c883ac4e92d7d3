"""Turns text into vectors: the port, the packaged model and models named by the user."""

import os

# The libraries below would tell their makers of each start, with an id of the machine they keep in
# the home folder. Both look at this when they are imported, which is after this package.
for _name in ("ORT_DISABLE_TELEMETRY", "HF_HUB_DISABLE_TELEMETRY"):
    os.environ.setdefault(_name, "1")
