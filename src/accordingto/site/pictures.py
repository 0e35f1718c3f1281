"""Pictures in sensible widths: turned upright, without what cameras write into them, named by their content."""

import hashlib
from io import BytesIO
from pathlib import Path

from accordingto.site.memory import Memory
from accordingto.site.newsroom import slug_of
from accordingto.site.paper import Photo, Rendition

WIDTHS = (480, 960, 1440)
QUALITY = 80
KINDS = {"JPEG": ".jpg", "PNG": ".png", "WEBP": ".webp"}
_MODES = {"JPEG": ("RGB", "L"), "PNG": ("RGB", "RGBA", "L", "LA"), "WEBP": ("RGB", "RGBA")}
"""What can be made smaller as it is; a palette or 16 bits cannot."""
_MOST_PIXELS = 60_000_000
_VERSION = "1"


class PictureError(Exception):
    """The file is no picture that we take."""


def photo_of(path: Path, memory: Memory) -> tuple[Photo, dict[str, bytes]]:
    """The picture's renditions, and the bytes of each file."""
    data = path.read_bytes()
    key = hashlib.sha256(b"".join((_VERSION.encode(), repr((WIDTHS, QUALITY)).encode(), data))).hexdigest()
    stem = f"pictures/{slug_of(path.stem) or 'picture'}-{key[:10]}"
    kept = memory.load(f"photo-{key}")
    if kept is not None:
        photo = Photo(tuple(Rendition(*rendition) for rendition in kept["renditions"]))
        files = {one.path: memory.load_bytes(f"{key}-{one.width}") for one in photo.renditions}
        if all(files.values()):
            return photo, {name: held for name, held in files.items() if held}
    photo, made = _renditions(data, stem)
    for one in photo.renditions:
        memory.keep_bytes(f"{key}-{one.width}", made[one.path])
    memory.keep(f"photo-{key}", {"renditions": [list(one) for one in photo.renditions]})
    return photo, made


def _renditions(data: bytes, stem: str) -> tuple[Photo, dict[str, bytes]]:
    from PIL import Image, ImageOps, UnidentifiedImageError

    try:
        with Image.open(BytesIO(data), formats=tuple(KINDS)) as opened:
            kind = str(opened.format)
            if opened.width * opened.height > _MOST_PIXELS:
                raise PictureError(f"at most {_MOST_PIXELS:,} pixels, found {opened.width} × {opened.height}")
            whole = ImageOps.exif_transpose(opened)
            whole.load()
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError, Image.DecompressionBombError) as error:
        raise PictureError(f"a JPEG, PNG or WebP picture, found none that opens ({type(error).__name__})") from error
    if whole.mode not in _MODES[kind]:
        whole = whole.convert("RGBA" if "transparency" in whole.info else "RGB")
    whole.info.clear()
    made: dict[str, bytes] = {}
    renditions = []
    for width in sorted({min(width, whole.width) for width in WIDTHS}):
        height = max(1, round(whole.height * width / whole.width))
        one = whole if width == whole.width else whole.resize((width, height), Image.Resampling.LANCZOS)
        out = BytesIO()
        if kind == "PNG":
            one.save(out, "PNG", optimize=True)
        else:
            one.save(out, kind, quality=QUALITY, **({"optimize": True, "progressive": True} if kind == "JPEG" else {}))
        name = f"{stem}-{width}{KINDS[kind]}"
        made[name] = out.getvalue()
        renditions.append(Rendition(name, width, height))
    return Photo(tuple(renditions)), made
