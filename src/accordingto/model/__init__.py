"""The trained tagger and linker: features, runtime, decoding. Nothing here knows what a page is."""
