"""What comes out: a plug-in family. A writer puts the record into a form; it decides nothing."""
