"""The path from article to record: pure functions over frozen records, one stage a folder."""
