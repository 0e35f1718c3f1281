"""The reading room: a web application on this machine, where people look."""
