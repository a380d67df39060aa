"""The code of every chapter: one cell of imports, no files, and no number drawn without a seed."""

import ast
import re

import pytest

from tests.chapters import CHAPTERS, EXERCISES, SOLUTIONS, code, each_of, tree
from tests.kernels import read

every = each_of(CHAPTERS, SOLUTIONS, EXERCISES)
DREW_BY_LUCK = {"rand", "randn", "randint", "randperm", "normal", "multinomial", "bernoulli"}


@every
def test_one_cell_imports_explicit_names(path):
    importing = [
        cell for cell in code(read(path)) if any(isinstance(n, ast.Import | ast.ImportFrom) for n in tree(cell))
    ]
    assert len(importing) == 1
    assert "*" not in importing[0].source
    imported = {node.module or "" for node in tree(importing[0]) if isinstance(node, ast.ImportFrom)}
    imported |= {alias.name for node in tree(importing[0]) if isinstance(node, ast.Import) for alias in node.names}
    assert {name.split(".")[0] for name in imported} <= {"numpy", "torch", "plotly", "attnlib", "math"}


@every
def test_no_cell_touches_files_or_magics(path):
    text = "\n".join(cell.source for cell in code(read(path)))
    assert not re.search(r"^\s*[%!]|\bopen\(|\bPath\(|sys\.path|__file__", text, re.M)


def chance(call):
    """What is wrong with a call that draws numbers, or None."""
    name = ast.unparse(call.func)
    if name.endswith("default_rng"):
        return None if call.args or call.keywords else "default_rng() without a seed"
    if re.search(r"(^|\.)random\.(?!default_rng)|manual_seed", name):
        return f"{name} draws from, or sets, the global state"
    if name.startswith("torch.") and name.split(".")[-1] in DREW_BY_LUCK:
        return None if any(one.arg == "generator" for one in call.keywords) else f"{name} without a generator"
    return None


@every
def test_every_random_number_has_its_seed(path):
    made = [node for cell in code(read(path)) for node in tree(cell) if isinstance(node, ast.Call)]
    assert [problem for problem in map(chance, made) if problem] == []


@pytest.mark.parametrize(
    "wrong", ["np.random.default_rng()", "np.random.normal()", "torch.manual_seed(0)", "torch.randn(3)"]
)
def test_chance_without_a_seed_would_be_seen(wrong):
    assert chance(ast.parse(wrong).body[0].value)


@pytest.mark.parametrize(
    "right",
    ["np.random.default_rng(0)", "np.random.default_rng(0).normal()", "rng.normal()", "torch.randn(3, generator=g)"],
)
def test_chance_with_a_seed_is_fine(right):
    assert chance(ast.parse(right).body[0].value) is None
