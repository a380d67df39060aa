"""Questions with an explanation for every answer, and predictions that are set beside what came out."""

import math

import traitlets

from attnlib import progress, questions
from attnlib.widgets.base import Card, script, sheet


def ask(*ids):
    """Ask these questions, one below the other: ask("similarity.longest", "similarity.zero")."""
    if not ids:
        raise ValueError('ask needs the id of a question, such as ask("similarity.longest").')
    return Questions([_find(id, "choice") for id in ids])


def quiz(chapter):
    """Ask the questions that close a chapter, and say in the end how it went: quiz("similarity")."""
    asked = _placed(chapter, "close")
    return Questions(asked, "To close the chapter", score=True)


def look_back(chapter):
    """Ask the questions that open a chapter, about the ones before it: look_back("softmax")."""
    first = chapter == next(iter(questions.chapters()))
    return Questions(_placed(chapter, "open"), "What to bring" if first else "Looking back")


def predict(id):
    """Ask for a prediction before the picture; it is kept, and `outcome` sets it beside what came out."""
    return Questions([_find(id, "prediction")], "Your prediction")


def outcome(id, truth, says):
    """Set what the reader predicted beside what came out.

    truth  what the chapter computed: a number, or the name of the choice that came true.
    says   the sentence that reads the result.
    """
    return Outcome(_find(id, "prediction"), truth, says)


class Questions(Card):
    """A card of questions. The browser judges each answer at once; the kernel only keeps it.

    `answers` maps a question's id to the place of the choice, counted from 0, or to the number that was predicted.
    """

    _esm = script("outcome.js", "answering.js", "questions.js")
    _css = sheet("questions.css")
    answers = traitlets.Dict(help="the reader's answers so far").tag(sync=True)
    note = traitlets.Unicode(help="what the reader should know about where answers are kept").tag(sync=True)

    def __init__(self, asked, title="", *, score=False):
        self._asked = {question.id: question for question in asked}
        spec = {"title": title, "score": score, "questions": [_spec(question) for question in asked]}
        super().__init__(spec=spec, answers=_recalled(asked), note=progress.news())
        self.observe(self._keep, "answers")

    @traitlets.validate("answers")
    def _check_answers(self, proposal):
        for id, answer in proposal.value.items():
            if id not in self._asked or not _is_answer(self._asked[id], answer):
                raise traitlets.TraitError(
                    f"answers should give each question of this card the place of a choice, from 0 on, or a number "
                    f"within its limits; {id!r} came as {answer!r}. The questions are {', '.join(self._asked)}."
                )
        return proposal.value

    def _keep(self, change):
        for id, answer in change.new.items():
            if answer != change.old.get(id):
                progress.remember(id, _as_kept(self._asked[id], answer))
        if gone := change.old.keys() - change.new.keys():
            progress.forget(*gone)
        self.note = progress.news() or self.note


class Outcome(Card):
    """What was predicted beside what came out; it follows when the reader predicts later, or anew."""

    _esm = Questions._esm
    _css = Questions._css

    def __init__(self, question, truth, says):
        if not isinstance(says, str) or not says.strip():
            raise TypeError(f"says should be the sentence that reads the result; it came as {says!r}.")
        truth = _place(question, truth) if question.choices else _number(question, truth)
        said = _recalled([question]).get(question.id)
        super().__init__(spec={"outcome": _spec(question), "truth": truth, "says": says, "said": said})


def _find(id, kind):
    question = questions.find(id)
    if question.kind != kind:
        use = {"choice": f"ask({id!r})", "prediction": f"predict({id!r}), and outcome({id!r}, …) after it"}
        raise ValueError(f"{id!r} is a {question.kind}: it is shown with {use[question.kind]}.")
    return question


def _placed(chapter, place):
    return [question for question in questions.chapter(chapter) if question.place == place]


def _spec(question):
    """What the browser needs of a question."""
    choices = [{"text": choice.text, "because": choice.because, "right": choice.right} for choice in question.choices]
    numbers = {name: getattr(question, name) for name in ("low", "high", "unit", "digits")}
    return {"id": question.id, "kind": question.kind, "ask": question.ask, "choices": choices, **numbers}


def _is_answer(question, answer):
    if isinstance(answer, bool) or not isinstance(answer, (int, float)):
        return False
    if question.choices:
        return answer in range(len(question.choices))
    return question.low <= answer <= question.high


def _as_kept(question, answer):
    """A choice is kept by its words: the file can be read, and an answer to other words doesn't come back."""
    return question.choices[int(answer)].text if question.choices else answer


def _recalled(asked):
    """The kept answers, as far as the questions still have them."""
    kept = {question.id: _from_kept(question, progress.recall(question.id)) for question in asked}
    return {id: answer for id, answer in kept.items() if answer is not None}


def _from_kept(question, kept):
    if question.choices:
        texts = [choice.text for choice in question.choices]
        return texts.index(kept) if kept in texts else None
    return kept if _is_answer(question, kept) else None


def _place(question, truth):
    names = [choice.name for choice in question.choices]
    if truth not in names:
        raise ValueError(
            f"truth should name what came true for {question.id!r}: {', '.join(names)}; it came as {truth!r}."
        )
    return names.index(truth)


def _number(question, truth):
    try:
        number = float(truth)
    except (TypeError, ValueError):
        number = math.nan
    if not math.isfinite(number):
        unit = f" in {question.unit}" if question.unit else ""
        raise ValueError(f"truth should be the number{unit} that came out for {question.id!r}; it came as {truth!r}.")
    return number
