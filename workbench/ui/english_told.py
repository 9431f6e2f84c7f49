"""What the machine names by a word of its own, in English; part of english.py.

The tables are by the word that the desk stores: a kind of claim, a flag, a reason. A word without a
name here is shown as it is stored.
"""

from workbench.model import Bound, SourceKind

KIND_NAMES = {
    "absolute": "absolute",
    "age": "age",
    "cause": "cause",
    "comparison": "comparison",
    "date": "date",
    "duration": "duration",
    "event": "event",
    "measure": "measure",
    "money": "money",
    "period": "period",
    "place": "place",
    "prediction": "prediction",
    "quantity": "quantity",
    "quote": "quote",
    "rank": "rank",
    "recurrence": "recurrence",
    "report": "report",
    "role": "role",
    "rule": "rule",
    "share": "share",
}
FLAGS = {
    "headline": "headline",
    "caption": "caption",
    "reported": "reported",
    "needs context": "needs context",
    "needs date": "needs date",
    "assumed year": "assumed year",
    "assumed month": "assumed month",
    "assumed day": "assumed day",
    "time of day": "time of day",
    "counted from the date before": "counted from the date before",
    "counted from publication": "counted from publication",
    "vague": "vague",
    "source withdrawn": "source withdrawn",
}
WORTH_REASONS = {
    "worded like what is checked": "worded like what is checked",
    "names a figure": "names a figure",
    "many people or much money": "many people or much money",
    "superlative": "superlative",
    "compares": "compares",
    "cause": "cause",
    "states a rule": "states a rule",
    "quotes somebody": "quotes somebody",
    "exact date": "exact date",
    "lasts or counts time": "lasts or counts time",
    "in the headline": "in the headline",
    "leads the article": "leads the article",
    "weekday does not fit": "weekday does not fit",
    "said before": "said before",
    "hedged": "hedged",
    "prediction": "prediction",
    "vague": "vague",
    "title of a person": "title of a person",
    "place": "place",
    "marked by a reviewer": "marked by a reviewer",
}
UNCHECKABLE_REASONS = {
    "byline": "byline",
    "dateline": "dateline",
    "credit": "credit",
    "related": "related",
    "boilerplate": "boilerplate",
    "opinion": "opinion",
    "question": "question",
    "advice": "advice",
    "wish": "wish",
    "fragment": "fragment",
    "nothing specific": "nothing specific",
    "claims removed": "claims removed",
}
SOURCE_KINDS = {
    SourceKind.OFFICIAL: "official document",
    SourceKind.TRANSCRIPT: "transcript",
    SourceKind.DATA: "data",
    SourceKind.WIRE: "wire",
    SourceKind.PRESS: "press",
    SourceKind.REFERENCE: "reference",
    SourceKind.FACT_CHECK: "previous fact-check",
    SourceKind.NOTE: "note",
}
SHEET_HEADINGS = {
    "no": "No",
    "words": "Exact words",
    "label": "Claim",
    "kind": "Kind",
    "value": "Value",
    "status": "Status",
    "ruling": "Ruling",
    "final_ruling": "Final ruling",
    "correction": "Proposed correction",
    "note": "Rationale",
    "reviewer": "Checker",
    "checked_at": "Checked at (UTC)",
    "stance": "Stance",
    "source_title": "Source",
    "publisher": "Publisher",
    "source_published": "Source date",
    "url": "URL",
    "worth": "Worth",
}

NAMED = "{name}: {said}"
"""A name and what it is the name of, a colon between them."""

# values in plain words
BOUNDS_SAID = {
    Bound.ABOUT: "about {value}",
    Bound.AT_LEAST: "at least {value}",
    Bound.AT_MOST: "at most {value}",
    Bound.MORE_THAN: "more than {value}",
    Bound.LESS_THAN: "less than {value}",
    Bound.NEARLY: "nearly {value}",
    Bound.START: "start of {value}",
    Bound.MID: "middle of {value}",
    Bound.END: "end of {value}",
}
ABOUT_TIME = "about {value}"
SINCE, SINCE_DAY = "since {value}", "since {value}"
UNTIL, UNTIL_DAY = "until {value}", "until {value}"
UP_TO = "up to {value}"
FROM_UP_TO = "{first} to {last}"
FROM_TIME_TO, FROM_DAY_TO = "{first} to {last}", "{first} to {last}"
FIRST_OF_MONTH = "1"
DECADE = "{year}s"
WEEK_OF_YEAR = "week {week} of {year}"
PARTS_OF_YEAR = {
    "21": "spring {year}",
    "22": "summer {year}",
    "23": "autumn {year}",
    "24": "winter {year}",
    "33": "first quarter of {year}",
    "34": "second quarter of {year}",
    "35": "third quarter of {year}",
    "36": "fourth quarter of {year}",
    "40": "first half of {year}",
    "41": "second half of {year}",
}
UNITS = {
    "degrees": "degrees",
    "miles": "miles",
    "yards": "yards",
    "feet": "feet",
    "inches": "inches",
    "light years": "light years",
    "nautical miles": "nautical miles",
    "square miles": "square miles",
    "acres": "acres",
    "square feet": "square feet",
    "gallons": "gallons",
    "barrels": "barrels",
    "tons": "tons",
    "pounds": "pounds",
    "ounces": "ounces",
    "carats": "carats",
    "mph": "mph",
    "knots": "knots",
    "hp": "hp",
}
