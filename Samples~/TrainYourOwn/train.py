#!/usr/bin/env python3
"""Trains a Llama-architecture model on the shards of the encode step and writes it as a Hugging Face folder.

    python3 train.py --minutes 60

With --work FOLDER elsewhere than in work/ beside this file. Reads work/train.*, work/heldout.*, work/tokenizer.json; keeps work/checkpoint.pt and goes on from it; writes
work/model/{model.safetensors,config.json}, work/progress.csv and work/loss.svg now and then and at the end. Runs on a CPU with C kernels where there is a
compiler, else with plain PyTorch, and on a GPU. What makes a small model learn to copy in minutes:

- copy rows (packing.py), 90 % of the data at first, a few per cent later;
- two layers that begin as an induction circuit: layer 0 looks at the token before, layer 1 looks for earlier places
  that followed the same token and copies what stands there;
- a second task: at each place of a reply the model also names the voice that speaks (a head that is not shipped). Traits
  stand far before the reply, and nothing but a few words of it depends on them; without this they go unread;
- a third: where a reply begins it names the intent that it answers. One reply of a hundred possible says little about what
  was asked; its number says all;
- renamed rows (renaming.py): names, goods and words of facts exchanged for others, so that they must be read;
- embeddings large against what the layers add at first, with a final norm scaled down to match.
"""
import argparse
import json
import math
import os
import time

os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")

import numpy as np
import torch

import operations
import plotting
import shipped
from model import HEADS, Model
from optimizer import Optimizer
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

        letter_bytes = bytes_of_letters()
        self.texts = [None] * self.size
        for token, i in vocabulary.items():
            try:
                self.texts[i] = bytes(letter_bytes[letter] for letter in token).decode("utf-8")
            except (KeyError, UnicodeDecodeError):
                pass  # half a character, or one of the added tokens: no text of its own
        self.opens_note = np.array([text is not None and text.startswith("[") for text in self.texts])
        self.ends_line = np.array([text is not None and "\n" in text for text in self.texts])
        self.system, self.user, self.assistant = ([begin] + word(role) + [self.newline] for role in ("system", "user", "assistant"))


def bytes_of_letters():
    """The byte that each letter of a byte-level vocabulary stands for (GPT-2's table: printable bytes stand for themselves)."""
    printable = [*range(33, 127), *range(161, 173), *range(174, 256)]
    others = [byte for byte in range(256) if byte not in printable]
    return {**{chr(byte): byte for byte in printable}, **{chr(256 + i): byte for i, byte in enumerate(others)}}


@torch.no_grad()
def held_out(model, shard, special, options):
    """Loss on what training never saw, and the shares of places where voice and intent are told right."""
    packer = Packer(shard, special, options.room, 5)
    losses, right, understood = [], [], []
    for _ in range(options.heldout_batches):
        ids, positions, card, start, places, targets, _, voices, intents, _, _ = packer.batch(options.rows, 0.0, model.device)
        logits, heard, asked = model.logits(ids, positions, card, start, places)
        losses.append(model.operations.losses(logits, targets)[1])
        right.append((heard.argmax(1) == voices)[voices > 0].float())
        understood.append((asked.argmax(1) == intents)[intents > 0].float())
    return tuple(float(torch.cat(x).mean()) for x in (losses, right, understood))


def read_options():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    add = parser.add_argument
    add("--work", default=os.path.join(os.path.dirname(os.path.abspath(__file__)), "work"))
    add("--minutes", type=float, default=60, help="time to train in all, over all runs")
    add("--device", default="cuda" if torch.cuda.is_available() else "cpu")
    add("--threads", type=int, default=os.cpu_count())
    add("--hidden", type=int, default=256)
    add("--layers", type=int, default=8)
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
    add("--intent-share", type=float, default=0.2, help="weight of telling the intent")
    add("--renamed", type=float, default=0.5, help="share of rows with other words for what card and notes hold")
    add("--save-minutes", type=float, default=3.0)
    add("--heldout-batches", type=int, default=6)
    add("--start", help="a shipped model folder whose weights to begin with, instead of chance; same shape and vocabulary")
    add("--fresh", action="store_true", help="do not go on from a checkpoint")
    add("--seed", type=int, default=1)
    return parser.parse_args()


def main():
    options = read_options()
    operations.keep_memory()
    torch.set_num_threads(options.threads)
    run = operations.choose(options.device)
    special = Special(os.path.join(options.work, "tokenizer.json"))
    model = Model(options, special.size, run, options.device)
    optimizer = Optimizer(model, options.decay, options.optimizer == "muon")
    train, heldout = (Shard(os.path.join(options.work, name), special) for name in ("train", "heldout"))
    elapsed, tokens, dialogues = 0.0, 0, 0
    checkpoint = os.path.join(options.work, "checkpoint.pt")
    if os.path.exists(checkpoint) and not options.fresh:
        state = torch.load(checkpoint, map_location=options.device)
        elapsed, tokens, dialogues, optimizer.steps = state["elapsed"], state["tokens"], state["dialogues"], state["steps"]
        # Heads are not shipped and may be new; layers that are missing or left over would spoil the model.
        if (set(model.masters) ^ set(state["masters"])) - set(HEADS):
            raise SystemExit("%s has other layers than --layers %d; grow.py adds some, --fresh begins anew" % (checkpoint, options.layers))
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
    packer = Packer(train, special, options.room, options.seed + optimizer.steps, options.renamed)
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
        ids, positions, card, start, places, targets, kinds, voices, intents, count, told = packer.batch(options.rows, copy_share, options.device)
        logits, heard, asked = model.logits(ids, positions, card, start, places)
        mean, each = run.losses(logits, targets)
        for scores, labels, share in (heard, voices, options.voice_share), (asked, intents, options.intent_share):
            known = labels > 0
            if bool(known.any()):
                mean = mean + share * torch.nn.functional.cross_entropy(scores[known].float(), labels[known])
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
            unseen, heard_right, understood = held_out(model, heldout, special, options)
            plotting.append(table, minutes="%.2f" % (elapsed / 60), tokens=tokens, heldout_loss=unseen)
            plotting.draw(table, os.path.join(options.work, "loss.svg"))
            print("saved after %.1f min: held-out loss %.4f, voices told at %.0f %% of places, intents at %.1f %%" % (
                elapsed / 60, unseen, 100 * heard_right, 100 * understood), flush=True)
            if train.refresh():
                # Both are of one corpus: intents are numbered anew when some are added.
                heldout.refresh()
                packer.begin()
                print("new shard: %.1f M tokens" % (len(train.tokens) / 1e6), flush=True)


if __name__ == "__main__":
    main()
