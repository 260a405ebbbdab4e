"""Mutants of a module: its syntax tree with one node changed. Source in, mutants out, in one order.

Changed are comparisons, conditions, boolean operators, constants, members of an enum, `min` and
`max`, what a function returns; and statements are dropped. Docstrings, annotations and plain
strings are left alone: no test should hold a wording.
"""

import ast
import copy
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

Enums = Mapping[str, Sequence[str]]
"""The members of each enum by its name."""
Path = tuple[tuple[str, int | None], ...]
"""The way to a node: a field and, in a list, the place there."""
Change = tuple[Path, ast.AST]
Key = tuple[str, str, str, str, int]
"""Module, function, what was, what is now, and which of those alike."""

_COMPARED: Mapping[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Eq: ast.NotEq, ast.NotEq: ast.Eq,
    ast.Is: ast.IsNot, ast.IsNot: ast.Is, ast.In: ast.NotIn, ast.NotIn: ast.In,
}  # fmt: skip
_COMPUTED: Mapping[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub, ast.Sub: ast.Add, ast.BitOr: ast.BitAnd, ast.BitAnd: ast.BitOr, ast.Mult: ast.FloorDiv,
}  # fmt: skip
_CALLED = {"min": "max", "max": "min", "any": "all", "all": "any", "bisect_left": "bisect_right", "bisect_right": "bisect_left"}
_LEFT = ("annotation", "returns", "decorator_list")
_SHOWN = (ast.Constant, ast.Name, ast.Attribute, ast.UnaryOp)
_KEYED = (ast.Compare, ast.Subscript, ast.Set)


@dataclass(frozen=True, slots=True)
class Mutant:
    """`function` is the outermost one (`Class.method`), "" at the level of the module; `nth` tells alike ones apart."""

    module: str
    function: str
    was: str
    now: str
    nth: int
    line: int
    path: Path
    node: ast.AST

    @property
    def key(self) -> Key:
        """What stays the same when lines move."""
        return self.module, self.function, self.was, self.now, self.nth

    def tree(self, source: str) -> ast.Module:
        """The module with the change in it."""
        tree = ast.parse(source)
        _put(tree, self.path, self.node)
        return ast.fix_missing_locations(tree)


def find_mutants(source: str, module: str, enums: Enums) -> list[Mutant]:
    tree = ast.parse(source)
    seen = Counter[tuple[str, str, str]]()
    found = []
    for path, node in _changes(tree, (), (), enums):
        mutant = _mutant(tree, module, path, node)
        if mutant.was == mutant.now:
            continue
        alike = (mutant.function, mutant.was, mutant.now)
        seen[alike] += 1
        found.append(replace(mutant, nth=seen[alike]))
    return found


def _changes(node: ast.AST, path: Path, above: tuple[ast.AST, ...], enums: Enums) -> Iterator[Change]:
    """Depth first, in the order of the text."""
    for own, new in _of_node(node, above, enums):
        yield (*path, *own), new
    for name, value in ast.iter_fields(node):
        if name in _LEFT:
            continue
        children = value if isinstance(value, list) else [value]
        for place, child in enumerate(children):
            if isinstance(child, ast.AST) and not _is_docstring(child):
                step = (name, place if isinstance(value, list) else None)
                yield from _changes(child, (*path, step), (*above, node), enums)


def _is_docstring(node: ast.AST) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


def _of_node(node: ast.AST, above: tuple[ast.AST, ...], enums: Enums) -> Iterator[Change]:
    """Changes of the node itself, or of a field of it."""
    match node:
        case ast.Compare(ops=ops):
            yield from (((("ops", i),), _COMPARED[type(op)]()) for i, op in enumerate(ops))
        case ast.BoolOp():
            yield from _of_bool(node)
        case ast.UnaryOp(op=ast.Not()):
            yield (), node.operand
        case ast.BinOp() if type(node.op) in _COMPUTED and not _is_type(node):
            yield (("op", None),), _COMPUTED[type(node.op)]()
        case ast.Constant():
            yield from (((), ast.Constant(value)) for value in _constants(node, above))
        case ast.Name(id=name, ctx=ast.Load()) if name in _CALLED:
            yield (), ast.Name(_CALLED[name], ast.Load())
        case ast.Attribute(value=ast.Name(id=name)) if node.attr in enums.get(name, ()) and not _is_listed(above):
            members = enums[name]
            yield (("attr", None),), _Word(members[(members.index(node.attr) + 1) % len(members)])
        case ast.Set(elts=items) | ast.Tuple(elts=items, ctx=ast.Load()) | ast.List(elts=items, ctx=ast.Load()):
            yield from _of_items(node, items, enums)
        case _:
            yield from _of_flow(node)
            yield from _of_return(node, above)


class _Word(ast.AST):
    """A bare string in a field, such as the name of an attribute."""

    def __init__(self, word: str) -> None:
        super().__init__()
        self.word = word


def _of_bool(node: ast.BoolOp) -> Iterator[Change]:
    yield (("op", None),), ast.And() if isinstance(node.op, ast.Or) else ast.Or()
    for i in range(len(node.values)):
        rest = node.values[:i] + node.values[i + 1 :]
        yield (), rest[0] if len(rest) == 1 else ast.BoolOp(node.op, rest)


def _is_type(node: ast.BinOp) -> bool:
    """`X | None` outside annotations."""
    return isinstance(node.op, ast.BitOr) and any(isinstance(side, ast.Constant) and side.value is None for side in (node.left, node.right))


