"""Small notebooks, and a small widget, for the tests of what runs and shows them, so that they wait for no chapter."""

import nbformat
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

from tests.browser.lab import KERNEL

TOY = '''
import anywidget
import traitlets
from ipywidgets import widget_serialization

class Source(anywidget.AnyWidget):
    text = traitlets.Unicode("shared").tag(sync=True)

class Toy(anywidget.AnyWidget):
    count = traitlets.Int(0).tag(sync=True)
    data = traitlets.Bytes(b"bytes").tag(sync=True)
    source = traitlets.Instance(Source).tag(sync=True, **widget_serialization)
    _css = ".toy { padding: 8px; }"
    _esm = """
    export default { async render({ model, el }) {
      const source = await model.widget_manager.get_model(model.get("source").replace("IPY_MODEL_", ""));
      const button = document.createElement("button");
      button.className = "attnlib toy";
      const draw = () => {
        const words = [model.get("count"), source.get("text"), new TextDecoder().decode(model.get("data"))];
        button.textContent = [...words, model.offline === true].join(" ");
        button.dispatchEvent(new CustomEvent("attnlib:painted", { bubbles: true, detail: { cause: null } }));
      };
      button.addEventListener("pointerup", () => {
        model.set("count", model.get("count") + 1); model.save_changes(); model.send({ hello: 1 });
      });
      model.on("change:count", draw);
      el.append(button);
      draw();
    } }"""

source = Source()
'''


def write(path, *cells):
    """A notebook of these cells, in order; text that begins with `# ` or `md ` is markdown, the rest is code."""
    made = [
        new_markdown_cell(cell.removeprefix("md ")) if cell.startswith(("# ", "md ")) else new_code_cell(cell)
        for cell in cells
    ]
    nbformat.write(new_notebook(cells=made, metadata={"kernelspec": KERNEL}), path)
    return path
