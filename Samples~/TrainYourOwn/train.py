#!/usr/bin/env python3
"""Trains a Llama-architecture model on the shards of the encode step and writes it as a Hugging Face folder.

    python3 train.py --work work --minutes 60

Reads work/train.*, work/heldout.*, work/tokenizer.json; keeps work/checkpoint.pt and goes on from it; writes
work/model/{model.safetensors,config.json}, work/progress.csv and work/loss.svg now and then and at the end. Runs on a CPU with C kernels where there is a
compiler, else with plain PyTorch, and on a GPU. What makes a small model learn to copy in minutes:

- copy rows (packing.py), 90 % of the data at first, a few per cent later;
- two layers that begin as an induction circuit: layer 0 looks at the token before, layer 1 looks for earlier places
  that followed the same token and copies what stands there;
- a second task: at each place of a reply the model also names the voice that speaks (a head that is not shipped). Traits
  stand far before the reply, and nothing but a few words of it depends on them; without this they go unread;
- embeddings large against what the layers add at first, with a final norm scaled down to match.
"""
import argparse
import json
import math
import os
import struct
import time

os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")

import torch

import operations
import plotting
import shipped
from operations import ACTIVATION, pointer
from packing import Packer, Shard


class Special:
    """Token ids with a meaning of their own."""

    def __init__(self, path):
        with open(path, encoding="utf-8") as f:
            tokenizer = json.load(f)
        vocabulary = tokenizer["model"]["vocab"]
        added = {token["content"]: token["id"] for token in tokenizer["added_tokens"]}
        merges = [tuple(m.split(" ")) if isinstance(m, str) else tuple(m) for m in tokenizer["model"]["merges"]]
        ranks = {pair: i for i, pair in reversed(list(enumerate(merges)))}
        self.size = max(max(vocabulary.values()), max(added.values())) + 1
        self.first = min(added.values())
        self.end, self.padding, self.newline = added["<|im_end|>"], added["<|endoftext|>"], vocabulary["\u010a"]
        begin = added["<|im_start|>"]

        def word(letters):
            letters = list(letters)
            while True:
                found = min(range(len(letters) - 1), key=lambda i: ranks.get((letters[i], letters[i + 1]), math.inf), default=None)
                if found is None or (letters[found], letters[found + 1]) not in ranks:
                    return [vocabulary[letter] for letter in letters]
                letters[found:found + 2] = [letters[found] + letters[found + 1]]

        self.system, self.user, self.assistant = ([begin] + word(role) + [self.newline] for role in ("system", "user", "assistant"))


VOICES = 64
HEADS = ("voice_head",)


