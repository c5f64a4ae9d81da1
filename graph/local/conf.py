"""The text of neo4j.conf. It holds no secret, and is written anew at every start."""

from graph.local.server import HOST, Ports
from graph.local.settings import Settings
from graph.local.site import GUIDE, STYLE

_ONLY_FROM_HERE = (
    "default-src 'self'",
    "script-src 'self' 'unsafe-inline' 'unsafe-eval'",
    "style-src 'self' 'unsafe-inline'",
    "font-src 'self' data:",
    "img-src 'self' data: blob:",
    "worker-src 'self' blob:",
    "connect-src 'self' data: ws://{host}:* ws://localhost:* http://{host}:* http://localhost:*",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
)
"""Neo4j Browser asks for fonts, analytics and error reports elsewhere; its page may not."""


def text(ports: Ports, settings: Settings) -> str:
    """The settings of a Neo4j that only this machine reaches, and that calls nobody."""
    policy = "; ".join(_ONLY_FROM_HERE).format(host=HOST)
    page = f"http://{HOST}:{ports.http}/browser"
    lines = {
        "dbms.security.auth_enabled": "true",
        "server.default_listen_address": HOST,
        "server.default_advertised_address": HOST,
        "server.bolt.enabled": "true",
        "server.bolt.listen_address": f"{HOST}:{ports.bolt}",
        "server.bolt.advertised_address": f"{HOST}:{ports.bolt}",
        "server.http.enabled": str(settings.browser).lower(),
        "server.http.listen_address": f"{HOST}:{ports.http}",
        "server.http.advertised_address": f"{HOST}:{ports.http}",
        "server.https.enabled": "false",
        "browser.post_connect_cmd": f"play {page}/{GUIDE}; style {page}/{STYLE}",
        "browser.remote_content_hostname_whitelist": HOST,
        "client.allow_telemetry": "false",
        "dbms.usage_report.enabled": "false",
        "server.fleet_discovery.enabled": "false",
        "dbms.security.http_static_content_security_policy_header": policy,
        "server.memory.pagecache.size": settings.page_cache,
        # Else Neo4j waits ten seconds at its end, for connections that are closed already.
        "internal.dbms.bolt.netty_server_shutdown_quiet_period_duration": "0s",
        # Off, a fresh directory takes a few MB; on, half a gigabyte of empty log.
        "db.tx_log.preallocate": "false",
    }
    head = "# Written by surveilgraph at each start: changes made here do not last.\n"
    return head + "".join(f"{name}={value}\n" for name, value in lines.items())
