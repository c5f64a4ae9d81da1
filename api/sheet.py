"""The style of the few pages of HTML, and the hash by which a strict policy lets it through."""

from base64 import b64encode
from hashlib import sha256

STYLE = (
    "body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}"
    "code,pre{font:14px/1.4 ui-monospace,monospace}"
    "pre{white-space:pre-wrap;overflow-wrap:anywhere;padding:.5rem;border:1px solid #bbb}"
    "table{border-collapse:collapse}td,th{border:1px solid #bbb;padding:.2rem .5rem;"
    "text-align:left;vertical-align:top}"
)
STYLE_SOURCE = f"'sha256-{b64encode(sha256(STYLE.encode()).digest()).decode()}'"
