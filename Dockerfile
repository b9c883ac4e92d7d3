# syntax=docker/dockerfile:1
# Two stages: in the first everything is installed, compiled and the model prepared; the second
# holds the result and runs it as a user without rights, also with a read-only root.
FROM python:3.11-slim-bookworm AS build
# hadolint ignore=DL3008
RUN apt-get update \
    && apt-get install -y --no-install-recommends gcc libc6-dev \
    && rm -rf /var/lib/apt/lists/*
# For PyTorch without CUDA (saves gigabytes): --build-arg PIP_EXTRA_INDEX_URL=<its CPU wheel index>
ARG PIP_EXTRA_INDEX_URL
ENV PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_CACHE_DIR=1
WORKDIR /src
RUN python -m venv /opt/livecue
# Without the source this installs the dependencies alone: the layer stays as long as they do.
COPY pyproject.toml requirements.lock README.md LICENSE ./
RUN /opt/livecue/bin/pip install --compile -c requirements.lock '.[postgresql]'
COPY app app
COPY copilot copilot
COPY ingest ingest
COPY knowledge knowledge
COPY prompts prompts
# Compiled here, since nothing can be written beside the modules later.
RUN /opt/livecue/bin/pip install --compile --no-deps --force-reinstall . \
    && LIVECUE_CACHE_FOLDER=/opt/cache /opt/livecue/bin/livecue prepare

FROM python:3.11-slim-bookworm
ARG VERSION=0.1.0
ARG REVISION=unknown
LABEL org.opencontainers.image.title="LiveCue" \
      org.opencontainers.image.description="A real-time co-pilot for hosts of live-selling rooms" \
      org.opencontainers.image.licenses="Apache-2.0" \
      org.opencontainers.image.version="${VERSION}" \
      org.opencontainers.image.revision="${REVISION}"
RUN useradd --system --create-home --uid 10001 livecue \
    && install -d -o livecue -g livecue -m 0700 /var/lib/livecue
COPY --from=build /opt/livecue /opt/livecue
COPY --from=build --chown=livecue:livecue /opt/cache /var/cache/livecue
USER 10001
ENV PATH=/opt/livecue/bin:$PATH \
    PYTHONDONTWRITEBYTECODE=1 \
    PYTHONUNBUFFERED=1 \
    LIVECUE_HOST=0.0.0.0 \
    LIVECUE_DATA_FOLDER=/var/lib/livecue \
    LIVECUE_CACHE_FOLDER=/var/cache/livecue \
    LIVECUE_LOG_FORMAT=json
WORKDIR /var/lib/livecue
VOLUME ["/var/lib/livecue", "/var/cache/livecue"]
EXPOSE 8787
# It finds out by itself whether TLS is spoken.
HEALTHCHECK --interval=10s --timeout=8s --start-period=60s CMD ["python", "-m", "app.probe"]
STOPSIGNAL SIGTERM
CMD ["livecue", "serve"]
