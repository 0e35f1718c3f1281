"""Is it English? By the share of words that every English text is full of: cheap, and enough for a warning."""

import re

_ENGLISH = frozenset(
    """the of and to a in that is was for on it with as his he be at by this had not are but from or have an they which
    you were her all she there would their we him been has when who will more if out so said what up its about into
    than them can only other new some could time these two may then do first any my now such like our over""".split()
)
# Words that are frequent in other languages; by them the warning says which one it may be.
_OTHERS = {
    "German": frozenset("der die und das den von zu ist mit sich des nicht auf für ein eine dem".split()),
    "French": frozenset("le les des et une du que dans est pour qui sur pas par au avec il".split()),
    "Spanish": frozenset("el los las que y una del por con para se es su al lo como más".split()),
    "Portuguese": frozenset("o os que e uma do da em para com não se por dos mais ao".split()),
    "Italian": frozenset("il che e di la per un una non con del della sono è gli si".split()),
    "Dutch": frozenset("de het een en van dat is op te zijn met voor niet aan er".split()),
    "Swedish": frozenset("och att det som en på är av för med till den inte har ett".split()),
    "Turkish": frozenset("ve bir bu için da de ile olarak çok daha olan gibi".split()),
    "Polish": frozenset("w i na się z do nie że to jest o jak przez po".split()),
}
_WORD = re.compile(r"[^\W\d_]+")
_SAMPLE = 8_000
_FEWEST = 30
_ENGLISH_SHARE = 0.15


def language_warning(text: str) -> str | None:
    """A sentence where the text is clearly not English; None for English and for what is too short to tell."""
    words = [word.lower() for word in _WORD.findall(text, 0, _SAMPLE)]
    if len(words) < _FEWEST:
        return None
    english = sum(word in _ENGLISH for word in words) / len(words)
    if english >= _ENGLISH_SHARE:
        return None
    shares = {name: sum(word in known for word in words) / len(words) for name, known in _OTHERS.items()}
    likeliest = max(shares, key=lambda name: shares[name])
    if shares[likeliest] > max(english, 0.1):
        return f"the text seems to be {likeliest}, which is read poorly; the reader learned English"
    return "the text seems not to be English and is read poorly" if english < _ENGLISH_SHARE / 2 else None
