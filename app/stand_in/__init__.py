"""A stand-in for the service: the real wire, a scripted room behind it, to test clients."""
