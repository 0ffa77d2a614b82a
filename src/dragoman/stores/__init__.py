"""Where a dossier is kept: a plug-in family. A store keeps records; it decides nothing."""
