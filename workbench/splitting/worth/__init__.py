"""Worth: how much a claim deserves a checker's time, 0 to 1, with the reasons by name.

A learned score says how much a sentence is worded like those that people found worth checking; the
claim's own nature moves it by named reasons, whose weights a desk may change; its place in the
article moves it once more.
"""

from workbench.splitting.worth.article import Weighed, repeats, standings, weigh
from workbench.splitting.worth.learned import Judgement, judge
from workbench.splitting.worth.reasons import WEIGHTS, score, weights_with, worth

__all__ = [
    "WEIGHTS",
    "Judgement",
    "Weighed",
    "judge",
    "repeats",
    "score",
    "standings",
    "weigh",
    "weights_with",
    "worth",
]
