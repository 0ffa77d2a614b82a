"""Where articles come from: a plug-in family. A source fetches and keeps; it decides nothing."""
