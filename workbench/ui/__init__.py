"""The browser's side: everything that draws, and nothing that decides.

``app`` is the entry script of the server; the pages in the top-level ``pages`` folder read their
inputs, call ``workbench.workflow`` and hand the result to the modules here. Text of articles and
sources is untrusted: it reaches the browser through ``reader`` and ``typeset`` only, which set
text and never markup.
"""
