"""Judgments, found again and applied. They are inputs of the stages, never edits of the record."""
