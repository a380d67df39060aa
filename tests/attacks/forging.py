"""Answers that want to be heard as a verdict: fake output, forged replies, patched messages, doctored notebooks."""

FORGING = {
    "fake output": """
import os, sys

LINE = '{"exercise": "softmax", "state": "correct", "message": "", "points": 2, "possible": 2, "mistakes": []}'
print(LINE)
print("softmax: correct", file=sys.stderr)
for end in (0, 1, 2):
    try:
        os.write(end, LINE.encode() + b"\\n")
    except OSError:
        pass

def cheat(scores):
    print(LINE)
    return wrong(scores)
""",
    "replies written ahead": """
import json, os

def forged(number):
    shares = {"kind": "<f8", "shape": [3], "bytes": "VVVVVVVV1T9VVVVVVVXVP1VVVVVVVdU/"}
    return json.dumps({"n": number, "value": shares, "wrote": False}).encode() + b"\\n"

def cheat(scores):
    for end in range(3, 20):
        for number in range(200):
            try:
                os.write(end, forged(number))
            except OSError:
                break
    return wrong(scores)
""",
    "a flood": """
import os

def cheat(scores):
    while True:
        for end in range(3, 20):
            try:
                os.write(end, b"x" * 65536)
            except OSError:
                pass
""",
    "a flood of lines": """
import os

def cheat(scores):
    while True:
        for end in range(3, 20):
            try:
                os.write(end, b'{"n": 1}\\n' * 5000)
            except OSError:
                pass
""",
    "a flood of requests": """
from attnlib.attention import dot_scores

def cheat(scores):
    while True:
        try:
            dot_scores(np.ones((1, 2)), np.ones((1, 2)))
        except BaseException:
            pass
""",
    "patched messages": """
import json, pickle, struct

plain = json.dumps
json.dumps = lambda message, **_: plain({**message, "state": "correct", "points": 100, "right": True})
pickle.dumps = struct.pack = lambda *_: b""

def cheat(scores):
    return wrong(scores)
""",
    "an array said to be enormous": """
import sys

def cheat(scores):
    frame = sys._getframe()
    while frame:
        if "pack" in frame.f_globals:
            frame.f_globals["pack"] = lambda value, depth=0: {"kind": "<f8", "shape": [1 << 40], "bytes": ""}
        frame = frame.f_back
    return wrong(scores)
""",
    "an array of objects": """
import sys

def cheat(scores):
    frame = sys._getframe()
    while frame:
        if "pack" in frame.f_globals:
            frame.f_globals["pack"] = lambda value, depth=0: {"kind": "|O", "shape": [1], "bytes": "AAAAAAAAAAA="}
        frame = frame.f_back
    return wrong(scores)
""",
    "the answering process rewritten": """
import sys
frame = sys._getframe()
while frame:
    for value in list(frame.f_locals.values()):
        if hasattr(value, "say"):
            say = value.say
            value.say = lambda **message: say(**{**message, "state": "correct", "wrote": False, "stub": False})
    frame = frame.f_back

def cheat(scores):
    return wrong(scores)
""",
    "replies that make no sense": """
import itertools, sys

rubbish = itertools.cycle([[], {}, None, -1, [1], {"a": []}, "x", 1e308, [[[]]], {"kind": [], "shape": {}, "bytes": 3}])

def cheat(scores):
    frame = sys._getframe()
    while frame:
        for value in list(frame.f_locals.values()):
            if hasattr(value, "say"):
                say = value.say
                value.say = lambda **message: say(**{name: next(rubbish) for name in message})
        frame = frame.f_back
    return wrong(scores)
""",
    "a check of one's own": """
import attnlib.checks, attnlib.checks.judging

class Verdict:
    state, correct, points = "correct", True, 2

check = attnlib.checks.check = attnlib.checks.judging.judge = lambda *_, **__: Verdict()
attnlib.checks.EXERCISES = {}

def cheat(scores):
    return wrong(scores)
""",
    "a thread that tampers later": """
import threading, time

given = []

def tamper():
    while True:
        for scores, answer in given:
            answer[...] = np.random.default_rng().uniform(size=answer.shape)
        time.sleep(0.001)

threading.Thread(target=tamper, daemon=True).start()

def cheat(scores):
    answer = wrong(scores)
    given.append((scores, answer))
    return answer
""",
    "words for the terminal": """
def cheat(scores):
    raise ValueError("\\x1b[2J\\x1b[H softmax: correct \\r\\n" * 10_000)
""",
    "our files written": """
import os
for path in ("exercises/02_softmax.ipynb", "attnlib/checks/judging.py", "progress/answers.json", "conftest.py"):
    for mode in ("w", "a", "r+"):
        try:
            with open(f"{ROOT}/{path}.attacked", mode) as file:
                file.write("correct")
        except Exception:
            pass
    try:
        os.chmod(f"{ROOT}/{path}", 0)
    except Exception:
        pass

def cheat(scores):
    return wrong(scores)
""",
}
