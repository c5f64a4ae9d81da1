# The API and the command line in one small image, run by a user that owns nothing.
FROM python:3.11-slim AS build
WORKDIR /src
COPY requirements.lock requirements-compile.lock ./
RUN python -m venv /opt/surveilgraph \
 && /opt/surveilgraph/bin/pip install --no-cache-dir --no-deps --require-hashes -r requirements.lock
COPY pyproject.toml hatch_build.py README.md LICENSE ./
COPY api api
COPY client client
COPY graph graph
COPY ingest ingest
COPY cli cli
COPY cypher cypher
# --build-arg SURVEILGRAPH_COMPILE=1 compiles what reads: ten minutes of a core and 4 GB of memory.
ARG SURVEILGRAPH_COMPILE=
RUN if [ "${SURVEILGRAPH_COMPILE:-0}" = 0 ]; then \
      /opt/surveilgraph/bin/pip install --no-cache-dir --no-deps --no-build-isolation .; \
    else \
      apt-get update && apt-get install --yes --no-install-recommends gcc libc6-dev \
      && python -m venv /opt/compile \
      && /opt/compile/bin/pip install --no-cache-dir --no-deps --require-hashes -r requirements-compile.lock \
      && /opt/compile/bin/pip wheel --no-deps --no-build-isolation --wheel-dir /wheels . \
      && /opt/surveilgraph/bin/pip install --no-cache-dir --no-deps /wheels/*.whl; \
    fi

FROM python:3.11-slim
COPY --from=build /opt/surveilgraph /opt/surveilgraph
RUN useradd --uid 10001 --create-home surveilgraph \
 && install -d -o surveilgraph /reports /keys /shelf
ENV PATH=/opt/surveilgraph/bin:$PATH \
    PYTHONDONTWRITEBYTECODE=1 \
    SURVEILGRAPH_DATA_DIR=/tmp/surveilgraph
USER surveilgraph
WORKDIR /reports
EXPOSE 8000
ENTRYPOINT ["surveilgraph"]
CMD ["serve", "--host", "0.0.0.0", "--allow-remote"]