def _constants(node: ast.Constant, above: tuple[ast.AST, ...]) -> Iterator[bool | float | str]:
    match node.value:
        case bool(value):
            yield not value
        case int(value) | float(value):
            yield value + 1
            yield value - 1
        case str(value) if isinstance(above[-1], _KEYED) or _is_asked_for(node, above[-1]):
            yield f"not {value}"


def _is_asked_for(node: ast.Constant, parent: ast.AST) -> bool:
    """`found.get("key")`."""
    called = parent.func if isinstance(parent, ast.Call) else None
    return isinstance(called, ast.Attribute) and called.attr == "get" and node in getattr(parent, "args", ())


def _is_listed(above: tuple[ast.AST, ...]) -> bool:
    """In a list of choices, of which each is dropped once."""
    return isinstance(above[-1], ast.Set | ast.Tuple | ast.List) and len(above[-1].elts) > 1


def _of_items(node: ast.AST, items: list[ast.expr], enums: Enums) -> Iterator[Change]:
    """One choice less."""
    choices = [i for i, item in enumerate(items) if isinstance(item, ast.Attribute | ast.Constant) and _is_choice(item, enums)]
    for i in choices if len(items) > 1 else ():
        fewer = copy.copy(node)
        fewer.elts = items[:i] + items[i + 1 :]  # type: ignore[attr-defined]
        yield (), fewer


def _is_choice(item: ast.Attribute | ast.Constant, enums: Enums) -> bool:
    if isinstance(item, ast.Constant):
        return isinstance(item.value, str)
    return isinstance(item.value, ast.Name) and item.attr in enums.get(item.value.id, ())


def _of_flow(node: ast.AST) -> Iterator[Change]:
    """Conditions that always or never hold, and statements left out."""
    match node:
        case ast.If() | ast.IfExp():
            yield from (((("test", None),), ast.Constant(value)) for value in (True, False))
        case ast.While():
            yield (("test", None),), ast.Constant(value=False)
        case ast.comprehension(ifs=ifs):
            yield from (((("ifs", i),), ast.Constant(value=True)) for i in range(len(ifs)))
        case ast.Expr(value=ast.Call() | ast.Yield() | ast.YieldFrom()) | ast.AugAssign() | ast.Continue() | ast.Break():
            yield (), ast.Pass()
        case ast.Assign(targets=[ast.Subscript()]):
            yield (), ast.Pass()


def _of_return(node: ast.AST, above: tuple[ast.AST, ...]) -> Iterator[Change]:
    if not isinstance(node, ast.Return) or node.value is None:
        return
    kind = next((ast.unparse(f.returns) for f in reversed(above) if isinstance(f, ast.FunctionDef) and f.returns is not None), "")
    if kind == "bool" and not isinstance(node.value, ast.Constant):
        yield (("value", None),), ast.UnaryOp(ast.Not(), node.value)
    elif kind.endswith("| None") and not isinstance(node.value, ast.Constant):
        yield (("value", None),), ast.Constant(None)


def _mutant(tree: ast.Module, module: str, path: Path, node: ast.AST) -> Mutant:
    """Named by the smallest part around the change that says something."""
    nodes = _along(tree, path)
    shown = next(i for i in range(len(nodes) - 1, -1, -1) if _says_something(nodes, i))
    was = ast.unparse(nodes[shown])
    part = copy.deepcopy(nodes[shown])
    rest = path[shown:]
    if rest:
        _put(part, rest, node)
    now = ast.unparse(ast.fix_missing_locations(part if rest else node))
    line = next(n.lineno for n in reversed(nodes) if hasattr(n, "lineno"))
    return Mutant(module, _function(nodes, path), _in_short(was), _in_short(now), 0, line, path, node)


def _along(tree: ast.AST, path: Path) -> list[ast.AST]:
    """The nodes on the way, from the whole tree down; without bare words."""
    nodes = [tree]
    for name, place in path:
        value = getattr(nodes[-1], name)
        found = value if place is None else value[place]
        if not isinstance(found, ast.AST):
            break
        nodes.append(found)
    return nodes


def _says_something(nodes: list[ast.AST], i: int) -> bool:
    """An expression or statement, and more than `1` or `not x`: those are shown with what stands around them."""
    node = nodes[i]
    if isinstance(node, _SHOWN) and isinstance(nodes[i - 1], ast.expr | ast.comprehension):
        return False
    return isinstance(node, ast.expr | ast.stmt) and not isinstance(node, ast.Constant | ast.Slice)


def _in_short(code: str) -> str:
    """On one line; of a block only its head."""
    lines = code.splitlines()
    return " ".join(code.split()) if len(lines) == 1 else f"{lines[0].strip()} … {lines[-1].strip()}" if len(lines) > 1 else ""


def _function(nodes: list[ast.AST], path: Path) -> str:
    """Defaults and decorators are run with the module."""
    names = []
    for node, (field, _) in zip(nodes, path, strict=False):
        if isinstance(node, ast.ClassDef) and field == "body":
            names.append(node.name)
        elif isinstance(node, ast.FunctionDef):
            return ".".join((*names, node.name)) if field == "body" else ""
    return ""


def _put(root: ast.AST, path: Path, node: ast.AST) -> None:
    """Change the tree itself."""
    parent = _along(root, path[:-1])[-1]
    name, place = path[-1]
    new = node.word if isinstance(node, _Word) else copy.deepcopy(node)
    if place is None:
        setattr(parent, name, new)
    else:
        getattr(parent, name)[place] = new
    if isinstance(new, ast.AST) and hasattr(parent, "lineno"):
        ast.copy_location(new, parent)
