"""Judgments, found again and applied. They are inputs of the stages, never edits of the record.

`anchor` marks words and finds them again; `facts` finds the claim that stands there; `values`
reads what a person typed; `added` makes a claim of a passage; `force` decides which judgments
hold; `bind` does all that for a dossier; `overlay` lays the outcome over the findings.
"""
