"""`mire install-browser`, as the Makefile calls it."""

import sys

from mire.cli import main

if __name__ == "__main__":
    sys.exit(main(["install-browser"]))
