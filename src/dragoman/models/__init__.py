"""What stages are given to read with: rules, our encoder. The registry knows them by name."""
