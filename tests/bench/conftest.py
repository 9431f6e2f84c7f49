"""The bench's modules are scripts' own: they are imported from the bench's folder."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "bench"))
