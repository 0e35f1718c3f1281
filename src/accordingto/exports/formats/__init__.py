"""One module a format, each declaring ``EXPORTER``. Adding a file here adds a format."""
