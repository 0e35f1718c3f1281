"""One idea of how time is said a file; ``grammar.py`` lists them in their order."""
