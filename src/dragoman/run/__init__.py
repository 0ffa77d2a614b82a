"""What is run: the plug-ins by name, the plan of steps, the pipeline that skips what is done."""
