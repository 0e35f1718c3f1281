"""``chains``: for each claim the names of its chain, nearest to the page first; for measuring."""

from accordingto.exports.base import Exporter
from accordingto.exports.lines import line_writer
from accordingto.exports.records import Record, pairs
from accordingto.types import Chain, Reading, Source, SourceKind

NOBODY = "nobody"


def chains_record(reading: Reading) -> Record:
    """The claims of one article with the names on whose word each rests."""
    sources = {source.id: source for source in reading.sources}

    def names(chain: Chain) -> list[str]:
        return [_name(sources[link.source]) for link in chain.links]

    return {
        "id": reading.document.id,
        "claims": [
            {
                "content": pairs(claim.content),
                "chain": names(claim.chain),
                "inferred": [link.inferred for link in claim.chain.links],
                "alternatives": [names(chain) for chain in claim.alternatives],
            }
            for claim in reading.claims
        ],
    }


def _name(source: Source) -> str:
    return NOBODY if source.kind is SourceKind.NOBODY else source.name


EXPORTER = Exporter(
    name="chains",
    media_type="application/jsonl",
    summary="the names of every claim’s chain, nearest to the page first",
    each=line_writer(chains_record),
)
