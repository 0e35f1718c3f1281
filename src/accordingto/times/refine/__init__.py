"""What brings neighbouring expressions together, or drops them; ``grammar.py`` lists the steps in their order."""
