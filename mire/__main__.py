"""`python -m mire`."""

import sys

from mire.cli import main

sys.exit(main())
