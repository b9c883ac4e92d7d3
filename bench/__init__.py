"""Quality and speed benchmarks; each runs as ``python -m bench.NAME``."""
