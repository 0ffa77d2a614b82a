"""dragoman reads the press on a negotiation and keeps a cited record.

The path: sources fetch articles; `clean` says which words are theirs; `annotate` reads the
language; `extract` says what each article claims; `resolve` says what is a copy and who is who;
`link` what may be the same thing; `date` when; `reconcile` what the record says; `verify` holds
each fact to its passage. Analysts' judgments are inputs, never edits.
"""

__version__ = "0.1.0"
