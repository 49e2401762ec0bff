"""Build the two front ends: `python -m trousse.build [DEST]`.

npm fetches the pinned packages, esbuild bundles. Nothing is written into this folder: all goes to DEST, by default (or by
TROUSSE_BUILD in the environment) a cache folder of this machine, named after the sources, and is used again when it is there.
"""

import fcntl
import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ICI = Path(__file__).resolve().parent
SOURCES = ("mui", "coquille", "commun")
NPM = ["npm", "install", "--no-audit", "--no-fund", "--no-package-lock", "--ignore-scripts=false"]


def fichiers() -> list[Path]:
    """Every file that the build reads."""
    found = [ICI / "package.json", ICI / "esbuild.mjs"]
    for nom in SOURCES:
        found += sorted(p for p in (ICI / nom).rglob("*") if p.is_file())
    return found


def empreinte(paths: list[Path]) -> str:
    total = hashlib.sha256()
    for path in paths:
        total.update(path.relative_to(ICI).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    return total.hexdigest()[:16]


def cache_folder() -> Path:
    """Where builds are kept when nothing else was said."""
    default = Path(tempfile.gettempdir()) / f"trousse-cache-{os.getuid()}"
    return Path(os.environ.get("TROUSSE_BUILD") or default)


def built_folder(dest: Path | None = None) -> Path:
    """Where the files built from the present sources are, or would be."""
    return (dest or cache_folder()) / f"dist-{empreinte(fichiers())}"


def build(dest: Path | None = None) -> Path:
    """Build unless it was done already; gives the folder that holds `mui/` and `coquille/`."""
    dest = (dest or cache_folder()).resolve()
    dest.mkdir(parents=True, exist_ok=True, mode=0o700)
    with open(dest / "lock", "w") as verrou:
        fcntl.flock(verrou, fcntl.LOCK_EX)
        fini = built_folder(dest)
        if fini.is_dir():
            return fini
        work = dest / f"npm-{empreinte([ICI / 'package.json'])}"
        if not (work / "installed").is_file():
            shutil.rmtree(work, ignore_errors=True)
            work.mkdir()
            shutil.copy(ICI / "package.json", work)
            subprocess.run(NPM, cwd=work, check=True, stdout=sys.stderr)
            (work / "installed").touch()
        for nom in SOURCES:
            shutil.rmtree(work / nom, ignore_errors=True)
            shutil.copytree(ICI / nom, work / nom)
        shutil.copy(ICI / "esbuild.mjs", work)
        shutil.rmtree(work / "dist", ignore_errors=True)
        subprocess.run(["node", "esbuild.mjs", "dist"], cwd=work, check=True, stdout=sys.stderr)
        (work / "dist").rename(fini)
        return fini

