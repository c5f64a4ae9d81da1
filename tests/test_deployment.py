"""The server's files: what compose and the image promise, checked without a container engine."""

import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from graph.local.conf import text
from graph.local.server import Ports
from graph.local.settings import Settings

ROOT = Path(__file__).parent.parent
COMPOSE = yaml.safe_load((ROOT / "docker-compose.yml").read_text("utf-8"))


def test_compose_file_follows_the_specification() -> None:
    """docker-compose.yml is valid under the compose specification's own JSON schema."""
    check = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.compose-spec"]
    ran = subprocess.run([*check, "docker-compose.yml"], cwd=ROOT, capture_output=True, check=False)
    assert ran.returncode == 0, ran.stdout.decode()


def test_nothing_listens_beyond_the_machine() -> None:
    """Every published port is bound to the loopback address."""
    ports = [port for service in COMPOSE["services"].values() for port in service["ports"]]
    assert ports
    assert all(port.startswith("127.0.0.1:") for port in ports)


def test_the_api_waits_for_a_database_that_answers() -> None:
    """Both services have a healthcheck, and the API starts only when Neo4j's is good."""
    services = COMPOSE["services"]
    assert {name for name, s in services.items() if "healthcheck" in s} == {"neo4j", "api"}
    assert services["api"]["depends_on"] == {"neo4j": {"condition": "service_healthy"}}
    assert "RETURN 1" in services["neo4j"]["healthcheck"]["test"][1]


def test_the_password_is_a_secret_file() -> None:
    """No password stands in the environment: both services read one secret file."""
    for service in COMPOSE["services"].values():
        assert service["secrets"] == ["neo4j_auth"]
        assert service["environment"]["NEO4J_AUTH_FILE"] == "/run/secrets/neo4j_auth"
        assert not any("PASSWORD" in name for name in service["environment"])


@pytest.mark.parametrize(
    "setting",
    [
        "client.allow_telemetry",
        "dbms.usage_report.enabled",
        "server.fleet_discovery.enabled",
        "dbms.security.http_static_content_security_policy_header",
    ],
)
def test_neo4j_calls_nobody_as_it_does_without_a_container(setting: str, tmp_path: Path) -> None:
    """Telemetry, reports and what the page of Neo4j Browser may load are as on this machine."""
    conf = text(Ports(bolt=7687, http=7474), Settings(cache_dir=tmp_path))
    local = dict(line.split("=", 1) for line in conf.splitlines() if not line.startswith("#"))
    variable = "NEO4J_" + setting.replace("_", "__").replace(".", "_")
    assert COMPOSE["services"]["neo4j"]["environment"][variable] == local[setting]


def test_the_image_runs_as_nobody_in_particular() -> None:
    """The last USER of the Dockerfile is not root, and installs are pinned by hash."""
    lines = (ROOT / "Dockerfile").read_text("utf-8").splitlines()
    users = [line.split()[1] for line in lines if line.startswith("USER ")]
    assert users == ["surveilgraph"]
    assert any("--require-hashes" in line for line in lines)


def test_what_a_lock_names_is_all_that_is_installed() -> None:
    """Wherever a lock is installed nothing is resolved anew, and each file has its hash."""
    files = (ROOT / "Makefile", ROOT / "Dockerfile")
    found = [
        line
        for file in files
        for line in file.read_text("utf-8").splitlines()
        if "pip install" in line and ".lock" in line
    ]
    assert len(found) == 4
    assert all("--no-deps --require-hashes" in line for line in found)


def test_compose_and_package_agree_on_the_version() -> None:
    """The image is tagged with the version that pyproject.toml states."""
    version = next(
        line.split('"')[1]
        for line in (ROOT / "pyproject.toml").read_text("utf-8").splitlines()
        if line.startswith("version")
    )
    assert COMPOSE["services"]["api"]["image"] == f"surveilgraph:{version}"
