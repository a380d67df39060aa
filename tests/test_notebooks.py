"""Every chapter keeps what the house promises its readers: a clean file, its budgets, its telling."""

import json
import re
import statistics
from itertools import pairwise

import nbformat

from tests.chapters import CHAPTERS, EXERCISES, ROOT, SOLUTIONS, calls, code, each, each_of, lines, prose, words
from tests.kernels import read

README = (ROOT / "README.md").read_text("utf-8")
TO_DO = {"Spotlight", "MaskPainter", "explore", "predict", "ask", "look_back", "quiz", "check", "order"}
every = each_of(CHAPTERS, SOLUTIONS, EXERCISES)
PAST = r"\b[Yy]ou (\w+ed|built|chose|did|drew|found|gave|held|knew|made|met|put|read|said|saw|set|told|took|wrote)\b"


def something_to_do(cell):
    return cell.cell_type == "code" and (TO_DO & set(calls(cell)) or "exercise" in cell.metadata.get("tags", []))


def test_there_are_chapters():
    assert [path.stem[:2] for path in CHAPTERS] == [f"{n:02d}" for n in range(1, len(CHAPTERS) + 1)]


# ── the file ─────────────────────────────────────────────────────────────────────────────────────────────────────────


@every
def test_the_file_is_valid_and_holds_no_outputs(path):
    notebook = read(path)
    nbformat.validate(notebook)
    assert [cell.id for cell in code(notebook) if cell.outputs or cell.execution_count] == []
    assert notebook.metadata.kernelspec.name == "python3"
    assert "widgets" not in notebook.metadata


@every
def test_cell_ids_are_words(path):
    ids = [cell["id"] for cell in json.loads(path.read_text("utf-8"))["cells"]]  # nbformat would mend them
    assert [one for one in set(ids) if ids.count(one) > 1] == []
    assert [one for one in ids if not re.fullmatch(r"[a-z][a-z0-9]*(-[a-z0-9]+)*", one)] == []
    assert [one for one in ids if re.fullmatch(r"[0-9a-f]{8}|cell-?\d+", one)] == []


@every
def test_the_notebook_is_laid_out_for_a_reader(path):
    assert [cell.id for cell in code(read(path)) if any(len(line) > 120 for line in lines(cell))] == []
    assert [cell.id for cell in read(path).cells if not cell.source.strip()] == []


@each
def test_the_readme_tells_its_question_and_its_minutes(path):
    opening = read(path).cells[0].source
    asked = re.match(r"# \d\d · (.+\?)$", opening, re.M)[1]
    minutes = re.search(r"\*Core: (\d+–\d+) minutes", opening)[1]
    solving = re.search(r"\*Core: (\d+–\d+) minutes", read(ROOT / "solutions" / path.name).cells[0].source)[1]
    row = rf"^\| \[{path.stem[:2]}\]\(notebooks/{path.name}\) \| {re.escape(asked)} \| .+ \| {minutes} \|"
    row += rf" \[{solving} minutes\]\(exercises/{path.name}\) \|$"
    assert re.search(row, README, re.M), (
        f"README's row should say “{asked}”, {minutes} and, for the exercises, {solving}"
    )


# ── the budgets ──────────────────────────────────────────────────────────────────────────────────────────────────────


@each
def test_it_has_about_the_promised_length(path):
    assert 2000 <= sum(words(cell.source) for cell in prose(read(path))) <= 2800


@each
def test_there_are_eight_words_for_a_line_of_code(path):
    notebook = read(path)
    spoken = sum(words(cell.source) for cell in prose(notebook))
    assert spoken / sum(len(lines(cell)) for cell in code(notebook)) >= 8


@each
def test_code_cells_are_small(path):
    lengths = sorted(len(lines(cell)) for cell in code(read(path)))
    assert statistics.median(lengths) <= 4
    assert statistics.quantiles(lengths, n=10, method="inclusive")[-1] <= 12
    assert lengths[-1] <= 25


@every
def test_there_is_soon_something_to_do(path):
    read_since, longest = 0, 0
    for cell in read(path).cells:
        read_since = 0 if something_to_do(cell) else read_since + words(cell.source) * (cell.cell_type == "markdown")
        longest = max(longest, read_since)
    assert longest <= 600


# ── the telling ──────────────────────────────────────────────────────────────────────────────────────────────────────


def aims(notebook):
    """The points of the opening cell: what you will be able to do."""
    return re.findall(r"^[-*] (.+)$", notebook.cells[0].source, re.M)


@each
def test_it_opens_with_its_question_and_with_what_you_can_do_at_the_end(path):
    opening = read(path).cells[0]
    assert re.match(r"# .*\?$", opening.source, re.M)
    assert re.search(r"you (can|will be able to)", opening.source)
    assert len(aims(read(path))) >= 3


@each
def test_it_closes_with_the_same_points_in_the_past_tense(path):
    notebook = read(path)
    closing = notebook.cells[-1].source
    stems = {word[:5].lower() for word in re.findall(r"\w{5,}", closing)}
    forgotten = [aim for aim in aims(notebook) if not {w[:5].lower() for w in re.findall(r"\w{5,}", aim)} & stems]
    assert forgotten == []
    assert len(re.findall(PAST, closing)) >= 2
    assert not re.search(r"you (can|will be able to)", closing)


@each
def test_it_points_on_to_a_chapter_that_follows(path):
    closing = read(path).cells[-1].source
    number = int(path.stem[:2]) + 1
    if path == CHAPTERS[-1]:  # the next one isn't written yet: its question is
        assert re.search(r"[Pp]art|[Cc]hapter", closing)
        assert closing.rstrip("*_ ").endswith("?")
    else:
        assert re.findall(r"\]\((\d\d_\w+\.ipynb)\)", closing) == [CHAPTERS[number - 1].name]


@every
def test_links_between_chapters_lead_somewhere(path):
    text = "\n".join(cell.source for cell in prose(read(path))[:-1])
    assert [
        target for target in re.findall(r"\]\(([\w./-]+\.ipynb)", text) if not (path.parent / target).exists()
    ] == []


@every
def test_headings_go_down_one_step_at_a_time(path):
    text = "\n".join(re.sub(r"```.*?```", "", cell.source, flags=re.S) for cell in prose(read(path)))
    levels = [len(marks) for marks in re.findall(r"^(#+) ", text, re.M)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


@each
def test_it_begins_with_questions_and_ends_with_a_quiz(path):
    called = [name for cell in code(read(path)) for name in calls(cell) if name in {"look_back", "quiz"}]
    assert called == ["look_back", "quiz"]


@each
def test_every_prediction_is_set_beside_its_outcome(path):
    asked, told = ([] for _ in range(2))
    for cell in code(read(path)):
        for name, ids in (("predict", asked), ("outcome", told)):
            ids += [calls(cell)[name].args[0].value] if name in calls(cell) else []
    assert asked == told
    assert len(asked) >= 2


@each
def test_words_stand_before_every_widget(path):
    bare, told = [], False
    for cell in read(path).cells:
        told = told or cell.cell_type == "markdown"
        if something_to_do(cell):
            bare += [] if told else [cell.id]
            told = False
    assert bare == []


@every
def test_every_figure_and_image_has_words(path):
    notebook = read(path)
    for cell in code(notebook):
        for name, call in calls(cell).items():
            if name in {"show", "explore"}:
                assert len(call.args) >= 2 or any(one.arg == "says" for one in call.keywords), cell.id
    for cell in prose(notebook):
        assert not re.search(r"!\[\s*\]\(|<img(?![^>]*\balt=['\"]\w)", cell.source), cell.id
