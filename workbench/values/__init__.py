"""Canonical values: the text forms in which claims and passages are compared."""
