"""The full-text index beside a desk: the same words and endings as inside it, read much faster."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

_TOKENIZER = "desk"
_HEAP = 256_000_000  # bytes that are filled before a part of the index is written


class WordIndex:
    """An open full-text index. Its package is an extra."""

    def __init__(self, folder: Path) -> None:
        """Open the index in a folder, or begin one there."""
        import tantivy  # noqa: PLC0415 - an extra

        folder.mkdir(parents=True, exist_ok=True)
        self._tantivy = tantivy
        builder = tantivy.SchemaBuilder()
        builder.add_unsigned_field("id", stored=True, indexed=True, fast=True)
        builder.add_text_field("text", tokenizer_name=_TOKENIZER, index_option="freq")
        self._index = tantivy.Index(builder.build(), path=str(folder))
        self._index.register_tokenizer(_TOKENIZER, self._analyzer())
        self._index.reload()

    def change(self, added: Iterable[tuple[int, str]], removed: Iterable[int]) -> None:
        """Take passages in, each with its text behind its title, and leave others out."""
        writer = self._index.writer(_HEAP, 1)
        for id_ in removed:
            writer.delete_documents_by_query(self._index.parse_query(f"id:{id_}"))
        for id_, text in added:
            document = self._tantivy.Document(text=text)
            document.add_unsigned("id", id_)
            writer.add_document(document)
        writer.commit()
        writer.wait_merging_threads()
        self._index.reload()

    def best(self, words: Sequence[str], *, limit: int) -> Mapping[int, float]:
        """Return the passages that have any of the words, the best first, with their scores."""
        if not words:
            return {}
        searcher = self._index.searcher()
        query = self._index.parse_query(" ".join(words), ["text"])
        hits = searcher.search(query, limit, count=False).hits
        ids = [searcher.doc(address)["id"][0] for _, address in hits]
        return {id_: score for id_, (score, _) in zip(ids, hits, strict=True)}

    def _analyzer(self) -> Any:  # noqa: ANN401 - the package has no types
        tantivy = self._tantivy
        plain = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.simple())
        folded = plain.filter(tantivy.Filter.lowercase()).filter(tantivy.Filter.ascii_fold())
        return folded.filter(tantivy.Filter.stemmer("english")).build()
