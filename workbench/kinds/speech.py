"""Who says what: quotations and reported speech, with speaker and cue.

A verb of saying is found by its lemma in the language's list. Its subject is the speaker; what is
said is the quotation beside it, or what follows the complementizer ("that", « que »). The words
around are taken from the surface where parsers err most: they attach « que » to many things.
"""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from workbench.kinds.document import Document, span_of
from workbench.kinds.quotations import is_said, quotations, signed
from workbench.kinds.reading import Spoken
from workbench.languages import Language

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_PREDICATES = frozenset({"oprd", "xcomp", "obl:arg", "obl:mod", "prep"})
_SUBJECTS = ("nsubj", "nsubj:pass", "nsubjpass", "csubj", "nsubj:caus")
_RELATIVES = ("relcl", "acl:relcl", "acl", "advcl", "parataxis", "ccomp", "cop")
_OBJECTS = ("obj", "obl:arg", "obl:mod", "flat:name", "dep")
_PASSIVE = frozenset({"nsubj:pass", "nsubjpass"})
_OWNERS = ("poss", "nmod", "nmod:poss")
_SHARING = frozenset({"conj", "xcomp", "advcl", "acl", "parataxis", "pcomp"})
"""Dependencies of a verb without a subject of its own on the one that has it."""
_REACH = 8  # tokens between a verb of saying and its complementizer
_SENTENCE_END = re.compile(r"[.!?][»”\"]?\s")
_ASIDE = 120  # characters
_ASKED = 40  # characters behind a question or a call within which its verb may stand


def quoted(document: Document) -> Iterator[Spoken]:
    """Yield the quotations of three words and more, with their speakers.

    A quotation without a verb of saying goes on with the speaker of the one just before, or
    belongs to the subject of the sentence before it: Acton was blunt. "It will not work."
    """
    verbs = list(_verbs_of_saying(document))
    previous: Spoken | None = None
    for start, end in quotations(document):
        if named := signed(document.text, start, end):
            previous = named
            yield named
            continue
        cue = _cue_beside(document, verbs, start, end)
        if not is_said(document.words(start, end), _away(cue, start, end)):
            continue
        speaker = _subject(*cue, outside=(start, end)) if cue else None
        if cue and speaker is None:
            speaker = _inverted(*cue)
        speaker = speaker or _according(document, start, end)
        if cue is None and speaker is None:
            speaker = _speaker_before(document, start, previous)
        cue_span = span_of(cue[0], [cue[1]]) if cue else None
        previous = Spoken(speaker=speaker, cue=cue_span, content=(start, end))
        yield previous


def _away(cue: "tuple[int, Token] | None", start: int, end: int) -> int | None:
    """Return how many characters a verb stands away from a quotation; None without a verb."""
    if cue is None:
        return None
    at = cue[0] + cue[1].idx
    return min(abs(at - end), abs(start - at - len(cue[1])))


def _speaker_before(
    document: Document, start: int, previous: Spoken | None
) -> tuple[int, int] | None:
    at = document.sentence_at(start)
    if previous and at - document.sentence_at(previous.content[1] - 1) <= 1:
        return previous.speaker
    if at == 0 or document.text[document.spans[at][0] : start].strip():
        return None  # the quotation stands inside a sentence of its own
    before, doc = document.spans[at - 1][0], document.parsed[at - 1]
    verb = next((token for token in doc if token.dep_ == "ROOT"), None) if doc else None
    return _subject(before, verb) if verb is not None else None


def _verbs_of_saying(document: Document) -> "Iterator[tuple[int, Token]]":
    for offset, doc in document.parses():
        for token in doc:
            lemma = token.lemma_.lower()
            if token.pos_ in {"VERB", "AUX"} and document.language.lookup("say_verb", lemma):
                yield offset, token


