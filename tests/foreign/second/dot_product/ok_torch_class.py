import torch

EXERCISE = "dot_product"
CORRECT = True
WHY = "an object with __call__, torch, 0-d tensor out"


class Dot(torch.nn.Module):
    def forward(self, *pair):
        a, b = map(torch.as_tensor, pair)
        return torch.inner(a, b)


answer = Dot()
