"""`python -m trousse.build [DEST]`: build the front ends, or find them built; prints their folder."""

import sys
from pathlib import Path

from .construction import build

if __name__ == "__main__":
    print(build(Path(sys.argv[1]) if len(sys.argv) > 1 else None))