def _says(token: "Token", language: Language) -> bool:
    """Tell whether a token is a verb of saying, wishing or judging, or a noun of saying."""
    lemma = token.lemma_.lower()
    if token.pos_ == "NOUN":
        return language.lookup("say_noun", lemma) is not None
    lists = ("say_verb", "want_verb", "judge_verb")
    return token.pos_ in {"VERB", "AUX"} and any(language.lookup(name, lemma) for name in lists)


def _cue_beside(
    document: Document, verbs: "list[tuple[int, Token]]", start: int, end: int
) -> "tuple[int, Token] | None":
    """Return the verb of saying nearest to a quotation, in its first or last sentence."""
    first, last = document.sentence_at(start), document.sentence_at(end - 1)
    low, high = document.spans[first][0], document.spans[last][1]
    if document.words(start, end).rstrip('»”" \u00a0\u202f').endswith(("?", "!")):
        high = max(high, end + _ASKED)  # "Why?" Sergio Alba asked.
    best: tuple[int, tuple[int, Token]] | None = None
    for offset, token in verbs:
        position = offset + token.idx
        speaks = _subject(offset, token, outside=(start, end)) or _inverted(offset, token)
        if low <= position < high and not start <= position < end and speaks:
            distance = start - position if position < start else position - end
            if _SENTENCE_END.search(document.text, position, start):
                distance += _ASIDE  # a verb of the sentence before, whose words end there
            if best is None or distance < best[0]:
                best = (distance, (offset, token))
    return best[1] if best else None


def _subject(
    offset: int, verb: "Token", *, outside: tuple[int, int] = (0, 0)
) -> tuple[int, int] | None:
    """Return the span of a verb's subject, without clauses that hang on it.

    A subject inside the span ``outside``, of a quotation, does not count.

    A participle ("saying that") or a verb joined to another takes the other's subject; a noun
    ("his claim that") has its possessor.
    """
    owners = _OWNERS if verb.pos_ == "NOUN" else _SUBJECTS
    said = verb
    passive = any(child.dep_ in {"aux:pass", "auxpass"} for child in verb.children)
    while True:
        subject = next(
            (
                child
                for child in verb.children
                if child.dep_ in owners and not outside[0] <= offset + child.idx < outside[1]
            ),
            None,
        )
        if subject is not None or verb.dep_ not in _SHARING or verb.head == verb:
            break
        if verb.dep_.startswith("acl") and verb.head.pos_ in {"NOUN", "PROPN"}:
            subject = verb.head
            break
        verb, owners = verb.head, _SUBJECTS
    if passive or (subject is not None and subject.dep_ in _PASSIVE):
        subject = _agent(said)
    if subject is None:
        return None
    if subject.tag_ in {"WP", "WDT"} or "Rel" in subject.morph.get("PronType", []):
        return None
    return noun_span(offset, subject)


def _inverted(offset: int, verb: "Token") -> tuple[int, int] | None:
    """Return a subject behind its verb that the parser took for an object: « a déclaré X »."""
    found = next(
        (child for child in verb.children if child.dep_ in _OBJECTS and child.i > verb.i), None
    )
    return None if found is None else noun_span(offset, found)


def _agent(verb: "Token") -> "Token | None":
    """Return who does what a passive verb says: "was warned by X", None where nobody is named."""
    for child in verb.children:
        if child.dep_ == "obl:agent":
            return child
        if child.dep_ == "agent":
            return next((grand for grand in child.children if grand.dep_ == "pobj"), None)
    return None


