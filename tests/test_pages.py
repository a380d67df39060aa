"""Pages without a kernel: what is in them, and what is said when one can't be made. tests/browser opens them."""

import base64
import gzip
import json
import re
import sys

import pytest
from bs4 import BeautifulSoup

from attnlib.pages import PageNotMade, __main__, export, save_page
from attnlib.pages.exporter import mathml
from tests.toys import TOY, write

FIRST = """# Similarity

**How alike are two vectors?**

Inline $q \\cdot k < 1$, then

$$\\frac{QK^\\top}{\\sqrt{d_k}}$$

\\begin{align}a &= b\\end{align}

![a dot](dot.svg)

On to [softmax](02_softmax.ipynb#shares), or to [nowhere](03_missing.ipynb), or [the paper](https://arxiv.org/abs/1706.03762)."""


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """Two chapters, exported: chapter 1 shows two toys, one of them twice, and prints where answers are kept."""
    folder = tmp_path_factory.mktemp("course")
    (folder / "dot.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg"/>')
    show = "import os\nprint('answers in', os.environ['SPOTLIGHT_PROGRESS'])\ntoy = Toy(source=source)\ntoy"
    first = write(folder / "01_similarity.ipynb", FIRST, TOY, show, "toy.count = 3\ntoy", "Toy(source=source)")
    second = write(folder / "02_softmax.ipynb", "# Softmax\n\n*How do scores become shares?*", "1 + 1")
    export([first, second], folder / "site")
    return folder / "site"


def soup(page):
    return BeautifulSoup(page.read_text("utf-8"), "html.parser")


def carried(page):
    """The widgets that the page carries, unpacked here by Python's own means."""
    packed = soup(page).find(id="widgets-of-this-page").string
    return json.loads(gzip.decompress(base64.b64decode(packed)))


def test_every_notebook_has_its_page_and_nothing_else_is_left(site):
    assert sorted(file.name for file in site.iterdir()) == ["01_similarity.html", "02_softmax.html", "index.html"]


def test_the_index_leads_to_each_chapter_by_its_question(site):
    items = [item.get_text("|") for item in soup(site / "index.html").select(".chapters li")]
    assert items == ["Similarity|How alike are two vectors?", "Softmax|How do scores become shares?"]
    assert [a["href"] for a in soup(site / "index.html").select(".chapters a")] == [
        "01_similarity.html",
        "02_softmax.html",
    ]


def test_a_title_that_asks_is_not_asked_twice(tmp_path):
    export([write(tmp_path / f"{name}.ipynb", f"# {name}?") for name in ("How", "Why")], tmp_path)
    assert [item.get_text("|") for item in soup(tmp_path / "index.html").select(".chapters li")] == ["How?", "Why?"]


def test_links_lead_to_pages_or_become_words(site):
    links = {a.get_text(): a.get("href") for a in soup(site / "01_similarity.html").find_all("a") if a.get_text()}
    paper = "https://arxiv.org/abs/1706.03762"
    assert links == {"softmax": "02_softmax.html#shares", "nowhere": None, "the paper": paper}


@pytest.mark.parametrize("name", ["01_similarity", "02_softmax", "index"])
def test_a_page_asks_for_nothing(site, name):
    page = soup(site / f"{name}.html")
    sources = [element["src"] for element in page.select("[src]")]
    assert all(source.startswith("data:") for source in sources)
    assert page.find_all("link") == []
    styles = " ".join(style.get_text() for style in page.find_all("style"))
    assert all(target.strip("'\"").startswith(("data:", "#")) for target in re.findall(r"url\(\s*([^)]*)", styles))
    assert "@import" not in styles
    scripts = " ".join(script.get_text() for script in page.find_all("script"))
    assert not re.search(r"https?:|require\(|mermaid|MathJax", scripts)


def test_pictures_beside_the_notebook_are_in_the_page(site):
    assert soup(site / "01_similarity.html").find("img", alt="a dot")["src"].startswith("data:image/svg+xml;base64,")


def test_mathematics_is_mathml_with_its_tex_as_words(site):
    formulas = soup(site / "01_similarity.html").find_all("math")
    assert [formula["alttext"] for formula in formulas] == [
        r"q \cdot k < 1",
        r"\frac{QK^\top}{\sqrt{d_k}}",
        r"\begin{align*}a &= b\end{align*}",
    ]
    assert [formula["display"] for formula in formulas] == ["inline", "block", "block"]
    assert formulas[1].mfrac.msqrt.get_text() == "dk"


def test_a_formula_that_cannot_be_drawn_stays_readable():
    assert mathml(r"\left( a<b", "inline") == r"<code>\left( a&lt;b</code>"


def test_each_script_and_sheet_travels_once_and_layouts_not_at_all(site):
    packed = carried(site / "01_similarity.html")
    assert [script.count("class") for script in packed["scripts"] if "toy" in script] == [1]
    assert packed["sheets"] == [".toy { padding: 8px; }"]
    toys = [model for model in packed["models"].values() if "count" in model["state"]]
    assert sorted(toy["state"]["count"] for toy in toys) == [0, 3]
    assert len(packed["models"]) == 3
    assert len({toy["state"]["source"] for toy in toys}) == 1


def test_a_page_without_widgets_carries_none(site):
    assert soup(site / "02_softmax.html").find_all("script") == []


def test_a_page_holds_no_answers_of_the_one_who_exports_it(site, monkeypatch, tmp_path):
    monkeypatch.setenv("SPOTLIGHT_PROGRESS", "my-answers")
    page = export([write(tmp_path / "a.ipynb", "import os\nos.environ['SPOTLIGHT_PROGRESS']")], tmp_path)[0]
    assert "my-answers" not in page.read_text("utf-8")


def test_a_widget_is_saved_as_a_page_of_its_own(tmp_path):
    scope = {}
    exec(TOY, scope)
    page = save_page(scope["Toy"](source=scope["source"], count=5), tmp_path / "toy.html")
    assert [model["state"].get("count") for model in carried(page)["models"].values()] == [5, None]
    assert soup(page).select(".jp-InputArea") == []


def refusal(paths, out):
    with pytest.raises(PageNotMade) as refused:
        export(paths, out)
    return str(refused.value)


def test_a_missing_notebook_is_named(tmp_path):
    words = refusal([tmp_path / "99_no.ipynb"], tmp_path)
    assert words.startswith(f"There is no notebook {tmp_path / '99_no.ipynb'}. Give the path of one")


def test_a_file_that_is_no_notebook_is_named(tmp_path):
    (tmp_path / "a.ipynb").write_text("not a notebook")
    assert refusal([tmp_path / "a.ipynb"], tmp_path).startswith(f"{tmp_path / 'a.ipynb'} can't be read as a notebook: ")


def test_a_cell_that_fails_is_named_and_nothing_is_written(tmp_path):
    good = write(tmp_path / "a.ipynb", "1")
    bad = write(tmp_path / "b.ipynb", "# Words", "x = 1", "y = 2\ny / 0", "3")
    words = "b.ipynb: code cell 2 of 3, which begins with “y = 2”, failed with ZeroDivisionError: division by zero."
    assert refusal([good, bad], tmp_path / "site") == f"{words} No page was written."
    assert not (tmp_path / "site").exists()


def test_a_kernel_that_dies_is_told(tmp_path):
    words = refusal([write(tmp_path / "a.ipynb", "import os\nos._exit(1)")], tmp_path)
    assert words.startswith("a.ipynb: code cell 1 of 1, which begins with “import os”, failed with Kernel died")


def test_two_notebooks_of_one_name_are_refused(tmp_path):
    words = refusal(["notebooks/01_a.ipynb", "solutions/01_a.ipynb"], tmp_path)
    assert words == "Two notebooks are called 01_a, and would write the same page: export them apart."


def test_a_folder_that_cannot_be_written_is_named(tmp_path):
    (tmp_path / "site").write_text("a file, where the folder should be")
    words = refusal([write(tmp_path / "a.ipynb", "1")], tmp_path / "site")
    assert words.startswith(f"{tmp_path / 'site' / 'a.html'} can't be written: ")


def test_mathematics_without_its_package_says_what_to_install(monkeypatch):
    monkeypatch.setitem(sys.modules, "latex2mathml.converter", None)
    with pytest.raises(PageNotMade, match="Mathematics on pages needs latex2mathml: pip install latex2mathml"):
        mathml("x", "inline")


def test_the_command_tells_each_page_and_its_size(tmp_path, capsys):
    notebook = write(tmp_path / "a.ipynb", "# A\n\nWhy?")
    assert __main__.main([str(notebook), "--out", str(tmp_path / "site")]) == 0
    assert re.fullmatch(rf"{re.escape(str(tmp_path / 'site' / 'a.html'))}  0\.\d MB\n", capsys.readouterr().out)


def test_the_command_says_what_went_wrong_without_a_traceback(tmp_path, capsys):
    assert __main__.main([str(tmp_path / "no.ipynb"), "--out", str(tmp_path)]) == 1
    assert capsys.readouterr().err.startswith("There is no notebook ")
