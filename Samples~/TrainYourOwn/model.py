"""The model of train.py: Llama's layers over packed rows, begun as an induction circuit, saved as a Hugging Face folder."""
import json
import math
import os
import struct

import torch

from operations import ACTIVATION

VOICES, INTENTS = 64, 256
HEADS = ("voice_head", "intent_head")


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
        weights["voice_head"], weights["intent_head"] = torch.zeros(VOICES, d), torch.zeros(INTENTS, d)
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
        """Logits at the given places of the flattened batch, and scores of the voice that speaks and the intent answered there."""
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
        return y @ w["embed"].t(), y @ w["voice_head"].t(), y @ w["intent_head"].t()

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
