"""Words as numbers and back, with padding, for models that read tables of whole numbers."""

import numpy as np

PAD, START, END = 0, 1, 2
MARKS = ("", "<start>", "<end>")  # what the first three numbers stand for


class Vocabulary:
    """A number for each word, and a word for each number; 0, 1, 2 are padding, start and end."""

    def __init__(self, words):
        self.words = (*MARKS, *sorted(set(words) - set(MARKS)))
        self._numbers = {word: number for number, word in enumerate(self.words)}

    def __len__(self):
        return len(self.words)

    def encode(self, rows, *, marked=False):
        """Rows of words as a padded table and their lengths: (b, n), (b,) int64; `marked` adds start and end.

        Raises ValueError for a word that the vocabulary doesn't know.
        """
        rows = [[*MARKS[1:2], *row, *MARKS[2:]] if marked else list(row) for row in rows]
        lengths = np.array([len(row) for row in rows], dtype=np.int64)
        table = np.full((len(rows), lengths.max(initial=0)), PAD, dtype=np.int64)
        for numbers, row in zip(table, rows, strict=True):
            numbers[: len(row)] = [self._number(word) for word in row]
        return table, lengths

    def decode(self, table):
        """Rows of numbers as rows of words, each up to its end."""
        return [self._row([int(number) for number in numbers]) for numbers in table]

    def _row(self, numbers):
        stop = numbers.index(END) if END in numbers else len(numbers)
        return [self.words[number] for number in numbers[:stop] if number > END]

    def _number(self, word):
        if word not in self._numbers:
            raise ValueError(f"the vocabulary has {len(self) - len(MARKS)} words, and {word!r} isn't one of them.")
        return self._numbers[word]
