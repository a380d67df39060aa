"""What is done before an answer's time begins to run."""

import subprocess
import sys

import pytest

PROGRAM = """
import sys
import numpy as np
from attnlib.checks.running import import_slow

def with_torch(scores):
    def inner(array):
        import torch
        return torch.softmax(torch.as_tensor(array), -1)
    return inner(scores)

def without(scores):
    return np.exp(scores)

import_slow({answer})
sys.exit("torch" in sys.modules)
"""


@pytest.mark.parametrize(("answer", "imported"), [("with_torch", 1), ("without", 0), ("np.exp", 0)])
def test_torch_is_there_before_the_clock_starts_if_the_answer_names_it(answer, imported):
    """A stop in the middle of that import would leave a torch that can't be imported again."""
    ended = subprocess.run([sys.executable, "-c", PROGRAM.format(answer=answer)], check=False)
    assert ended.returncode == imported
