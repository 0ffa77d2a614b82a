"""The parts of the HTML report: passages, sections, template, style."""
