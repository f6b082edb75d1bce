"""Reads the weights out of a model folder that the ship step wrote (or that came with the package), so that training can
go on from them: the 8-bit numbers and scales of its ONNX graph become float32 matrices again.

An ONNX file is a protobuf message (onnx.proto): field 7 of the model is the graph, field 5 of the graph an initializer
with dims (1), data type (2), name (8) and raw data (9). Quantized matrices are NAME.q [rows, blocks, block], unsigned with
zero point 128, and NAME.s, a scale for each block.
"""
import os

import numpy as np
import torch

TYPES = {1: np.float32, 2: np.uint8, 6: np.int32, 7: np.int64, 10: np.float16}


def masters(folder, model):
    """The folder's weights under the names and shapes of model.masters; an error says what does not fit."""
    tensors = initializers(os.path.join(folder, "model.onnx"))

    def matrix(name):
        if name + ".q" not in tensors:
            raise SystemExit("%s: no 8-bit matrix '%s' in model.onnx; only models shipped with --bits 8 can be gone on from" % (folder, name))
        numbers, scales = tensors[name + ".q"], tensors[name + ".s"]
        return ((numbers.astype(np.float32) - 128) * scales[..., None]).reshape(len(numbers), -1)

    weights = {"embed": matrix("embedding"), "norm": tensors["final_norm"]}
    for i in range(model.layers):
        at = "layers.%d." % i
        for name in ("qkv", "o", "gate_up", "down"):
            weights["%s%d" % (name, i)] = matrix(at + name)
        weights["norm_a%d" % i], weights["norm_b%d" % i] = tensors[at + "input_norm"], tensors[at + "ffn_norm"]
    for name, weight in weights.items():
        master = model.masters[name]
        if tuple(weight.shape) != tuple(master.shape):
            raise SystemExit("%s: '%s' is %s there and %s here; give the same --hidden, --layers, --heads, --inner and vocabulary" % (
                folder, name, list(weight.shape), list(master.shape)))
    return {name: torch.from_numpy(np.array(weight, dtype=np.float32)) for name, weight in weights.items()}


def initializers(path):
    with open(path, "rb") as f:
        data = memoryview(f.read())
    graph = next(value for field, value in fields(data) if field == 7)
    tensors = {}
    for field, value in fields(graph):
        if field != 5:
            continue
        shape, kind, name, raw = [], 0, "", b""
        for part, content in fields(value):
            if part == 1:
                shape += [content] if isinstance(content, int) else packed(content)
            elif part == 2:
                kind = content
            elif part == 8:
                name = bytes(content).decode()
            elif part == 9:
                raw = content
        if kind in TYPES and len(raw):
            tensors[name] = np.frombuffer(raw, TYPES[kind]).reshape(shape)
    return tensors


def packed(data):
    numbers, at = [], 0
    while at < len(data):
        number, at = varint(data, at)
        numbers.append(number)
    return numbers


def fields(data):
    at = 0
    while at < len(data):
        key, at = varint(data, at)
        kind = key & 7
        if kind == 0:
            value, at = varint(data, at)
        else:
            size = {1: 8, 5: 4}.get(kind)
            if size is None:
                size, at = varint(data, at)
            value = data[at:at + size]
            at += size
        yield key >> 3, value


def varint(data, at):
    number = shift = 0
    while True:
        byte = data[at]
        at += 1
        number |= (byte & 127) << shift
        shift += 7
        if byte < 128:
            return number, at
