"""When: of documents, time expressions and claims, settled from the whole dossier."""
