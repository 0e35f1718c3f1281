"""One rule a file, named for its code and its name. Whatever lies here is found; nothing lists it."""
