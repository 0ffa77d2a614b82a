"""Where steps run: a plug-in family. An engine moves bytes to a job and back."""
