"""What bench/accuracy.py measures with: one scorer for each set, for us and for every peer."""
