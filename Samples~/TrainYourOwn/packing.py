"""Token shards to training rows.

A row holds one character's card and as many of its dialogues as fit. Each dialogue sees the card and itself, and its
positions go on from the card's end, so the card is computed once for all of them. A few dialogues begin at later
positions, as after a long conversation. Copy rows have the same shape but random tokens: a question quotes a few tokens of
the "card", the reply goes on from there. They teach the model to copy before it knows any language.
"""
import os

import numpy as np
import torch

from renaming import Renamer


class Shard:
    """What the encode step wrote. Reads the files again when they were replaced."""

    def __init__(self, path, special):
        self.path = path
        self.special = special
        self.stamp = None
        self.refresh()

    def refresh(self):
        stamp = os.stat(self.path + ".segments").st_mtime_ns
        if stamp == self.stamp:
            return False
        self.stamp = stamp
        self.tokens = np.fromfile(self.path + ".tokens", dtype=np.uint16).astype(np.int32)
        self.loss = np.fromfile(self.path + ".loss", dtype=np.uint8)
        self.voices = np.fromfile(self.path + ".voices", dtype=np.uint8)
        self.intents = np.fromfile(self.path + ".intents", dtype=np.uint8)
        self.quotes = np.fromfile(self.path + ".quotes", dtype=np.uint16).astype(np.int32)
        self.notes = self.find_notes()
        segments = np.fromfile(self.path + ".segments", dtype=np.int32).reshape(-1, 3)
        # Per scene its segments: the card first, then the dialogues.
        cuts = np.flatnonzero(np.diff(segments[:, 0])) + 1
        self.scenes = np.split(segments[:, 1:], cuts)
        return True

    def find_notes(self):
        """Where notes stand: from the "[" that begins a user message to the end of its line."""
        tokens, special = self.tokens, self.special
        header = np.array(special.user)
        begins = np.flatnonzero(tokens[:-len(header)] == header[0])
        for i in range(1, len(header)):
            begins = begins[tokens[begins + i] == header[i]]
        begins = begins + len(header)
        begins = begins[special.opens_note[tokens[begins]]]
        ends = np.flatnonzero(special.ends_line[tokens])
        ends = ends[np.searchsorted(ends, begins)]
        change = np.zeros(len(tokens) + 1, dtype=np.int8)
        np.add.at(change, begins, 1)
        np.add.at(change, ends, -1)
        return np.cumsum(change[:-1], dtype=np.int32) > 0


class Row:
    """One row in the making."""

    def __init__(self, card):
        self.ids = list(card)
        self.card = len(self.ids)
        self.positions = list(range(self.card))
        self.start = [0] * self.card
        self.learned = [0] * self.card
        self.voices = [0] * self.card
        self.intents = [0] * self.card
        self.shown = [True] * self.card
        self.dialogues = 0

    def add(self, ids, learned, voices, intents, notes, room, gap=0):
        """Appends a dialogue if it fits; its positions begin gap places after the card, as if turns had gone before."""
        if len(self.ids) + len(ids) > room:
            return False
        self.start += [len(self.ids)] * len(ids)
        self.positions += range(self.card + gap, self.card + gap + len(ids))
        self.ids += list(ids)
        self.learned += list(learned)
        self.voices += list(voices)
        self.intents += list(intents)
        self.shown += list(notes)
        self.dialogues += 1
        return True


