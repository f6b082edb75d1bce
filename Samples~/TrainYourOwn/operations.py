"""The differentiable operations of train.py: fused C kernels on a CPU with a compiler, plain PyTorch elsewhere.

Both have the same methods. Activations are bfloat16 where the processor multiplies it, else float32; the residual
stream is float32.
"""
import ctypes
import hashlib
import math
import os
import shutil
import subprocess
import tempfile

import torch
import torch.nn.functional as F


def _multiplies_bfloat16():
    if torch.cuda.is_available():
        return True
    try:
        with open("/proc/cpuinfo", encoding="utf-8") as f:
            return "avx512_bf16" in f.read()
    except OSError:
        return False


ACTIVATION = torch.bfloat16 if _multiplies_bfloat16() else torch.float32


class TorchOperations:
    """Plain PyTorch: any device, no compiler."""

    name = "PyTorch"

    def embed(self, table, ids):
        return F.embedding(ids.long(), table).float()

    def add_norm(self, x, delta, weight):
        total = x if delta is None else x + delta.float()
        scale = torch.rsqrt(total.pow(2).mean(-1, keepdim=True) + 1e-6)
        return total, (total * scale * weight).to(ACTIVATION)

    def attention(self, packed, batch, time, heads, kv_heads, size, tables, positions, card, start):
        q, k, v = packed.view(batch, time, -1).split([heads * size, kv_heads * size, kv_heads * size], -1)
        cosine, sine = (t[positions.long()].view(batch, time, 1, size // 2) for t in tables)

        def turned(x, count):
            x, y = x.view(batch, time, count, size).float().chunk(2, -1)
            return torch.cat((x * cosine - y * sine, y * cosine + x * sine), -1).transpose(1, 2)

        q, k, v = turned(q, heads), turned(k, kv_heads), v.view(batch, time, kv_heads, size).transpose(1, 2).float()
        k, v = (t.repeat_interleave(heads // kv_heads, 1) for t in (k, v))
        j = torch.arange(time, device=packed.device)
        seen = (j[None, None] <= j[None, :, None]) & ((j[None, None] < card.view(-1, 1, 1)) | (j[None, None] >= start.unsqueeze(-1)))
        scores = (q @ k.transpose(-1, -2)) / math.sqrt(size)
        mixed = scores.masked_fill(~seen.unsqueeze(1), -1e30).softmax(-1) @ v
        return mixed.transpose(1, 2).reshape(batch * time, heads * size).to(ACTIVATION)

    def swiglu(self, gate_up):
        gate, up = gate_up.chunk(2, -1)
        return F.silu(gate) * up

    def losses(self, logits, targets):
        """Returns the mean, through which gradients flow, and the loss of each token."""
        each = F.cross_entropy(logits.float(), targets.long(), reduction="none")
        return each.mean(), each.detach()


class KernelOperations(TorchOperations):
    """The kernels of kernels.c, with their backward passes."""

    name = "C kernels"

    def __init__(self, library):
        self.library = library

    def embed(self, table, ids):
        return _Embed.apply(self.library, table, ids)

    def add_norm(self, x, delta, weight):
        return _AddNorm.apply(self.library, x, delta, weight)

    def attention(self, packed, batch, time, heads, kv_heads, size, tables, positions, card, start):
        q, k, v = _Rotate.apply(self.library, packed, batch, time, heads, kv_heads, size, tables, positions)
        # Blocks leave out what no token sees; a processor that multiplies bfloat16 is faster with dense products all the same.
        if ACTIVATION == torch.float32 and time % 32 == 0 and size % 16 == 0:
            return _AttendInBlocks.apply(self.library, q, k, v, card, start)
        return _Attend.apply(self.library, q, k, v, card, start)

    def swiglu(self, gate_up):
        return _SwiGlu.apply(self.library, gate_up)

    def losses(self, logits, targets):
        return _CrossEntropy.apply(self.library, logits, targets)


def choose(device):
    """The fastest operations that this machine can run."""
    compiler = next((c for c in ("cc", "gcc", "clang") if shutil.which(c)), None)
    if device != "cpu" or compiler is None:
        return TorchOperations()
    sources = [os.path.join(os.path.dirname(os.path.abspath(__file__)), name) for name in ("kernels.c", "attention.c")]
    code = hashlib.sha256(str(ACTIVATION).encode())
    for source in sources:
        with open(source, "rb") as f:
            code.update(f.read())
    digest = code.hexdigest()[:16]
    library = os.path.join(tempfile.gettempdir(), "repartee-kernels-%d-%s.so" % (os.getuid(), digest))
    if not os.path.exists(library):
        part = library + "." + str(os.getpid())
        command = [compiler, "-O3", "-march=native", "-ffast-math", "-fopenmp", "-shared", "-fPIC", "-o", part, *sources, "-lm"]
        if ACTIVATION == torch.float32:
            command.append("-DFULL")
        if subprocess.run(command, capture_output=True).returncode != 0:
            return TorchOperations()
        os.replace(part, library)
    loaded = ctypes.CDLL(library)
    loaded.sum_of_squares.restype = ctypes.c_double
    return KernelOperations(loaded)


def keep_memory():
    """Lets glibc keep what is freed: each operation makes tensors of many megabytes, and new pages for them take a sixth of a step."""
    adjust = getattr(ctypes.CDLL(None), "mallopt", None) if os.name == "posix" else None
    if adjust is not None:
        map_at_most, trim_above = -4, -1
        adjust(map_at_most, 0)
        adjust(trim_above, 2 ** 31 - 1)


def pointer(tensor):
    return ctypes.c_void_p(0 if tensor is None else tensor.data_ptr())


_int, _float = ctypes.c_int, ctypes.c_float


class _Embed(torch.autograd.Function):
    @staticmethod
    def forward(context, library, table, ids):
        rows, width = ids.numel(), table.shape[1]
        out = torch.empty(rows, width)
        library.embed_forward(_int(rows), _int(width), pointer(ids), pointer(table), pointer(out))
        context.library, context.shape = library, table.shape
        context.save_for_backward(ids)
        return out

    @staticmethod
    def backward(context, gradient):
        ids, = context.saved_tensors
        gradient = gradient.contiguous()
        table = torch.zeros(context.shape)
        context.library.embed_backward(_int(ids.numel()), _int(context.shape[1]), pointer(ids), pointer(gradient), pointer(table))
        return None, table.to(ACTIVATION), None


class _AddNorm(torch.autograd.Function):
    @staticmethod
    def forward(context, library, x, delta, weight):
        rows, width = x.shape
        total, normed, scale = torch.empty_like(x), torch.empty(rows, width, dtype=ACTIVATION), torch.empty(rows)
        library.add_norm_forward(_int(rows), _int(width), pointer(x), pointer(delta), pointer(weight), pointer(total), pointer(normed), pointer(scale))
        context.library, context.has_delta = library, delta is not None
        context.save_for_backward(total, weight, scale)
        return total, normed

    @staticmethod
    def backward(context, dtotal, dnormed):
        total, weight, scale = context.saved_tensors
        rows, width = total.shape
        dx, dweight = torch.empty_like(total), torch.empty(width)
        ddelta = torch.empty(rows, width, dtype=ACTIVATION) if context.has_delta else None
        dnormed = dnormed.contiguous()
        dtotal = None if dtotal is None else dtotal.contiguous()
        context.library.add_norm_backward(_int(rows), _int(width), pointer(dnormed), pointer(dtotal), pointer(total), pointer(weight),
                                          pointer(scale), pointer(dx), pointer(ddelta), pointer(dweight))
        return None, dx, ddelta, dweight


class _Rotate(torch.autograd.Function):
    @staticmethod
    def forward(context, library, packed, batch, time, heads, kv_heads, size, tables, positions):
        q = torch.empty(batch, heads, time, size, dtype=ACTIVATION)
        k, v = (torch.empty(batch, kv_heads, time, size, dtype=ACTIVATION) for _ in range(2))
        context.arguments = library, batch, time, heads, kv_heads, size, tables
        context.save_for_backward(positions)
        _Rotate.run(context.arguments, 0, packed, q, k, v, positions)
        return q, k, v

    @staticmethod
    def run(arguments, back, packed, q, k, v, positions):
        library, batch, time, heads, kv_heads, size, tables = arguments
        library.rotate(_int(back), _int(batch), _int(time), _int(heads), _int(kv_heads), _int(size), pointer(packed), pointer(q), pointer(k),
                       pointer(v), pointer(tables[0]), pointer(tables[1]), pointer(positions))

    @staticmethod
    def backward(context, dq, dk, dv):
        _, batch, time, heads, kv_heads, size, _ = context.arguments
        packed = torch.empty(batch * time, (heads + 2 * kv_heads) * size, dtype=ACTIVATION)
        _Rotate.run(context.arguments, 1, packed, dq.contiguous(), dk.contiguous(), dv.contiguous(), context.saved_tensors[0])
        return (None, packed) + (None,) * 7


class _Attend(torch.autograd.Function):
    @staticmethod
    def forward(context, library, q, k, v, card, start):
        batch, heads, time, size = q.shape
        kv_heads = k.shape[1]
        q = q.view(batch * kv_heads, heads // kv_heads * time, size)
        k, v = k.view(batch * kv_heads, time, size), v.view(batch * kv_heads, time, size)
        probabilities = torch.bmm(q, k.transpose(1, 2))
        library.attend_forward(_int(batch), _int(heads), _int(time), pointer(probabilities), _float(size ** -0.5), pointer(card), pointer(start))
        mixed = torch.bmm(probabilities, v)
        context.library, context.shape = library, (batch, heads, kv_heads, time, size)
        context.save_for_backward(q, k, v, probabilities)
        return mixed.view(batch, heads, time, size).transpose(1, 2).reshape(batch * time, heads * size)

    @staticmethod
    def backward(context, gradient):
        q, k, v, probabilities = context.saved_tensors
        batch, heads, kv_heads, time, size = context.shape
        gradient = gradient.view(batch, time, heads, size).transpose(1, 2).reshape(batch * kv_heads, heads // kv_heads * time, size)
        dv = torch.bmm(probabilities.transpose(1, 2), gradient)
        scores = torch.bmm(gradient, v.transpose(1, 2))
        context.library.attend_backward(_int(batch), _int(heads), _int(time), pointer(probabilities), pointer(scores), _float(size ** -0.5))
        dq, dk = torch.bmm(scores, k), torch.bmm(scores.transpose(1, 2), q)
        return None, dq.view(batch, heads, time, size), dk.view(batch, kv_heads, time, size), dv.view(batch, kv_heads, time, size), None, None


class _AttendInBlocks(torch.autograd.Function):
    @staticmethod
    def forward(context, library, q, k, v, card, start):
        batch, heads, time, size = q.shape
        mixed, sums = torch.empty(batch, time, heads * size), torch.empty(batch, heads, time)
        context.library = library
        context.shape = _int(batch), _int(heads), _int(k.shape[1]), _int(time), _int(size)
        context.save_for_backward(q, k, v, card, start, mixed, sums)
        library.attention_forward(*context.shape, pointer(q), pointer(k), pointer(v), _float(size ** -0.5), pointer(card), pointer(start),
                                  pointer(mixed), pointer(sums))
        return mixed.view(batch * time, heads * size)

    @staticmethod
    def backward(context, gradient):
        q, k, v, card, start, mixed, sums = context.saved_tensors
        gradient, dq, dk, dv = gradient.contiguous(), torch.empty_like(q), torch.zeros_like(k), torch.zeros_like(v)
        context.library.attention_backward(*context.shape, pointer(q), pointer(k), pointer(v), _float(q.shape[-1] ** -0.5), pointer(card),
                                           pointer(start), pointer(mixed), pointer(sums), pointer(gradient), pointer(dq), pointer(dk), pointer(dv))
        return None, dq, dk, dv, None, None


class _SwiGlu(torch.autograd.Function):
    @staticmethod
    def forward(context, library, gate_up):
        rows, width = gate_up.shape[0], gate_up.shape[1] // 2
        out = torch.empty(rows, width, dtype=ACTIVATION)
        library.swiglu_forward(_int(rows), _int(width), pointer(gate_up), pointer(out))
        context.library = library
        context.save_for_backward(gate_up)
        return out

    @staticmethod
    def backward(context, gradient):
        gate_up, = context.saved_tensors
        gradient, out = gradient.contiguous(), torch.empty_like(gate_up)
        context.library.swiglu_backward(_int(gate_up.shape[0]), _int(gate_up.shape[1] // 2), pointer(gate_up), pointer(gradient), pointer(out))
        return None, out


class _CrossEntropy(torch.autograd.Function):
    @staticmethod
    def forward(context, library, logits, targets):
        # The kernel writes the gradient over the logits, which nothing reads again.
        rows, vocabulary = logits.shape
        gradient, each = logits.detach(), torch.empty(rows)
        library.cross_entropy(_int(rows), _int(vocabulary), pointer(gradient), pointer(targets), _float(1.0 / rows), pointer(each))
        context.save_for_backward(gradient)
        context.mark_non_differentiable(each)
        return each.mean(), each

    @staticmethod
    def backward(context, scale, _):
        gradient, = context.saved_tensors
        return None, gradient, None
