# syntax=docker/dockerfile:1
# Two stages: everything is installed and the model prepared in the first; the second holds the
# result and runs as a user without rights.
FROM python:3.11-slim AS build
RUN apt-get update && apt-get install -y --no-install-recommends gcc libc6-dev \
    && rm -rf /var/lib/apt/lists/*
WORKDIR /src
# For PyTorch without CUDA: --build-arg PIP_EXTRA_INDEX_URL=<PyTorch's CPU wheel index>
ARG PIP_EXTRA_INDEX_URL
RUN python -m venv /opt/livecue
COPY pyproject.toml requirements.lock README.md LICENSE ./
COPY app app
COPY copilot copilot
COPY ingest ingest
COPY knowledge knowledge
COPY prompts prompts
RUN /opt/livecue/bin/pip install --no-cache-dir -c requirements.lock '.[postgresql]'
RUN LIVECUE_CACHE_FOLDER=/opt/cache /opt/livecue/bin/livecue prepare

FROM python:3.11-slim
RUN useradd --create-home --uid 10001 livecue && install -d -o livecue /var/lib/livecue
COPY --from=build /opt/livecue /opt/livecue
COPY --from=build --chown=livecue /opt/cache /var/cache/livecue
USER livecue
ENV PATH=/opt/livecue/bin:$PATH \
    LIVECUE_HOST=0.0.0.0 \
    LIVECUE_DATA_FOLDER=/var/lib/livecue \
    LIVECUE_CACHE_FOLDER=/var/cache/livecue \
    LIVECUE_LOG_FORMAT=json
VOLUME /var/lib/livecue
EXPOSE 8787
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s CMD ["python", "-c", \
    "import urllib.request; urllib.request.urlopen('http://127.0.0.1:8787/healthz', timeout=2)"]
CMD ["livecue", "serve"]
