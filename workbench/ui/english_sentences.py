"""Sentences that the workbench makes below the pages, in English; part of english.py.

The desk keeps them as they were made, with canonical values; telling.py says them in the language
of the tab and in plain words. ``{claimed}``, ``{found}``, ``{turned}`` and ``{value}`` are
canonical values, ``{day}`` is a date, ``{weekday}`` a day of the week, ``{why}`` one of WHYS; the
others are said as they stand. Where two fit, the first does.
"""

WHYS = {
    "rounded": "equal when rounded",
    "overlap": "they overlap",
    "in claim": "within the claim's bounds",
    "in source": "within the source's bounds",
    "same": "the same",
    "not both": "these cannot both be right",
    "one end": "one end is the same, the other is not",
    "same figure": "the same figure",
    "same hedge": "the same hedge, another figure",
    "units": "the units differ",
    "currencies": "money of different currencies is not compared",
    "no length": "the source gives no length",
    "unlike": "a date and a length or a figure",
    "inside": "a date inside of a period says nothing of its ends",
    "same start": "the same start, but not the other",
    "same end": "the same end, but not the other",
    "less exact": "the source is less exact",
    "in dates": "within the claim's dates",
    "dates": "different dates",
    "unknown": "one of the dates is not known",
    "same limit": "the same limit",
    "limits": "different limits",
    "no limit": "a date inside or outside of a period says nothing of its limit",
    "no day": "the day is not told",
    "same time": "the same time",
    "another time": "another time",
    "unmeasured": "they cannot be measured against each other",
}
REASONS_SAID = {
    "converted": "The claim says {claimed}, the source {found}: {turned} when converted: {why}.",
    "sides": "The claim says {claimed}, the source {found}: {why}.",
    "figure": "The claim says {claimed}, and the same figure stands here: see what it counts.",
    "misprint": (
        "The claim says {claimed}, the source “{words}”, which is no date: it may be misprinted."
    ),
    "since about": (
        "The claim says {claimed}, the source {found} before {day}, which is since about {year}."
    ),
    "years ago": (
        "The claim says {claimed}, the source since {year}, which was {count} years ago on {day}."
    ),
    "both": "Both say {value}.",
    "other time": "A different value stands here, of another time:",
    "other thing": "A different value stands here, it seems of something else:",
    "same of other": "The same value stands here, it seems of something else:",
    "of another": "A different value stands here, that of “{words}” in the same sentence:",
    "far limit": "The source gives a limit only, and a far one.",
    "no value": "No value of this kind stands in the passage.",
    "nothing": "There is no value to compare: read the passage.",
    "one copy": "1 other source prints the same.",
    "copies": "{count} other sources print the same.",
    "older": "The source is older than the fact: it is of {day}.",
    "passage denies": "The passage says it with a negation, the claim without: read both.",
    "claim denies": "The claim says it with a negation, the passage without: read both.",
    "no quote": "The quoted words are not in the passage.",
    "quote figures": "Nearly the quoted words stand in the passage, with other figures.",
    "quote": "The quoted words stand in the passage.",
    "near quote": "Nearly the quoted words stand in the passage: compare word by word.",
    "no role": "The role is not named in the passage.",
    "role": "The passage has the same name with the same title.",
    "other title": "The passage gives the same name another title: “{words}”.",
    "same name": "The same name stands here: read what is said of it.",
    "no place": "The place is not named in the passage.",
    "country": "The passage names the country too: read what it places there.",
    "place": "The passage names the same place for the same thing.",
    "same place": "The same place is named here: read what is said of it.",
}
BESIDE_SAID = {
    "converted": "{turned} when converted: {why}.",
    "sides": "{why}.",
}
"""What is said of two values that stand above the sentence; by the key in REASONS_SAID."""
WARNINGS_SAID = {
    "weekday": "“{words}” falls on a {weekday}.",
    "weekday flag": "weekday mismatch: {weekday}",
    "period": "The period ends before it begins: “{words}” and “{other}”.",
    "ahead": "“{words}” comes after the publication, on {day}, and is told as past.",
    "sum": "The total is “{words}”, the parts make {made}: {parts}.",
    "one share": "“{words}” is more than there are.",
    "shares": "{parts} make {made} % together.",
    "born between": (
        "{name}, born “{words}”, is {youngest} or {oldest}, and the age given is “{other}”."
    ),
    "born": "{name}, born “{words}”, is {told}, and the age given is “{other}”.",
    "two ages": "{name} is given two ages: “{words}” and “{other}”.",
    "spelled": "One name is spelled two ways: “{words}” and “{other}”.",
    "one missing": "Missing: 1 more independent source.",
    "missing": "Missing: {count} more independent sources.",
    "primary or one": "Missing: 1 primary source, or 1 more independent source.",
    "primary or more": "Missing: 1 primary source, or {count} more independent sources.",
    "two values": "The same fact seems to have two values: “{words}” and “{other}”.",
}
FAULTS_SAID = {
    "acted since": "{name} acted on claim {id} since it was shown: look at it again.",
    "undone since": "{name} acted on “{words}” since: it cannot be undone any more.",
    "made otherwise": "“{words}” is not any more what you made it: it cannot be undone.",
    "nothing to undo": "{name} has nothing to undo on article {id}.",
    "nothing to redo": "{name} has nothing to redo on article {id}.",
    "ruled on it": "{name} ruled on “{words}”: it can be removed once they withdraw.",
    "removed": "Claim {id} was removed: undo that first.",
    "known words": "These very words are claim {id} already.",
    "no such words": "“{words}” does not stand in the article: copy the words from its text.",
    "which time": "“{words}” stands in the article {count} times: say which time is meant.",
    "no words": "These are no words of the article: select them in its text.",
    "one word": "Select one word at least.",
    "one paragraph": "A claim stands in one paragraph: select words of one only.",
    "inside a word": "Cut between two words, not inside one.",
    "no value": (
        "“{words}” is not understood as a value: write it as in “2 h”, “since 2002”,"
        " “7 December 2021” or “94,300 soldiers”."
    ),
    "why uncheckable": "Say why the sentence has nothing to check.",
    "unsigned edit": "Every change is signed: give your name.",
    "unsigned verdict": "A verdict needs a reviewer: give your name.",
    "unsigned final": "A final ruling needs a reviewer: give your name.",
    "unsigned source": "Corrections of a source are signed: give your name.",
    "unsigned withdrawal": "Withdrawing and restoring are signed: give your name.",
    "final reason": "A final ruling needs a reason: write a note.",
    "not disputed": "Claim {id} is not disputed: a final ruling is given where two differ.",
    "spelled": "“{words}” is “{name}” in another spelling: sign as “{name}”.",
    "empty comment": "Write the comment first.",
    "why withdrawn": "Say why the source is withdrawn: those who cited it will ask.",
    "untitled source": "A source needs a title: write one.",
    "same draft": "This is the very text that the article has: there is nothing to revise.",
    "other draft": "Article {id} got another text meanwhile: look at it first.",
    "placed": "Claim {id} stands at these words already: let this one go.",
    "several places": "These words stand several times in the article: copy more of them.",
    "empty text": "The text is empty: give a text with at least one sentence.",
    "strange text": "The text holds characters that no text has: save it as UTF-8 and try again.",
    "unknown encoding": (
        "The text is in an encoding that cannot be told: save it as UTF-8 and try again."
    ),
    "no article": "There is no article {id} on this desk: look its number up in the list.",
    "no claim": "There is no claim {id} on this desk: look its number up in the list.",
    "no source": "There is no source {id} on this desk: look its number up in the list.",
    "address": "{words} is no address of the web: write it as https://example.org/page.",
    "no answer": "{name} did not answer within {count} seconds: try again later.",
    "no network": "{name} is inside a network, not on the web: save its page and add the file.",
    "best step": "The best step of a public scale has a higher number than the worst.",
    "weight": "A weight lies between -1 and 1: write a smaller one.",
    "days": "A verdict holds from 1 to {count} days: write such a number.",
    "stopped": "Stopped: nothing half-done was stored.",
    "worker ended": "The worker process ended before the work was done: start it again.",
    "imported newer": (
        "{count} sources added, {known} were there already, {newer} of those added are newer"
        " versions."
    ),
    "imported": "{count} sources added, {known} were there already.",
    "split": "{count} claims found.",
    "matched": "{count} passages put beside the claims.",
    "searched": "{count} passages put beside the claim.",
    "weighed": "{count} claims have another worth.",
}
