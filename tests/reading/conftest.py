"""Documents that are made in memory, for all tests of reading."""

import sys
from pathlib import Path

sys.path.append(str(Path(__file__).parent))
