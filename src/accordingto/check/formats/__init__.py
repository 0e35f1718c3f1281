"""One format a file; its name is the format's."""