def noun_span(offset: int, noun: "Token") -> tuple[int, int]:
    """Return the span of a noun with what stands before it and its complements, no clauses."""
    keep = [noun]
    for child in noun.children:
        if child.dep_ in _RELATIVES or (
            child.dep_ in {"punct", "appos", "conj", "cc", "mark"}
            and child.i > noun.i
            and child.dep_ != "conj"
        ):
            continue
        if child.dep_ == "conj" and any(grand.dep_ in _SUBJECTS for grand in child.children):
            continue
        keep.extend(token for token in child.subtree if token.dep_ not in _RELATIVES)
    keep.sort(key=lambda token: token.i)
    at = keep.index(noun)
    low = high = at
    while low > 0 and keep[low].i - keep[low - 1].i == 1:
        low -= 1
    while high + 1 < len(keep) and keep[high + 1].i - keep[high].i == 1:
        high += 1
    run = keep[low : high + 1]
    while len(run) > 1 and (run[-1].is_punct or run[-1].pos_ in {"ADP", "CCONJ"}):
        run.pop()
    while len(run) > 1 and (run[0].is_punct or run[0].dep_ in {"mark", "cc"}):
        run.pop(0)
    return span_of(offset, run)


def _according(document: Document, start: int, end: int) -> tuple[int, int] | None:
    """Return the speaker of "according to X" in the sentence of a quotation."""
    low, high, _ = document.spans[document.sentence_at(end - 1)]
    for speaker, _ in _according_in(document, low, high):
        if not start <= speaker[0] < end:
            return speaker
    return None


def _according_in(
    document: Document, low: int, high: int
) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """Yield (speaker, cue) of each "according to X" of a stretch of the text."""
    doc = document.parsed[document.sentence_at(low)]
    for cue in document.language.finder("according_to").finditer(document.text, low, high):
        after = cue.end() + (1 if document.text[cue.end() : cue.end() + 1] == " " else 0)
        if doc is None:
            continue
        offset = document.spans[document.sentence_at(low)][0]
        token = next(
            (token for token in doc if offset + token.idx >= after and not token.is_space), None
        )
        if token is None:
            continue
        head = token
        while (
            head.head.i > token.i
            and head.head != head
            and head.pos_ in {"DET", "ADJ", "NUM", "PROPN", "ADP", "NOUN"}
            and head.dep_ != "ROOT"
        ):
            if head.dep_ in {"obl", "obl:mod", "obl:arg", "pobj", "nmod"}:
                break
            head = head.head
            if head.pos_ in {"VERB", "AUX"}:
                head = token
                break
        span = noun_span(offset, head)
        yield (max(span[0], after), max(span[1], after + len(token))), cue.span()


def reported(document: Document) -> Iterator[Spoken]:
    """Yield reported speech outside of quotation marks: "X said that P", « selon X, P »."""
    quotes = list(quotations(document))
    for offset, doc in document.parses():
        for token in doc:
            if _says(token, document.language):
                found = _report(document, offset, doc, token)
                if found and not any(start <= found.content[0] < end for start, end in quotes):
                    yield found
        yield from _accordings(document, offset, doc)


def _accordings(document: Document, offset: int, doc: "Doc") -> Iterator[Spoken]:
    low, high = offset, offset + len(doc.text)
    for speaker, cue in _according_in(document, low, high):
        before, after = (low, cue[0]), (speaker[1], high)
        content = before if before[1] - before[0] > len("L’an ") * 2 else after
        trimmed = _trimmed(document.text, *content)
        if trimmed[1] - trimmed[0] > 1:
            yield Spoken(speaker=speaker, cue=cue, content=trimmed)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and (text[start].isspace() or text[start] in ",;:–—-"):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in ",;:.!?–—"):
        end -= 1
    return start, end


def _report(document: Document, offset: int, doc: "Doc", verb: "Token") -> Spoken | None:
    speaker = _subject(offset, verb)
    if speaker is None and verb.pos_ == "VERB" and _after_comma(verb):
        speaker = _inverted(offset, verb)
    if speaker is None:
        return None
    content = (
        _after_complementizer(document, offset, doc, verb)
        or _before_cue(document, offset, verb, speaker)
        or _clause(document, offset, verb)
    )
    if content is None:
        return None
    return Spoken(speaker=speaker, cue=span_of(offset, [verb]), content=content)


