"""How much a source reads before it says no. Every figure is a bound on one input, in bytes."""

MAX_ARTICLE = 2_000_000
"""An article over 2 MB is an issue (ARCHITECTURE.md, Build): the longest reports and agreements
stay under 1 MB of text; what is larger is a book, a dump or an attack."""

MAX_ROW = 6 * MAX_ARTICLE + 100_000
"""A row of a collection: JSON may write one byte as six (\\u0041), and has other fields."""

MAX_JSON = 64_000_000
"""A .json file is parsed as one value, in memory several times its size; larger ones go in .jsonl,
which is read row by row."""

MAX_RATIO = 100
"""How much larger a .gz may become: prose gives 3 to 5, repetitive HTML 30; bombs near 1,000."""

MAX_SKIP = 256_000_000
"""How far a row that is too long is skipped before the rest of the file is given up."""
