"""What stages are given: rules over the text, our encoder, and adapters for others."""