class Packer:
    """Draws rows from a shard, a share of them copy rows, a share with other words for what card and notes hold."""

    def __init__(self, shard, special, room, seed, renamed=0.0):
        self.shard, self.special, self.room = shard, special, room
        self.random = np.random.RandomState(seed)
        self.renamer = Renamer(special.texts, self.random, renamed) if renamed > 0 else None
        self.begin()

    def begin(self):
        """Begins the shard anew, after it was read or read again."""
        self.order, self.waiting = [], []
        if self.renamer is not None:
            self.renamer.count(self.shard.tokens, self.shard.scenes)

    def row(self, copy_share):
        if self.random.rand() < copy_share:
            return self.copy_row()
        if not self.waiting:
            self.waiting = self.scene_rows()
        return self.waiting.pop()

    def scene_rows(self):
        if not self.order:
            self.order = list(self.random.permutation(len(self.shard.scenes)))
        scene = self.shard.scenes[self.order.pop() % len(self.shard.scenes)]
        spans = [tuple(part[at:at + size] for part in
                       (self.shard.tokens, self.shard.loss, self.shard.voices, self.shard.intents, self.shard.notes, self.shard.quotes))
                 for at, size in scene]
        left = self.room - len(spans[0][0])
        dialogues = []
        for span in spans[1:]:
            ids, learned, voices, intents, notes, quotes = (part[:left] for part in span)
            if self.renamer is not None:
                ids = self.renamer.requote(ids, quotes, spans[0][0])
            dialogues.append((ids, learned, voices, intents, notes))
        card = spans[0][0]
        if self.renamer is not None:
            card, dialogues = self.renamer.recard(card, dialogues)
        rows = []
        for i in self.random.permutation(len(dialogues)):
            gap = self.gap()
            if not any(row.add(*dialogues[i], self.room, gap) for row in rows):
                rows.append(Row(card))
                rows[-1].add(*dialogues[i], self.room, gap)
        # Rows that are nearly empty cost as much as full ones.
        rows = [row for row in rows if len(row.ids) > self.room // 3] or rows[:1]
        if self.renamer is not None:
            for row in rows:
                row.ids = self.renamer.exchange(np.asarray(row.ids), np.asarray(row.shown), np.asarray(row.learned) > 0).tolist()
        return rows

    def gap(self):
        """Places between card and dialogue: nearly always none. Far dialogues are needed for long conversations, but many of
        them undo copying: over some hundred places even the slow rotary channels turn, by which the copying heads match."""
        return 0 if self.random.rand() < 0.88 else self.random.randint(0, self.room // 2)

    def copy_row(self):
        s, random = self.special, self.random
        length = random.randint(40, 120)
        # Drawn from few tokens, most stand there several times: what follows one depends on those before it.
        few = [self.any_token() for _ in range(random.randint(8, 40))] if random.rand() < 0.5 else None
        text = [few[random.randint(len(few))] if few else self.any_token() for _ in range(length)]
        row = Row(s.system + text + [s.end, s.newline])
        while True:
            quoted, told = random.randint(2 if few else 1, 5), random.randint(3, 13)
            at = random.randint(0, len(text) - quoted - told)
            if few and not self.once(text[at:at + quoted], text):
                continue
            question = s.user + text[at:at + quoted] + [s.end, s.newline] + s.assistant
            reply = text[at:at + quoted + told]
            nothing = [0] * (len(question) + len(reply) + 2)
            if not row.add(question + reply + [s.end, s.newline], [0] * len(question) + [2] * len(reply) + [0, 0], nothing, nothing, nothing,
                           self.room, self.gap()):
                return row

    @staticmethod
    def once(part, text):
        """Whether the part stands in the text at one place only."""
        return sum(text[i:i + len(part)] == part for i in range(len(text))) == 1

    def any_token(self):
        # Bytes and halves of rare characters now and then, so that names outside the vocabulary copy too.
        return int(self.random.randint(0, self.special.first if self.random.rand() < 0.9 else 256))

    def batch(self, rows, copy_share, device):
        """Ids, positions, card lengths, dialogue starts; places and targets of what is learned, which are copies (2),
        the voice that speaks there and the intent that is answered."""
        made = [self.row(copy_share) for _ in range(rows)]
        shape = (rows, self.room)
        ids, positions, start = (torch.zeros(shape, dtype=torch.int32) for _ in range(3))
        ids += self.special.padding
        card = torch.tensor([row.card for row in made], dtype=torch.int32)
        places, targets, kinds, voices, intents = [], [], [], [], []
        for i, row in enumerate(made):
            n = len(row.ids)
            ids[i, :n] = torch.tensor(row.ids, dtype=torch.int32)
            positions[i, :n] = torch.tensor(row.positions, dtype=torch.int32)
            start[i, :n] = torch.tensor(row.start, dtype=torch.int32)
            start[i, n:] = n
            learned = np.asarray(row.learned, dtype=np.uint8)
            at = np.flatnonzero(learned)
            places.append(at - 1 + i * self.room)
            targets.append(np.asarray(row.ids, dtype=np.int32)[at])
            kinds.append(learned[at])
            voices.append(np.asarray(row.voices, dtype=np.uint8)[at])
            intents.append(np.asarray(row.intents, dtype=np.uint8)[at])
        places, targets, kinds, voices, intents = (torch.from_numpy(np.concatenate(x)).to(device) for x in (places, targets, kinds, voices, intents))
        tokens = sum(len(row.ids) for row in made)
        return (ids.to(device), positions.to(device), card.to(device), start.to(device), places.long(), targets, kinds, voices.long(),
                intents.long(), tokens, sum(row.dialogues for row in made))
