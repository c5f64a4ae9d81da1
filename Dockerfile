# The API and the command line in one small image, run by a user that owns nothing.
FROM python:3.11-slim AS build
WORKDIR /src
COPY requirements.lock ./
RUN python -m venv /opt/surveilgraph \
 && /opt/surveilgraph/bin/pip install --no-cache-dir --require-hashes -r requirements.lock
COPY pyproject.toml README.md LICENSE ./
COPY api api
COPY client client
COPY graph graph
COPY ingest ingest
COPY cli cli
COPY cypher cypher
RUN /opt/surveilgraph/bin/pip install --no-cache-dir --no-deps --no-build-isolation .

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
