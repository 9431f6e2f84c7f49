"""Documents that are made in memory, as for the tests of reading."""

import sys
from pathlib import Path

sys.path.append(str(Path(__file__).parents[1] / "reading"))
