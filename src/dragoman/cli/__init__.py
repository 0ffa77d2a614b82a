"""The command line: parse, call `dossier`, print. Data on stdout, progress on stderr."""
