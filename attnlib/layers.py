"""Modules for torch that hold parameters, and nothing else: every forward calls the maths of the course.

One letter an axis: b sequences, q places of the target, k places of the source, n places, c width of a model.
"""

import torch
from torch import nn

from attnlib.attention import additive_scores, attend, dot_scores, general_scores, softmax
from attnlib.heads import merge_heads, split_heads
from attnlib.masks import padding_mask

SCORES = ("none", "dot", "general", "additive")


def _weight(*shape):
    """Numbers of mean 0, and of a spread that keeps that of what they are multiplied with."""
    return nn.Parameter(torch.randn(*shape) * shape[0] ** -0.5)


class Score(nn.Module):
    """Compare a decoder's states with an encoder's, (b, q, c), (b, k, c) -> (b, q, k), by one of the papers' scores.

    dot, general  Luong, Pham, Manning 2015, section 3.1
    additive      Bahdanau, Cho, Bengio 2015, section A.1.2
    """

    def __init__(self, kind, width):
        super().__init__()
        self.kind = kind
        self.w = _weight(width, width) if kind == "general" else None
        self.w_query, self.w_key, self.v = (
            (_weight(width, width), _weight(width, width), _weight(width)) if kind == "additive" else (None,) * 3
        )

    def forward(self, query, key):
        """(b, q, c), (b, k, c) -> (b, q, k)."""
        if self.kind == "general":
            return general_scores(query, key, self.w)
        if self.kind == "additive":
            return additive_scores(query, key, self.w_query, self.w_key, self.v)
        return dot_scores(query, key)


class Translator(nn.Module):
    """A recurrent encoder and decoder, with attention between them, or with one vector in its place.

    sources, targets  how many words each language has; number 0 is padding
    width             of a word's vector and of a state; even, as the encoder reads in both directions
    score             "dot", "general", "additive", or "none": then the decoder gets the encoder's last state each time

    As in Luong et al. 2015, the state asks after it has read a word (Bahdanau et al.: before), which lets all places
    of the target be trained at once. Input feeding is left out.
    """

    def __init__(self, sources, targets, *, width=96, score="additive"):
        super().__init__()
        if score not in SCORES:
            raise ValueError(f"score should be one of {', '.join(SCORES)}; it came as {score!r}.")
        self.source, self.target = (nn.Embedding(words, width, padding_idx=0) for words in (sources, targets))
        self.encoder = nn.GRU(width, width // 2, batch_first=True, bidirectional=True)
        self.decoder = nn.GRU(width, width, batch_first=True)
        self.score = None if score == "none" else Score(score, width)
        self.bridge, self.join, self.out = (
            nn.Linear(width, width),
            nn.Linear(2 * width, width),
            nn.Linear(width, targets),
        )

    def forward(self, source, lengths, target):
        """The score of every word at each place, given the words before it: (b, k), (b,), (b, q) -> (b, q, words)."""
        states, summary = self.encode(source, lengths)
        return self.decode(target, states, lengths, summary)[0]

    def encode(self, source, lengths):
        """Read a sentence both ways: a state for each word, and a summary of all: (b, k, c), (b, c)."""
        packed = nn.utils.rnn.pack_padded_sequence(
            self.source(source), lengths.cpu(), batch_first=True, enforce_sorted=False
        )
        states, last = self.encoder(packed)
        states, _ = nn.utils.rnn.pad_packed_sequence(states, batch_first=True, total_length=source.shape[1])
        return states, torch.tanh(self.bridge(last.transpose(0, 1).flatten(1)))

    def decode(self, target, states, lengths, summary, hidden=None):
        """Go on by the words of `target`: (logits (b, q, words), weights (b, q, k) or None, the last state)."""
        asked, hidden = self.decoder(self.target(target), summary[None] if hidden is None else hidden)
        context, weights = self._look(asked, states, lengths, summary)
        return self.out(torch.tanh(self.join(torch.cat([context, asked], dim=-1)))), weights, hidden

    def _look(self, asked, states, lengths, summary):
        if self.score is None:
            return summary[:, None].expand(asked.shape), None
        weights = softmax(self.score(asked, states), padding_mask(lengths, states.shape[1]))
        return weights @ states, weights

    @torch.no_grad()
    def translate(self, source, lengths, start, most=24):
        """The likeliest word each time, from the word `start` on: words (b, most), weights (b, most, k) or None."""
        states, summary = self.encode(source, lengths)
        word, hidden, steps = torch.full((len(source), 1), start), None, []
        for _ in range(most):
            logits, weights, hidden = self.decode(word, states, lengths, summary, hidden)
            word = logits.argmax(dim=-1)
            steps.append((word, weights))
        words, maps = zip(*steps, strict=True)
        return torch.cat(words, dim=1), None if self.score is None else torch.cat(maps, dim=1)


class MultiHead(nn.Module):
    """Several attentions side by side, each with projections of its own: (b, q, c), (b, k, c) -> (b, q, c).

    (Vaswani et al. 2017, section 3.2.2: their W^Q, W^K, W^V of all heads stand side by side in one weight each.)
    """

    def __init__(self, width, n_heads):
        super().__init__()
        if width % n_heads:
            raise ValueError(f"width should be a multiple of n_heads; they came as {width} and {n_heads}.")
        self.n_heads = n_heads
        self.w_query, self.w_key, self.w_value, self.w_out = (_weight(width, width) for _ in range(4))

    def forward(self, query, key=None, mask=None):
        """(output (b, q, c), weights (b, h, q, k)); without `key` the places ask each other."""
        key = query if key is None else key
        asked, offered, given = query @ self.w_query, key @ self.w_key, key @ self.w_value
        output, weights = attend(*(split_heads(each, self.n_heads) for each in (asked, offered, given)), mask)
        return merge_heads(output) @ self.w_out, weights