def _after_complementizer(
    document: Document, offset: int, doc: "Doc", verb: "Token"
) -> tuple[int, int] | None:
    words = document.language.lists.get("complementizer", {})
    for token in doc[verb.i + 1 : verb.i + 2 + _REACH]:
        if token.lower_ in words and (
            token.i == verb.i + 1 or token.pos_ in {"SCONJ", "ADV", "PRON"}
        ):
            return _trimmed(document.text, offset + token.idx + len(token), offset + len(doc.text))
        if (token.is_punct and token.text not in {",", "'", "’"}) or token.pos_ == "VERB":
            return None
    return None


def _after_comma(verb: "Token") -> bool:
    first = min([verb.i, *(child.i for child in verb.children if child.dep_.startswith("aux"))])
    return first > 0 and verb.doc[first - 1].text == ","


def _before_cue(
    document: Document, offset: int, verb: "Token", speaker: tuple[int, int]
) -> tuple[int, int] | None:
    """Return what stands before an inverted cue: « L'eau monte, a indiqué le préfet »."""
    helpers = [child.idx for child in verb.children if child.dep_.startswith("aux")]
    cue = offset + min([verb.idx, *helpers])
    before = document.text[offset:cue].rstrip()
    if speaker[0] < cue or not before.endswith(",") or verb.pos_ == "NOUN":
        return None
    if not document.language.lookup("say_verb", verb.lemma_.lower()):
        return None
    return _trimmed(document.text, offset, cue)


def _clause(document: Document, offset: int, verb: "Token") -> tuple[int, int] | None:
    """Return the span of a bare complement clause, or of « qualifier X de Y »."""
    for child in verb.children:
        if child.dep_ in {"ccomp", "advcl:cmp"}:
            tokens = [token for token in child.subtree if token.i != verb.i]
            low, high = tokens[0], tokens[-1]
            if low.i <= verb.i <= high.i:
                return None
            return _trimmed(document.text, *span_of(offset, [low, high]))
    return _complement(document, offset, verb)


def _complement(document: Document, offset: int, verb: "Token") -> tuple[int, int] | None:
    """Return what is said without a clause: « qualifier X de Y », "urged X to Y", "denied X"."""
    lemma = verb.lemma_.lower()
    after = [child for child in verb.children if child.i > verb.i]
    objects = [child for child in after if child.dep_ in {"obj", "dobj"}]
    infinitives = [child for child in after if child.dep_ == "xcomp"]
    predicates = [child for child in after if child.dep_ in _PREDICATES]
    if objects and predicates and document.language.lookup("naming_verb", lemma):
        return _from_to(document, offset, objects[0].left_edge, predicates)
    if infinitives and document.language.lookup("want_verb", lemma):
        return _from_to(document, offset, infinitives[0].left_edge, infinitives)
    if objects and document.language.lookup("judge_verb", lemma):
        return _from_to(document, offset, objects[0].left_edge, [objects[0], *predicates])
    return None


def _from_to(
    document: Document, offset: int, first: "Token", parts: "list[Token]"
) -> tuple[int, int]:
    last = max(token.i for part in parts for token in part.subtree)
    return _trimmed(document.text, *span_of(offset, [first, first.doc[last]]))


def report_words(document: Document, spoken: Spoken) -> tuple[int, int]:
    """Return the words that state that something was said: "Biden warned Putin"."""
    assert spoken.speaker is not None  # noqa: S101 - reported() yields none without
    assert spoken.cue is not None  # noqa: S101 - as above
    low, high = min(spoken.speaker[0], spoken.cue[0]), max(spoken.speaker[1], spoken.cue[1])
    if high <= spoken.content[0]:
        bridge = document.text[high : spoken.content[0]]
        words = document.language.lists.get("complementizer", {})
        kept = bridge.rstrip(" ,:")
        for word in sorted(words, key=len, reverse=True):
            if kept.lower().endswith(word):
                kept = kept[: -len(word)].rstrip(" ,:")
                break
        high += len(kept)
    return low, high
