"""A generated corpus: news-like passages in English and French, the same for the same seed.

Every passage is about one of some hundred thousand events (who, where, what, how much, when), so
that a passage has many neighbours which differ from it in one name or one figure only.
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass

PEOPLE = (
    "Marta Oyelaran", "Jonas Lindqvist", "Aïcha Benali", "Pavel Hrdlicka", "Ines Carvalho",
    "Tomasz Wrona", "Leïla Mansour", "Owen Pritchard", "Camille Roussel", "Dimitar Kolev",
    "Sunniva Aas", "Rafael Quiroga", "Noor van Dijk", "Ewa Zielinska", "Mathieu Delorme",
    "Grace Achieng", "Luca Bertoldi", "Katrin Vogel", "Samir Haddad", "Élodie Garnier",
)  # fmt: skip
PLACES = (
    ("Lisbon", "Lisbonne"), ("Geneva", "Genève"), ("Warsaw", "Varsovie"), ("Cairo", "Le Caire"),
    ("London", "Londres"), ("Brussels", "Bruxelles"), ("Athens", "Athènes"), ("Oslo", "Oslo"),
    ("Vienna", "Vienne"), ("Barcelona", "Barcelone"), ("Edinburgh", "Édimbourg"),
    ("Copenhagen", "Copenhague"), ("Milan", "Milan"), ("Algiers", "Alger"), ("Seville", "Séville"),
    ("Krakow", "Cracovie"), ("Antwerp", "Anvers"), ("Beirut", "Beyrouth"), ("Quebec", "Québec"),
    ("Tunis", "Tunis"),
)  # fmt: skip
DEEDS = (
    (
        "{who} said that the port of {where} handled {n} containers in {year}.",
        "{who} a déclaré que le port de {where} avait traité {n} conteneurs en {year}.",
    ),
    (
        "The city council of {where} spent {n} euros on new trams in {year}, according to {who}.",
        "La ville de {where} a dépensé {n} euros pour de nouveaux tramways en {year}, selon {who}.",
    ),
    (
        "{who}, who runs the hospital of {where}, counted {n} patients in {year}.",
        "{who}, qui dirige l'hôpital de {where}, a compté {n} patients en {year}.",
    ),
    (
        "In {year} the factory in {where} dismissed {n} workers, the union leader {who} said.",
        "En {year}, l'usine de {where} a licencié {n} ouvriers, selon la syndicaliste {who}.",
    ),
    (
        "{n} people marched through {where} in {year} to demand lower rents, {who} told reporters.",
        "{n} personnes ont défilé à {where} en {year} pour des loyers plus bas, a dit {who}.",
    ),
    (
        "The flood of {year} destroyed {n} houses around {where}, a report by {who} found.",
        "La crue de {year} a détruit {n} maisons autour de {where}, selon un rapport de {who}.",
    ),
    (
        "{who} has taught at the university of {where} since {year} and has {n} students.",
        "{who} enseigne à l'université de {where} depuis {year} et a {n} étudiants.",
    ),
    (
        "The museum of {where} bought {n} photographs from {who} in {year}.",
        "Le musée de {where} a acheté {n} photographies à {who} en {year}.",
    ),
    (
        "The airport of {where} closed for {n} minutes in {year} after {who} saw a drone.",
        "L'aéroport de {where} a fermé {n} minutes en {year} après que {who} a vu un drone.",
    ),
    (
        "{who} caught {n} tonnes of herring off {where} in {year}, twice the quota.",
        "{who} a pêché {n} tonnes de harengs au large de {where} en {year}, deux fois le quota.",
    ),
)
OF_TEN_FRENCH = 4


@dataclass(frozen=True, slots=True)
class Told:
    """A passage, and the same event told in the other language."""

    text: str
    language: str
    translation: str


def corpus(size: int, *, seed: int = 20) -> Iterator[Told]:
    """Yield so many passages, no two alike."""
    chance = random.Random(seed)  # noqa: S311 - the same each time is the point
    seen = set()
    while len(seen) < size:
        deed = chance.randrange(len(DEEDS))
        who, (there, la) = chance.choice(PEOPLE), chance.choice(PLACES)
        count, year = chance.randrange(1001, 99_999), chance.randrange(1990, 2026)
        if (event := (deed, who, there, count, year)) in seen:
            continue
        seen.add(event)
        english, french = DEEDS[deed]
        told = (
            english.format(who=who, where=there, n=f"{count:,}", year=year),
            french.format(who=who, where=la, n=f"{count:,}".replace(",", "\u202f"), year=year),
        )
        turn = chance.randrange(10) < OF_TEN_FRENCH
        yield Told(told[turn], ("en", "fr")[turn], told[1 - turn])
