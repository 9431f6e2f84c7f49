"""BM25 by bm25s, run by path in the peers' environment: JSON in, rankings and seconds out."""

import json
import sys
import time

import bm25s  # type: ignore[import-not-found, unused-ignore]

asked = json.load(sys.stdin)
index = bm25s.BM25()
index.index(
    bm25s.tokenize(asked["texts"], stopwords=None, show_progress=False), show_progress=False
)
found, seconds = [], []
for query in asked["queries"]:
    began = time.process_time()
    words = bm25s.tokenize([query], stopwords=None, show_progress=False)
    ids, _ = index.retrieve(words, k=asked["limit"], show_progress=False)
    seconds.append(time.process_time() - began)
    found.append([int(id_) + 1 for id_ in ids[0]])
json.dump({"found": found, "seconds": seconds}, sys.stdout)
