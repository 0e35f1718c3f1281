"""YAML as plain values, with the line of each: scalars are words, numbers or truth; dates stay words."""

from typing import Any

from accordingto.site.faults import Fault

Path = tuple[str | int, ...]
Lines = dict[Path, int]
_DEEPEST, _MOST = 12, 5000


class YamlError(Exception):
    """The text is no YAML that we take; ``line`` counts from 0."""

    def __init__(self, said: str, line: int) -> None:
        super().__init__(said)
        self.line = line


def load(text: str) -> tuple[Any, Lines]:
    """The values, and the line (from 0) of each by its way from the root."""
    import yaml

    try:
        # libyaml where it is there: the one in Python takes longer than all the rest of a build.
        root = yaml.compose(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        raise YamlError(f"expected YAML, found a mistake: {error.problem}", mark.line if mark else 0) from error
    except yaml.YAMLError as error:
        raise YamlError(f"expected YAML, found a character that it does not take: {error}", 0) from error
    lines: Lines = {}
    return (_value(root, (), lines, set()) if root is not None else {}), lines


def _value(node: Any, path: Path, lines: Lines, seen: set[int]) -> Any:  # noqa: ANN401 - YAML's nodes are untyped
    import yaml

    line = node.start_mark.line
    lines[path] = line
    if id(node) in seen or len(path) > _DEEPEST or len(lines) > _MOST:
        raise YamlError("expected plain values, found an alias or too many values; write them out", line)
    seen.add(id(node))
    if isinstance(node, yaml.MappingNode):
        found: dict[str, Any] = {}
        for key, inner in node.value:
            name = str(key.value)
            if name in found:
                raise YamlError(f"expected each field once, found {name} twice", key.start_mark.line)
            found[name] = _value(inner, (*path, name), lines, seen)
            lines[(*path, name)] = key.start_mark.line
        return found
    if isinstance(node, yaml.SequenceNode):
        return [_value(inner, (*path, place), lines, seen) for place, inner in enumerate(node.value)]
    kind = node.tag.rpartition(":")[2]
    if kind == "bool":
        return node.value.lower() in ("yes", "true", "on")
    if kind == "null":
        return None
    return node.value


def fault_of(error: YamlError, path: str, first: int) -> Fault:
    """The error as a fault; ``first`` is the file's line of the text's first line."""
    return Fault(path, first + error.line, "", str(error))
