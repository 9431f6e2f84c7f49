"""What bench/ui.py is made of."""
