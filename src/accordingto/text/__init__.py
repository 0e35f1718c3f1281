"""Plain text: sentences, quotation marks. Offsets are half-open, in Unicode code points."""
