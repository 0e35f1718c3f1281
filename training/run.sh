#!/bin/sh
# Train the model that ships, from the encoders to the bundles. `make model` calls it; training/README.md explains it.
set -eu
cd "$(dirname "$0")/.."
: "${PYTHON:=.venv/bin/python}" "${SHARED:=../shared}" "${MPNET:=build/mpnet}"
BUNDLES=src/accordingto/model/bundles
train() { "$PYTHON" -m training.train --shared "$SHARED" "$@"; }

if [ ! -f "$MPNET/model.safetensors" ]; then
	"$PYTHON" -m training.encoder --out "$MPNET"
fi

# 1. A reader that learns from the annotation alone.
train --out build/reader --epochs 6 --rate 2e-4 --seed 21
# 2. A larger network, too slow to ship.
train --out build/teacher --teacher --base "$MPNET" --layers 8 --epochs 2 --rate 7e-5 --fresh 8 --batch 1536 --seed 11
# 3. What it says of the examples, and of articles that nobody annotated.
"$PYTHON" -m training.teach --shared "$SHARED" --teachers build/teacher/model.pt --out build/taught.pkl
# 4. The reader goes on from there; and a smaller one is cut out of it.
train --out build/taught --examples build/taught.pkl --start build/reader/model.pt --epochs 2 --rate 1.6e-4 --seed 41
train --out build/small --examples build/taught.pkl --start build/taught/model.pt --layers 3 \
	--epochs 1 --rate 4e-4 --batch 2048 --seed 42

# 5. The reader becomes the bundle that ships; the smaller one is for comparison.
for made in "taught $BUNDLES/reader-2" "small build/reader-2-small"; do
	bundle="${made#* }"
	"$PYTHON" -m training.export --weights "build/${made%% *}/model.pt" --out "$bundle"
	"$PYTHON" -m training.calibrate --shared "$SHARED" --bundle "$bundle"
done

# 6. The encoder of statements, which the library compares what articles say with.
"$PYTHON" -m training.embedding --shared "$SHARED" --out src/accordingto/model/encoders/statements-1
