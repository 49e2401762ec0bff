"""Whether a sign-in takes longer where there are more members."""

from __future__ import annotations

import random
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from functools import partial
from pathlib import Path

from sqlalchemy import text

from benchmarks.measure import Spread, in_turn, seconds
from benchmarks.mocks import mocks
from benchmarks.requesting import Connection
from benchmarks.table import SPREAD, Table
from mocks.desjardins.models import Base as Desjardins
from mocks.kit.secrets import Hasher
from mocks.kit.store import Base as Kit
from mocks.kit.store import Store

PASSWORD = "Motdepasse%1"
NUMBERS = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < :members)"
"""One member a number; all have one password, hashed once."""
SEED = (
    f"""INSERT INTO dsj_regimes (id, contrat, certificat, prenom, nom, naissance, reclamations)
        {NUMBERS} SELECT i, 'Q178', 'C' || i, 'Zoé', 'Roy', '2001-02-03', 1 FROM n""",
    f"""INSERT INTO dsj_comptes (id, code, code_cle, mot_de_passe, aide_memoire, mere)
        {NUMBERS} SELECT i, 'Code' || i, 'code' || i, :hash, 'le chat', :hash FROM n""",
    f"""INSERT INTO dsj_dossiers (id, regime_id, compte_id, titre, prenom, nom, naissance, telephone,
                                  telephone_secondaire, poste, convention_acceptee)
        {NUMBERS} SELECT i, i, i, '', 'Zoé', 'Roy', '2001-02-03', '514 555-0123', '', '', '2024-01-01' FROM n""",
)


def measure(quick: bool) -> list[Table]:
    """One table."""
    sizes, rounds = ((100, 1_000), 5) if quick else ((1_000, 100_000, 1_000_000), 200)
    table = Table(
        "Sign-in by number of members",
        f"Desjardins on SQLite: the sign-in form is sent and the first page of the session is shown, {rounds} members "
        "in turn at each size. The aim is a ratio of at most 1.2. In ms.",
        ["members", *SPREAD, "÷ the fewest, medians"],
    )
    with ExitStack() as running:
        folder = Path(running.enter_context(tempfile.TemporaryDirectory(prefix="mire-bench-")))
        urls = {size: running.enter_context(_seeded(folder, size)) for size in sizes}
        found = in_turn({str(size): partial(_sign_in, url, size) for size, url in urls.items()}, rounds)
    for size, times in found.items():
        against = Spread.of(times).median / Spread.of(found[str(sizes[0])]).median
        table.add(f"{int(size):,}", *Spread.of(times).cells(1), f"{against:.2f}")
    return [table]


def _sign_in(url: str, members: int) -> float:
    """How long one of the members waits, in ms."""
    name = f"Code{random.randint(1, members)}"
    connection = Connection(url)
    connection.get("/ouvrir-une-session")
    took = seconds(partial(_open_session, connection, name))
    connection.close()
    return took * 1000


def _open_session(connection: Connection, name: str) -> None:
    connection.post("/ouvrir-une-session", code=name, mot_de_passe=PASSWORD)
    while connection.location:
        page = connection.get(connection.location)
    if b"Fermer la session" not in page:
        raise RuntimeError(f"{name} did not get in")


@contextmanager
def _seeded(folder: Path, members: int) -> Iterator[str]:
    """The address of a portal that so many have registered with."""
    url = f"sqlite:///{folder / f'{members}.sqlite'}"
    store = Store(url)
    store.prepare(Kit.metadata, Desjardins.metadata)
    with store.writing() as db:
        for statement in SEED:
            db.execute(text(statement), {"members": members, "hash": Hasher(cheap=True).hash(PASSWORD)})
    store.engine.dispose()
    with mocks("desjardins", "--database", url) as (address, _pid):
        yield address
