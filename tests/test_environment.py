"""environment.yml, pyproject.toml and bootstrap.py ask for the same things, and Binder would take the course."""

import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
import yaml
from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet

import bootstrap

ROOT = Path(__file__).parents[1]
CONDA_NAMES = {"torch": "pytorch-cpu"}  # conda-forge's name for the wheel without CUDA

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
CONDA = yaml.safe_load((ROOT / "environment.yml").read_text("utf-8"))


def ranges(lines):
    """Each package's name and its range, in an order that doesn't depend on how it is written."""
    wanted = [Requirement(line) for line in lines]
    return {CONDA_NAMES.get(one.name, one.name): sorted(map(str, one.specifier)) for one in wanted}


def conda_lines():
    """The conda packages of environment.yml; Python and pip are no packages of ours."""
    return [line for line in CONDA["dependencies"] if isinstance(line, str) and not re.match(r"(python|pip)\b", line)]


def test_conda_and_pip_install_the_same_packages_in_the_same_ranges():
    assert ranges(conda_lines()) == ranges(PROJECT["dependencies"])


def test_conda_takes_them_from_conda_forge_alone_and_then_the_course_itself():
    assert CONDA["channels"] == ["conda-forge"]
    assert {"pip": ["-e ."]} in CONDA["dependencies"]


def test_conda_installs_a_python_that_pyproject_allows():
    (pin,) = [line for line in CONDA["dependencies"] if str(line).startswith("python=")]
    assert pin.removeprefix("python=") in SpecifierSet(PROJECT["requires-python"])


def test_pyproject_allows_the_pythons_that_the_bootstrap_takes():
    allowed = SpecifierSet(PROJECT["requires-python"])
    fits = [minor for minor in range(30) if f"3.{minor}" in allowed]
    assert (fits[0], fits[-1]) == (bootstrap.OLDEST[1], bootstrap.NEWEST[1])


def test_the_bootstrap_installs_the_torch_that_pyproject_pins():
    assert bootstrap.torch_pin() in PROJECT["dependencies"]


def test_the_bootstrap_only_asks_for_extras_that_exist():
    source = (ROOT / "course.py").read_text("utf-8")
    asked = set(re.findall(r'set_up\(\["(\w+)"\]\)', source))
    assert asked == {"test", "class", "bench", "pages"}
    assert asked <= set(PROJECT["optional-dependencies"])


def test_the_tests_cut_and_grade_with_the_nbgrader_of_a_class():
    (nbgrader,) = PROJECT["optional-dependencies"]["class"]
    assert nbgrader in PROJECT["optional-dependencies"]["test"]


@pytest.mark.skipif(sys.platform != "linux", reason="repo2docker runs where Docker does")
def test_binder_would_take_environment_yml():
    # A dry run (--no-build) chooses the build pack and writes the Dockerfile without ever asking for a Docker daemon.
    words = [sys.executable, "-m", "repo2docker", "--no-build", "--debug", "."]
    dry = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, timeout=120)
    said = dry.stdout + dry.stderr
    assert dry.returncode == 0, said
    assert "Building conda environment for python=3.12" in said
    # The line of the conda build pack, which the Python one lacks, though there is a pyproject.toml too:
    assert 'env update -p ${NB_PYTHON_PREFIX} --file "environment.yml"' in said


@pytest.mark.skipif(os.name == "nt", reason="Windows has no permission to execute")
def test_ci_may_be_started_and_wants_a_browser():
    script = ROOT / ".ci" / "run"
    assert os.access(script, os.X_OK)
    assert re.search(r"^export SPOTLIGHT_REQUIRE_BROWSER=1\b.*\npython3 course\.py test\b", script.read_text(), re.M)
