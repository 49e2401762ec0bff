"""One run: what it judges, what it found so far, where results go. Every worker has one; only the first reports."""

from __future__ import annotations

import secrets
import tempfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from mire.catalogue import Catalogue, CatalogueError, load
from mire.home import FEATURES
from mire.plugin.asked import ASKED, Named
from mire.plugin.collect import existing_checks
from mire.plugin.embedded import Embedded, NoMocksError
from mire.plugin.folder import clear, results_in
from mire.plugin.pace import Pace
from mire.plugin.portals import needed
from mire.target.profile import Profile, load_profiles
from mire.target.profile_faults import ProfileError
from mire.verdicts import BROKEN, Check, Judgement

if TYPE_CHECKING:
    from mire.results import Results, TargetRun

RUN = pytest.StashKey["Run"]()
VALIDATORS = "validateurs"


@dataclass
class Run:
    """`found` are (portal, check); `selected`, `reached` and `elsewhere` (in other shards) are node ids; `workers` are
    process ids. failed: the only scenarios to run, as (file, name), None for all.

    maps: what validators accept, by portal and « boundaries », « open » or « values ».
    interrupted: by Ctrl-C. misused: nothing was judged. others_ran, others_failed: somebody's own tests, beside.
    not_tried: browsers that were asked for beside others and are not there.
    broken: one sentence on why the results are not all there. previous: what an earlier run left in the folder;
    history_lost: one sentence where its history cannot be read.
    """

    config: pytest.Config
    catalogue: Catalogue
    seed: int
    nonce: str
    profiles: dict[str, Profile] = field(default_factory=dict)
    found: list[tuple[str, Check]] = field(default_factory=list)
    selected: set[str] = field(default_factory=set)
    reached: set[str] = field(default_factory=set)
    elsewhere: set[str] = field(default_factory=set)
    failed: list[tuple[str, str]] | None = None
    started: datetime = field(default_factory=lambda: datetime.now(UTC))
    workers: list[int] = field(default_factory=list)
    interrupted: bool = False
    misused: bool = False
    others_ran: bool = False
    others_failed: bool = False
    broken: str | None = None
    not_tried: tuple[str, ...] = ()
    judged: dict[str, list[Judgement]] = field(default_factory=dict)
    maps: dict[tuple[str, str], dict[str, Any]] = field(default_factory=dict)
    embedded: Embedded | None = None
    previous: Results | None = None
    history_lost: str | None = None
    pace: Pace = field(init=False)
    _folder: tempfile.TemporaryDirectory[str] | None = None

    def __post_init__(self) -> None:
        self.pace = Pace(self.config.getoption("pace"), self.nonce)

    @property
    def is_worker(self) -> bool:
        """Whether this process only runs scenarios for another one that reports."""
        return hasattr(self.config, "workerinput")

    @property
    def report_dir(self) -> Path:
        """Where results go."""
        return self.config.invocation_params.dir / str(self.config.getoption("report"))

    @property
    def root(self) -> Path:
        """The folder that holds `features/`."""
        return self.config.stash[ASKED].root

    @property
    def features(self) -> Path:
        """The folder of catalogues and features."""
        return self.root / FEATURES

    @property
    def named(self) -> Sequence[Named]:
        """The features that the command line asks for."""
        return self.config.stash[ASKED].named

    @property
    def real_hosts(self) -> tuple[str, ...]:
        """The real insurers' hosts, of every portal: never visited."""
        return tuple(sorted({host for portal in self.catalogue.portals.values() for host in portal.real_hosts}))

    def read_profiles(self) -> None:
        """Read the profiles given with `--target`; UsageError names every fault of all of them."""
        self.use([self._found(path) for path in self.config.getoption("target")])

    def _found(self, path: str) -> Path:
        """A path of the current folder, or of that of the settings, which may name a target for every run."""
        there = self.config.rootpath / path
        return there if not Path(path).exists() and there.exists() else Path(path)

    def use(self, paths: list[Path]) -> None:
        """Judge the targets of these profiles."""
        try:
            self.profiles = {profile.portal: profile for profile in load_profiles(paths, self.catalogue)}
        except ProfileError as error:
            raise pytest.UsageError(str(error)) from error

    def start_mocks(self) -> None:
        """Start the mocks' process, which gets ready while features are read."""
        self._folder = tempfile.TemporaryDirectory(prefix="mire-")
        self.embedded = Embedded(Path(self._folder.name))
        self.embedded.start()

    def serve_mocks(self, files: Iterable[Path]) -> None:
        """Serve the mock of every portal that these files and `-m` may ask for, and judge those."""
        assert self.embedded is not None
        portals = needed(files, self.config.option.markexpr, self.catalogue)
        try:
            self.use([path for portal in portals if (path := self.embedded.serve(portal)) is not None])
        except NoMocksError as error:
            raise pytest.exit.Exception(str(error), BROKEN) from error

    def close(self) -> None:
        """End what this run started."""
        if not self.is_worker:
            self.pace.close()
        if self.embedded is not None:
            self.embedded.stop()
        if self._folder is not None:
            self._folder.cleanup()

    def write(self) -> None:
        """Write the four results files; what cannot be written is kept as one sentence in `broken`."""
        from mire.results import ReportError, build, read_history, write_all

        results = build(
            catalogue=self.catalogue.version,
            started=self.started,
            duration_s=(datetime.now(UTC) - self.started).total_seconds(),
            seed=self.seed,
            shard=self.config.getoption("shard"),
            targets=[self._target(portal, judged) for portal, judged in self.judged.items()],
        )
        try:
            exigeant = self.config.getoption("exigeant")
            history, self.history_lost = read_history(self.report_dir)
            write_all(
                results,
                self.report_dir,
                self.catalogue,
                exigeant=exigeant,
                previous=self.previous,
                history=history,
                root=self.root,
            )
        except ReportError as error:
            self.broken = str(error)

    def _target(self, portal: str, judged: list[Judgement]) -> TargetRun:
        from mire.results import TargetRun

        profile = self.profiles[portal]
        return TargetRun(
            portal=portal,
            name=profile.name,
            base_url=profile.base_url,
            browser=", ".join(self.browsers(portal)) or "aucun",
            judgements=judged,
            boundaries=self.maps.get((portal, "boundaries"), {}),
            open=self.maps.get((portal, "open"), {}),
            values=self.maps.get((portal, "values"), {}),
        )

    def is_ours(self, nodeid: str) -> bool:
        """Whether it is a check's, not that of somebody's own test."""
        kind, _, file = nodeid.partition("::")[0].partition("/")
        return kind == VALIDATORS or (kind == FEATURES and (self.features / file).is_file())

    def select(self, nodeids: Iterable[str]) -> None:
        """Note what is going to run; the first time, results of an earlier run make room for it."""
        chosen = {nodeid for nodeid in nodeids if self.is_ours(nodeid)}
        if chosen and not self.selected and not self.is_worker and not self.config.option.collectonly:
            self.previous = results_in(self.report_dir)
            clear(self.report_dir)
        self.selected |= chosen

    def browsers(self, portal: str) -> list[str]:
        """What its scenarios ran in, as reports call it."""
        return sorted({check.browser for where, check in self.found if where == portal and check.browser})

    def existing(self) -> dict[str, set[str]]:
        """All scenarios there are of the portals judged, by requirement id."""
        return existing_checks(self.features, self.profiles)

    def for_worker(self) -> dict[str, Any]:
        """What another process needs to judge the same targets in the same run."""
        paths = [str(profile.file) for profile in self.profiles.values()]
        return {"profiles": paths, "seed": self.seed, "nonce": self.nonce, "failed": self.failed}


def begin(config: pytest.Config) -> Run:
    """Make the run of this process: a worker takes over what the first process decided."""
    try:
        catalogue = load(config.stash[ASKED].root / FEATURES)
    except CatalogueError as error:
        raise pytest.UsageError(str(error)) from error
    given: dict[str, Any] = getattr(config, "workerinput", {}).get("mire", {})
    today = datetime.now(UTC)
    seed = given.get("seed", config.getoption("seed") or int(today.strftime("%Y%m%d")))
    run = Run(config, catalogue, seed, given.get("nonce", secrets.token_hex(6)))
    run.failed = given.get("failed")
    config.stash[RUN] = run
    if "profiles" in given:
        run.use([Path(path) for path in given["profiles"]])
    elif config.getoption("target"):
        run.read_profiles()
    return run
