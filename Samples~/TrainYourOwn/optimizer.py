"""The optimizer of train.py."""
import math

import torch

import operations
from model import HEADS
from operations import ACTIVATION, pointer


class Optimizer:
    """Muon on the layers' matrices, AdamW on embeddings and norms; float32 masters, gradients clipped to norm 1.

    Muon (K. Jordan 2024) steps along the momentum made orthogonal. The step is scaled to the size that AdamW's has
    (J. Liu et al. 2025, "Muon is scalable for LLM training"), so both take the same rate.
    """

    def __init__(self, model, decay, muon):
        self.model, self.decay, self.muon, self.steps = model, decay, muon, 0
        self.moments = {name: (torch.zeros_like(w), torch.zeros_like(w)) for name, w in model.masters.items()}

    @torch.no_grad()
    def step(self, rate, beta1=0.9, beta2=0.95):
        self.steps += 1
        # A batch of nothing but copy rows asks for no voice, so that head has no gradient.
        weights = {name: w for name, w in self.model.weights.items() if w.grad is not None}
        clip = min(1.0, 1.0 / (math.sqrt(sum(self.sum_of_squares(w) for w in weights.values())) + 1e-6))
        matrices = [name for name, w in weights.items() if self.muon and w.dim() == 2 and name != "embed" and name not in HEADS]
        self.step_orthogonal(matrices, clip, rate)
        for name in weights:
            if name not in matrices:
                self.step_adamw(name, clip, rate, beta1, beta2)
        for weight in weights.values():
            weight.grad = None

    def sum_of_squares(self, weight):
        weight.grad = weight.grad.contiguous()
        library = getattr(self.model.operations, "library", None)
        if library is None or weight.dim() != 2:
            return float(weight.grad.float().pow(2).sum())
        return library.sum_of_squares(operations.ctypes.c_long(weight.numel()), pointer(weight.grad))

    def step_orthogonal(self, names, clip, rate, momentum=0.95):
        # What lies in one matrix for speed (q, k and v; gate and up) are several maps, each made orthogonal on its own;
        # maps of one shape go through the iteration together.
        model, shapes = self.model, {}
        for name in names:
            gradient, mean = model.weights[name].grad.float() * clip, self.moments[name][0]
            mean.mul_(momentum).add_(gradient, alpha=1 - momentum)
            direction = gradient.mul_(1 - momentum).add_(mean, alpha=momentum)
            for part, weight in zip(direction.split(model.parts(name)), model.masters[name].split(model.parts(name))):
                tall = part.shape[0] > part.shape[1]
                shapes.setdefault(tuple(sorted(part.shape)), []).append((part.t() if tall else part, weight.t() if tall else weight))
        for shape, pairs in shapes.items():
            steps = orthogonal(torch.stack([part for part, _ in pairs]))
            for step, (_, weight) in zip(steps, pairs):
                weight.mul_(1 - rate * self.decay).add_(step, alpha=-rate * 0.2 * math.sqrt(max(shape)))
        for name in names:
            model.weights[name].copy_(model.masters[name])

    def step_adamw(self, name, clip, rate, beta1, beta2):
        model, library = self.model, getattr(self.model.operations, "library", None)
        master, weight, (mean, square) = model.masters[name], model.weights[name], self.moments[name]
        correct1, correct2 = 1 / (1 - beta1 ** self.steps), 1 / (1 - beta2 ** self.steps)
        decay = self.decay if weight.dim() == 2 and name != "embed" else 0.0
        if library is not None and weight.dim() == 2:
            number = operations.ctypes.c_float
            library.adamw(operations.ctypes.c_long(weight.numel()), pointer(master), pointer(weight), pointer(weight.grad), pointer(mean), pointer(square),
                          number(clip), number(rate), number(beta1), number(beta2), number(correct1), number(correct2), number(decay))
        else:
            gradient = weight.grad.float() * clip
            mean.mul_(beta1).add_(gradient, alpha=1 - beta1)
            square.mul_(beta2).addcmul_(gradient, gradient, value=1 - beta2)
            master.mul_(1 - rate * decay).addcdiv_(mean * correct1, (square * correct2).sqrt_().add_(1e-8), value=-rate)
            weight.copy_(master)


def orthogonal(matrices, rounds=5):
    """The nearest semi-orthogonal matrices, roughly: a quintic Newton-Schulz iteration, [count, short, long]."""
    x = matrices.to(ACTIVATION)
    x = x / (x.float().flatten(1).norm(dim=1).view(-1, 1, 1) + 1e-7).to(ACTIVATION)
    for _ in range(rounds):
        square = x @ x.transpose(1, 2)
        x = torch.baddbmm(x, torch.baddbmm(square, square, square, beta=-4.7750, alpha=2.0315), x, beta=3.4445)
    return x.float()