class Model:
    """Llama: grouped-query attention with rotary positions, SwiGLU, RMS norms, tied embeddings."""

    def __init__(self, options, vocabulary, operations, device):
        self.hidden, self.layers, self.heads, self.kv_heads = options.hidden, options.layers, options.heads, options.kv_heads
        self.size, self.inner, self.vocabulary, self.theta = options.hidden // options.heads, options.inner, vocabulary, options.theta
        self.operations, self.device = operations, device
        self.masters = self.initial(options)
        # The copies that run: matrices in the type that the processor multiplies best, norms in float32.
        self.weights = {name: (w.to(ACTIVATION) if w.dim() == 2 else w).to(device).clone().requires_grad_() for name, w in self.masters.items()}
        self.masters = {name: w.to(device) for name, w in self.masters.items()}
        frequencies = self.theta ** (-torch.arange(0, self.size, 2).float() / self.size)
        angles = torch.outer(torch.arange(2048).float(), frequencies)
        self.tables = angles.cos().contiguous().to(device), angles.sin().contiguous().to(device)

    def initial(self, options):
        torch.manual_seed(options.seed)
        d, size, loud = self.hidden, self.size, options.embedding_scale
        weights = {"embed": torch.randn(self.vocabulary, d) * loud * d ** -0.5}
        for i in range(self.layers):
            small = 1 / math.sqrt(2 * self.layers) * 0.1 * loud
            weights["qkv%d" % i] = torch.randn((self.heads + 2 * self.kv_heads) * size, d) * d ** -0.5
            weights["o%d" % i] = torch.randn(d, self.heads * size) * (self.heads * size) ** -0.5 * small
            weights["gate_up%d" % i] = torch.randn(2 * self.inner, d) * d ** -0.5
            weights["down%d" % i] = torch.randn(d, self.inner) * self.inner ** -0.5 * small
            weights["norm_a%d" % i], weights["norm_b%d" % i] = torch.ones(d), torch.ones(d)
        weights["norm"] = torch.ones(d) * 0.5 / loud
        weights["voice_head"] = torch.zeros(VOICES, d)
        self.begin_with_induction(weights)
        return weights

    def begin_with_induction(self, weights):
        d, size, heads, half = self.hidden, self.size, self.heads, self.size // 2

        def directions(count):
            return torch.linalg.qr(torch.randn(d, d))[0][:count].clone()

        # Channel 0 is the same for every token: what turns with the position alone can be read from it.
        loud = float(weights["embed"].norm(dim=1).mean())
        weights["embed"][:, 0] = 0.5 * loud
        token, note = directions(size), directions(size).t().contiguous()
        token[:, 0] = 0
        note[0] = 0
        # Layer 0, head 0: q and k are unit turns that agree best one position back; its value writes a note of the token.
        q, k, v = weights["qkv0"].split([heads * size, self.kv_heads * size, self.kv_heads * size])
        q[:size] *= 0.3
        k[:size] *= 0.3
        frequencies = self.theta ** (-torch.arange(0, size, 2).float() / size)
        for i in range(6):
            phase = float(torch.rand(1)) * 2 * math.pi
            q[i, 0], q[i + half, 0] = 0.82 * math.cos(phase), 0.82 * math.sin(phase)
            k[i, 0], k[i + half, 0] = 0.82 * math.cos(phase + float(frequencies[i])), 0.82 * math.sin(phase + float(frequencies[i]))
        v[:size] = token
        weights["o0"][:, :size] = note * 0.12 * loud
        # Layer 1, heads 0 and 1: q asks for the token, k offers the note "the token before me", in slow channels that
        # hardly turn; the value copies the token found into the output.
        q, k, v = weights["qkv1"].split([heads * size, self.kv_heads * size, self.kv_heads * size])
        slow = list(range(size // 4, half)) + list(range(half + size // 4, size))
        read = directions(2 * size)
        for h in range(2):
            q[h * size:(h + 1) * size] *= 0.2
            k[h * size:(h + 1) * size] *= 0.2
            for j, row in enumerate(slow):
                q[h * size + row] += math.sqrt(3) * token[(h * half + j) % size]
                k[h * size + row] += math.sqrt(3) * note[:, (h * half + j) % size]
            copy = read[h * size:(h + 1) * size]
            v[h * size:(h + 1) * size] = copy
            weights["o1"][:, h * size:(h + 1) * size] = copy.t() * 0.2 * loud

    def parts(self, name):
        """How many rows each of the maps has that lie in one matrix."""
        if name.startswith("qkv"):
            return [self.heads * self.size, self.kv_heads * self.size, self.kv_heads * self.size]
        return [self.inner, self.inner] if name.startswith("gate_up") else [len(self.masters[name])]

    def logits(self, ids, positions, card, start, places):
        """Logits at the given places of the flattened batch, and scores of the voice that speaks there."""
        batch, time = ids.shape
        run, w = self.operations, self.weights
        x, delta = run.embed(w["embed"], ids.reshape(-1)), None
        for i in range(self.layers):
            x, y = run.add_norm(x, delta, w["norm_a%d" % i])
            mixed = run.attention(y @ w["qkv%d" % i].t(), batch, time, self.heads, self.kv_heads, self.size, self.tables,
                                  positions.reshape(-1), card, start)
            if i == self.layers - 1:
                mixed, x = mixed[places], x[places]
            x, y = run.add_norm(x, mixed @ w["o%d" % i].t(), w["norm_b%d" % i])
            delta = run.swiglu(y @ w["gate_up%d" % i].t()) @ w["down%d" % i].t()
        _, y = run.add_norm(x, delta, w["norm"])
        return y @ w["embed"].t(), y @ w["voice_head"].t()

    def save(self, folder, end, padding):
        """model.safetensors in bfloat16 and config.json, with Hugging Face's names."""
        q, kv = self.heads * self.size, self.kv_heads * self.size
        tensors = {"model.embed_tokens.weight": self.masters["embed"], "model.norm.weight": self.masters["norm"]}
        for i in range(self.layers):
            at = "model.layers.%d." % i
            parts = self.masters["qkv%d" % i].split([q, kv, kv])
            for name, part in zip("qkv", parts):
                tensors[at + "self_attn.%s_proj.weight" % name] = part
            tensors[at + "self_attn.o_proj.weight"] = self.masters["o%d" % i]
            tensors[at + "mlp.gate_proj.weight"], tensors[at + "mlp.up_proj.weight"] = self.masters["gate_up%d" % i].chunk(2)
            tensors[at + "mlp.down_proj.weight"] = self.masters["down%d" % i]
            tensors[at + "input_layernorm.weight"] = self.masters["norm_a%d" % i]
            tensors[at + "post_attention_layernorm.weight"] = self.masters["norm_b%d" % i]
        os.makedirs(folder, exist_ok=True)
        write_safetensors(os.path.join(folder, "model.safetensors"), tensors)
        config = {
            "architectures": ["LlamaForCausalLM"], "model_type": "llama", "attention_bias": False, "mlp_bias": False,
            "bos_token_id": None, "eos_token_id": end, "pad_token_id": padding, "hidden_act": "silu", "hidden_size": self.hidden,
            "intermediate_size": self.inner, "num_hidden_layers": self.layers, "num_attention_heads": self.heads,
            "num_key_value_heads": self.kv_heads, "head_dim": self.size, "rope_theta": self.theta, "rope_scaling": None,
            "rms_norm_eps": 1e-6, "vocab_size": self.vocabulary, "tie_word_embeddings": True, "max_position_embeddings": 1024,
            "torch_dtype": "bfloat16",
        }
        with open(os.path.join(folder, "config.json"), "w", encoding="utf-8") as f:
            json.dump(config, f, indent=2)
            f.write("\n")


def write_safetensors(path, tensors):
    header, blobs, at = {"__metadata__": {"format": "pt"}}, [], 0
    for name, tensor in sorted(tensors.items()):
        blob = tensor.detach().cpu().to(torch.bfloat16).contiguous().view(torch.int16).numpy().tobytes()
        header[name] = {"dtype": "BF16", "shape": list(tensor.shape), "data_offsets": [at, at + len(blob)]}
        blobs.append(blob)
        at += len(blob)
    text = json.dumps(header).encode()
    text += b" " * (-len(text) % 8)
    with open(path + ".new", "wb") as f:
        f.write(struct.pack("<Q", len(text)) + text)
        f.writelines(blobs)
    os.replace(path + ".new", path)


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
        weights = self.model.weights
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


@torch.no_grad()
def held_out(model, shard, special, options):
    """Loss on what training never saw, and the share of places where the voice is told right."""
    packer = Packer(shard, special, options.room, 5)
    losses, right = [], []
    for _ in range(options.heldout_batches):
        ids, positions, card, start, places, targets, _, voices, _, _ = packer.batch(options.rows, 0.0, model.device)
        logits, heard = model.logits(ids, positions, card, start, places)
        losses.append(model.operations.losses(logits, targets)[1])
        right.append((heard.argmax(1) == voices)[voices > 0].float())
    return float(torch.cat(losses).mean()), float(torch.cat(right).mean())


def read_options():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    add = parser.add_argument
    add("--work", default="work")
    add("--minutes", type=float, default=60, help="time to train in all, over all runs")
    add("--device", default="cuda" if torch.cuda.is_available() else "cpu")
    add("--threads", type=int, default=os.cpu_count())
    add("--hidden", type=int, default=256)
    add("--layers", type=int, default=4)
    add("--heads", type=int, default=4)
    add("--kv-heads", type=int, default=4)
    add("--inner", type=int, default=704)
    add("--theta", type=float, default=100000.0, help="base of the rotary positions: the larger, the farther copying reaches")
    add("--embedding-scale", type=float, default=4.0)
    add("--rows", type=int, default=14, help="rows in a batch")
    add("--room", type=int, default=512, help="tokens in a row")
    add("--optimizer", choices=("muon", "adamw"), default="muon")
    add("--rate", type=float, default=1.2e-3)
    add("--decay", type=float, default=0.05)
    add("--fall", type=float, default=0.5, help="last share of the time in which the rate falls")
    add("--copy-minutes", type=float, default=4.0, help="minutes until copy rows are down to their last share")
    add("--copy-share", type=float, default=0.13, help="that last share")
    add("--voice-share", type=float, default=0.15, help="weight of telling the voice, beside the next token")
    add("--save-minutes", type=float, default=3.0)
    add("--heldout-batches", type=int, default=6)
    add("--start", help="a shipped model folder whose weights to begin with, instead of chance; same shape and vocabulary")
    add("--fresh", action="store_true", help="do not go on from a checkpoint")
    add("--seed", type=int, default=1)
    return parser.parse_args()


def main():
    options = read_options()
    torch.set_num_threads(options.threads)
    run = operations.choose(options.device)
    special = Special(os.path.join(options.work, "tokenizer.json"))
    model = Model(options, special.size, run, options.device)
    optimizer = Optimizer(model, options.decay, options.optimizer == "muon")
    train, heldout = Shard(os.path.join(options.work, "train")), Shard(os.path.join(options.work, "heldout"))
    elapsed, tokens, dialogues = 0.0, 0, 0
    checkpoint = os.path.join(options.work, "checkpoint.pt")
    if os.path.exists(checkpoint) and not options.fresh:
        state = torch.load(checkpoint, map_location=options.device)
        elapsed, tokens, dialogues, optimizer.steps = state["elapsed"], state["tokens"], state["dialogues"], state["steps"]
        with torch.no_grad():
            for name, w in model.masters.items():
                if name not in state["masters"]:
                    continue
                w.copy_(state["masters"][name])
                model.weights[name].copy_(w)
                for moment, kept in zip(optimizer.moments[name], state["moments"][name]):
                    moment.copy_(kept)
    elif options.start:
        with torch.no_grad():
            for name, weight in shipped.masters(options.start, model).items():
                model.masters[name].copy_(weight)
                model.weights[name].copy_(weight)
    packer = Packer(train, special, options.room, options.seed + optimizer.steps)
    size = sum(w.numel() for name, w in model.masters.items() if name != "embed")
    print("%s on %s, %d threads; %.2f M parameters and %.2f M in embeddings; %.1f M tokens in %d scenes" % (
        run.name, options.device, options.threads, size / 1e6, model.masters["embed"].numel() / 1e6, len(train.tokens) / 1e6, len(train.scenes)), flush=True)

    def save():
        model.save(os.path.join(options.work, "model"), special.end, special.padding)
        torch.save({"elapsed": elapsed, "tokens": tokens, "dialogues": dialogues, "steps": optimizer.steps, "masters": model.masters,
                    "moments": optimizer.moments}, checkpoint + ".new")
        os.replace(checkpoint + ".new", checkpoint)

    table = os.path.join(options.work, "progress.csv")
    if elapsed == 0 and os.path.exists(table):
        os.remove(table)
    total, saved, printed = options.minutes * 60, elapsed, elapsed
    means = {1: None, 2: None}
    begin, begin_tokens = elapsed, tokens
    while elapsed < total:
        tick = time.time()
        progress = elapsed / total
        rate = options.rate * min(1, (optimizer.steps + 1) / 60) * (min(1, (1 - progress) / options.fall) * 0.97 + 0.03)
        copy_share = max(options.copy_share, 0.9 * (1 - elapsed / (options.copy_minutes * 60)))
        ids, positions, card, start, places, targets, kinds, voices, count, told = packer.batch(options.rows, copy_share, options.device)
        logits, heard = model.logits(ids, positions, card, start, places)
        mean, each = run.losses(logits, targets)
        known = voices > 0
        if bool(known.any()):
            mean = mean + options.voice_share * torch.nn.functional.cross_entropy(heard[known].float(), voices[known])
        mean.backward()
        optimizer.step(rate)
        for kind in means:
            if bool((kinds == kind).any()):
                value = float(each[kinds == kind].mean())
                means[kind] = value if means[kind] is None else 0.97 * means[kind] + 0.03 * value
        tokens, dialogues = tokens + count, dialogues + told
        elapsed += time.time() - tick
        if elapsed - printed > 20:
            printed = elapsed
            speed = (tokens - begin_tokens) / (elapsed - begin)
            print("step %d  %.1f of %.0f min, %.1f left  loss %.3f  copy %.3f  %.2f M tokens  %.0f/s" % (
                optimizer.steps, elapsed / 60, options.minutes, (total - elapsed) / 60, means[1] or 0, means[2] or 0, tokens / 1e6, speed), flush=True)
            plotting.append(table, minutes="%.2f" % (elapsed / 60), tokens=tokens, loss=means[1], copy_loss=means[2])
        if elapsed - saved > options.save_minutes * 60 or elapsed >= total:
            saved = elapsed
            save()
            unseen, heard_right = held_out(model, heldout, special, options)
            plotting.append(table, minutes="%.2f" % (elapsed / 60), tokens=tokens, heldout_loss=unseen)
            plotting.draw(table, os.path.join(options.work, "loss.svg"))
            print("saved after %.1f min: held-out loss %.4f, voices told at %.0f %% of places" % (elapsed / 60, unseen, 100 * heard_right), flush=True)
            if train.refresh():
                packer.order, packer.waiting = [], []
                print("new shard: %.1f M tokens" % (len(train.tokens) / 1e6), flush=True)


if __name__ == "__main__":
    main()
