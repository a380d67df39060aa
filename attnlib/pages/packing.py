"""What a page needs to bring its widgets to life, packed into the page."""

import base64
import gzip
import json
import re
from pathlib import Path

HERE = Path(__file__).parent
STATE, VIEW = (f"application/vnd.jupyter.widget-{kind}+json" for kind in ("state", "view"))


def reachable(models, roots):
    """The ids of these widgets and of all that their state refers to, layouts aside."""
    found, waiting = [], [root for root in roots if root in models]
    while waiting:
        one = waiting.pop()
        if one not in found and models[one]["model_name"] != "LayoutModel":
            found.append(one)
            waiting += set(re.findall(r"IPY_MODEL_(\w+)", json.dumps(models[one]["state"]))) & set(models)
    return found


def pack(models, roots):
    """What the page's script needs to bring these widgets to life: each script and style sheet once."""
    scripts, sheets, packed = [], [], {}
    for one in reachable(models, roots):
        state = models[one]["state"]
        kept = {name: value for name, value in state.items() if not name.startswith("_")}
        packed[one] = {"state": kept, "buffers": models[one].get("buffers", [])}
        if "_esm" in state:
            packed[one]["script"] = _place(state["_esm"], scripts)
        if state.get("_css"):
            _place(state["_css"], sheets)
    return {"scripts": scripts, "sheets": sheets, "models": packed}


def _place(text, texts):
    if text not in texts:
        texts.append(text)
    return texts.index(text)


def tail(models, roots):
    """The end of the page: the packed widgets and the script that unpacks them."""
    if not roots:
        return ""
    squeezed = gzip.compress(json.dumps(pack(models, roots), allow_nan=False).encode(), mtime=0)
    data = f'<script type="text/plain" id="widgets-of-this-page">{base64.b64encode(squeezed).decode()}</script>'
    return f'{data}\n<script type="module">\n{(HERE / "page.js").read_text("utf-8")}</script>'
