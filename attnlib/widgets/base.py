"""What every widget shares: its files, its palette, and one question at a time to the kernel."""

import uuid
from pathlib import Path

import anywidget
import traitlets

from attnlib.pictures import style

HERE = Path(__file__).parent


def script(*names):
    """The widget's JavaScript, with the shared part before it (a widget's module can't import its neighbours)."""
    return "\n".join((HERE / name).read_text("utf-8") for name in ("shared.js", *names))


def sheet(*names):
    """The widget's style sheet, after the palette and the shared part.

    Its own rules outrank the shared part, which comes once more with each other widget on the page.
    """
    shared, *own = ((HERE / name).read_text("utf-8") for name in ("shared.css", *names))
    return "\n".join([style.css(), shared, *(text.replace(".attnlib-", ".attnlib.attnlib-") for text in own)])


class Card(anywidget.AnyWidget):
    """A widget on a card of its own, which may ask the kernel something while the reader moves it.

    The browser keeps at most one question under way and then asks the newest (`askKernel` in shared.js), so a slow
    answer never builds a queue.
    """

    spec = traitlets.Dict(help="all that the picture is drawn from").tag(sync=True)
    me = traitlets.Unicode(help="the model's own id, for `hear` in shared.js").tag(sync=True)

    def __init__(self, **traits):
        me = uuid.uuid4().hex
        super().__init__(model_id=me, me=me, **traits)
        self.on_msg(self._receive)

    def _receive(self, _, message, buffers):
        if "seen" in message:  # the browser begins to listen, and says which state it knows
            if message["seen"] != getattr(self, "state", None):
                self.send_state("state")
            return
        self.send({"id": message["id"], "answer": self.answer(message["question"])})

    def answer(self, question):
        """Answer one question of the browser, a dictionary, with another; trouble is said in it, never raised."""
        raise NotImplementedError
