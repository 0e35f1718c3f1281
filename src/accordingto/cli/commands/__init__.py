"""One module a command, each declaring ``COMMAND``. Adding a file here adds a command."""
