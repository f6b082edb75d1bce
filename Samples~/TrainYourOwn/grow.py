#!/usr/bin/env python3
"""Makes a checkpoint deeper, so that training goes on with more layers and loses nothing.

    python3 grow.py --layers 6

A new layer's last maps (o and down) are zero: it adds nothing until it has learned something. New layers go among the
later half, since the first two hold the copying circuit (model.py). Train on with the same --layers.
"""
import argparse
import os

import torch

PARTS = ("qkv", "o", "gate_up", "down", "norm_a", "norm_b")


def places(old, new):
    """Where the old layers come to stand: the first two stay, the others are spread over what is left."""
    if new < old:
        raise SystemExit("--layers %d: the checkpoint has %d, and layers are only added" % (new, old))
    return [i if i < 2 else 2 + (i - 2) * (new - 2) // (old - 2) for i in range(old)]


@torch.no_grad()
def grown(masters, moments, new):
    old = sum(name.startswith("qkv") for name in masters)
    to = dict(zip(range(old), places(old, new)))
    kept = {name: name for name in masters if not name.startswith(PARTS) or not name[-1].isdigit()}
    kept.update({"%s%d" % (part, i): "%s%d" % (part, to[i]) for part in PARTS for i in range(old)})
    deeper = {kept[name]: weight for name, weight in masters.items()}
    steps = {kept[name]: moment for name, moment in moments.items()}
    for i in set(range(new)) - set(to.values()):
        for part in PARTS:
            like = masters["%s0" % part]
            fresh = torch.ones_like(like) if like.dim() == 1 else torch.zeros_like(like) if part in ("o", "down") else torch.randn_like(like) * like.shape[1] ** -0.5
            deeper["%s%d" % (part, i)] = fresh
            steps["%s%d" % (part, i)] = (torch.zeros_like(like), torch.zeros_like(like))
    return deeper, steps


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--work", default=os.path.join(os.path.dirname(os.path.abspath(__file__)), "work"))
    parser.add_argument("--layers", type=int, required=True)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    torch.manual_seed(options.seed)
    path = os.path.join(options.work, "checkpoint.pt")
    state = torch.load(path, map_location="cpu")
    state["masters"], state["moments"] = grown(state["masters"], state["moments"], options.layers)
    torch.save(state, path + ".new")
    os.replace(path + ".new", path)
    print("%s: %d layers" % (path, options.layers))


if __name__ == "__main__":
    main()
