"""Cells as JupyterLab shows them, with mathematics that needs no MathJax."""

import html
from pathlib import Path

from jinja2 import DictLoader, pass_context
from nbconvert.exporters import HTMLExporter
from nbconvert.filters.markdown_mistune import IPythonRenderer, MarkdownWithMath

from attnlib.pages.running import PageNotMade

HERE = Path(__file__).parent
NUMBERED = {"align", "equation", "gather"}


def mathml(tex, display):
    """TeX as MathML, with the TeX as its text; what can't be translated stays readable as TeX."""
    try:
        from latex2mathml.converter import convert
    except ImportError as error:
        raise PageNotMade("Mathematics on pages needs latex2mathml: pip install latex2mathml") from error
    try:
        drawn = convert(tex.strip(), display=display)
    except Exception:  # whatever it stumbled over, the reader still gets the formula
        return f"<code>{html.escape(tex)}</code>"
    return drawn.replace("<math ", f'<math alttext="{html.escape(tex.strip())}" ', 1)


class Words(IPythonRenderer):
    """Markdown as nbconvert reads it, with mathematics that needs no MathJax."""

    def block_math(self, body):
        return mathml(body, "block")

    def inline_math(self, body):
        return mathml(body, "inline")

    def latex_environment(self, name, body):
        name = f"{name}*" if name in NUMBERED else name  # JupyterLab numbers no equations, and neither do we
        return mathml(f"\\begin{{{name}}}{body}\\end{{{name}}}", "block")


class Exporter(HTMLExporter):
    """JupyterLab's look, in our own template; pictures beside the notebook, in `folder`, go into the page."""

    def __init__(self, folder=".", **options):
        loader = DictLoader({"page.html.j2": (HERE / "page.html.j2").read_text("utf-8")})
        super().__init__(extra_loaders=[loader], exclude_input_prompt=True, exclude_output_prompt=True, **options)
        self.template_file, self.folder = "page.html.j2", str(folder)

    @pass_context
    def markdown2html(self, context, source):
        pictures = {
            "embed_images": True,
            "path": self.folder,
            "attachments": context.get("cell", {}).get("attachments"),
        }
        return MarkdownWithMath(renderer=Words(escape=False, anchor_link_text="", **pictures)).render(source)
