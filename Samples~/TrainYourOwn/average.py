#!/usr/bin/env python3
"""Averages two checkpoints of the same shape and vocabulary: part of the way from an earlier one to a later one.

    python3 average.py --earlier earlier.pt --share 0.6

Replaces work/checkpoint.pt, the later one, by (1 - share) of the earlier weights and share of its own; train.py goes on from
there. After a warm restart at a high rate the two ends of a stretch lie in one valley, and a point between them answers better than
either end. Heads that are not shipped, moments and counters stay those of the later one.
"""
import argparse
import os

import torch

from model import HEADS


def average(earlier, later, share):
    """The later checkpoint's state with averaged weights.."""
    masters = {}
    for name, weight in later["masters"].items():
        if name in HEADS:
            masters[name] = weight
            continue
        other = earlier["masters"].get(name)
        if other is None or other.shape != weight.shape:
            raise SystemExit("the earlier checkpoint has no %s of shape %s" % (name, tuple(weight.shape)))
        masters[name] = (1 - share) * other + share * weight
    return {**later, "masters": masters}


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--work", default=os.path.join(os.path.dirname(os.path.abspath(__file__)), "work"))
    parser.add_argument("--earlier", required=True, help="a checkpoint.pt that was put aside before the stretch began")
    parser.add_argument("--share", type=float, default=0.6, help="weight of the later one")
    options = parser.parse_args()
    path = os.path.join(options.work, "checkpoint.pt")
    state = average(torch.load(options.earlier, map_location="cpu"), torch.load(path, map_location="cpu"), options.share)
    torch.save(state, path + ".new")
    os.replace(path + ".new", path)
    print("%.1f minutes, %.1f M tokens: %d %% of it, the rest from %s" % (state["elapsed"] / 60, state["tokens"] / 1e6, 100 * options.share, options.earlier))


if __name__ == "__main__":
    main()
