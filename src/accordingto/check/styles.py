"""What a newsroom's published guide asks for, as rules beside the default ones."""

STYLES: dict[str, tuple[str, ...]] = {
    "afp": ("SRC102", "SRC107", "SRC111", "REL302"),
    "ap": (
        "SRC106",
        "SRC107",
        "ANO201",
        "ANO202",
        "ANO203",
        "ANO205",
        "ANO207",
        "ANO208",
        "REL302",
        "REL303",
        "REL306",
    ),
    "bbc": ("SRC108", "ANO206", "REL304", "REL307"),
    "npr": ("SRC101", "SRC110", "ANO202", "ANO203", "ANO205"),
    "reuters": ("SRC102", "SRC103", "SRC104", "SRC105", "SRC109", "SRC111", "ANO204", "REL305", "PIC701", "PIC702"),
}
