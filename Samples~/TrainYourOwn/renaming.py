"""Other words for what a character's card and notes hold.

Now and then a row's rarer tokens are exchanged for others of their kind, everywhere in the row: in the card, the notes, the
player's lines and the replies. What is said stays true, only of things that nobody ever wrote about, so that the model
learns to read names, goods and facts off the prompt instead of knowing them.

Where a reply repeats a fact from its note, what the player told or asked for, or what the card says of name, work, place and
wish, any of the words may be exchanged, common ones too, there and in the replies: a sentence that could be known by heart
must be read word by word.
"""
import re

import numpy as np

CJK = re.compile("[\u4e00-\u9fff]+")
LATIN = re.compile("( ?)([A-Z]?)([a-z]+)")

# How the lines of the card begin that replies repeat; goods stand in the notes as well, where their prices are.
REPEATED = ("You are", "Role:", "Place:", "Wants:", "你是", "身份：", "地点：", "心愿：")

# The share of exchanged words that are exchanged for another of the same quotation.
AGAIN = 0.2


class Renamer:
    """Draws exchanges for a shard's tokens; texts is the text of each token, None where it is no whole text."""

    def __init__(self, texts, random, share=0.4, common=0.03):
        self.random, self.share, self.common = random, share, common
        kinds = {}
        self.kind = [self.kind_of(text) for text in texts]
        for i, kind in enumerate(self.kind):
            if kind is not None:
                kinds.setdefault(kind, []).append(i)
        self.kinds = kinds
        self.texts = texts
        self.rare = np.zeros(len(texts), dtype=bool)
        self.frequent = np.zeros(len(texts), dtype=bool)

    @staticmethod
    def kind_of(text):
        """What a token can be exchanged for: the same script and length, the same case, article and place in a word."""
        if text is None:
            return None
        if CJK.fullmatch(text):
            return "cjk", len(text)
        latin = LATIN.fullmatch(text)
        if latin:
            return latin.group(1), bool(latin.group(2)), text.strip()[0].lower() in "aeiou", text.endswith("s")
        return None

    def count(self, tokens, scenes):
        """Finds the tokens that few scenes hold: names, goods and the words of facts, not those of the language."""
        held = np.zeros(len(self.rare), dtype=np.int64)
        for scene in scenes:
            begin, end = scene[0][0], scene[-1][0] + scene[-1][1]
            held[np.unique(tokens[begin:end])] += 1
        self.rare = held < self.common * len(scenes)
        self.frequent = held > 0.5 * len(scenes)

    def requote(self, ids, quotes, card):
        """A dialogue's ids with some words of what is quoted exchanged, or as they are. quotes says how far before a token
        its source stands. A rare word names what is spoken of and is exchanged all through the dialogue, a common one at its
        source and where that is quoted. What the card holds too stays: its replies would no longer be true."""
        random = self.random
        quoted = np.flatnonzero(quotes)
        if len(quoted) == 0 or random.rand() > self.share:
            return ids
        told = ids
        ids = ids.copy()
        sources = quoted - quotes[quoted]
        places = np.unique(sources)
        held = set(card.tolist())
        for at in places[random.rand(len(places)) < random.rand()]:
            old = told[at]
            if self.kind[old] is None or (self.rare[old] and old in held):
                continue
            new = self.other(old)
            if self.rare[old]:
                ids[told == old] = new
            else:
                if random.rand() < AGAIN:
                    new = self.again(old, told[places])
                ids[at] = ids[quoted[sources == at]] = new
        return ids

    def recard(self, card, dialogues):
        """A card and its dialogues with some words of what the replies repeat from the card exchanged, or as they are."""
        random = self.random
        if random.rand() > self.share:
            return card, dialogues
        places = {}
        for at in self.values(card):
            places.setdefault(int(card[at]), []).append(at)
        marks = [self.repeated(card, places, dialogue[0]) for dialogue in dialogues]
        quoted = sorted({there for found, dialogue in zip(marks, dialogues) for here, there in found if dialogue[1][here] > 0})
        amount = random.rand()
        told, card = card, card.copy()
        for at in quoted:
            if self.kind[told[at]] is not None and not self.frequent[told[at]] and random.rand() < amount:
                card[at] = self.again(told[at], told[quoted]) if random.rand() < AGAIN else self.other(told[at])
        changed = [at for at in quoted if card[at] != told[at]]
        if not changed:
            return card, dialogues
        exchanged = []
        for (ids, *others), found in zip(dialogues, marks):
            new = ids.copy()
            for here, there in found:
                new[here] = card[there]
            exchanged.append((new, *others))
        return card, exchanged

    def values(self, card):
        """Places of the card's words that replies repeat, without the labels before them."""
        places, line = [], []
        for at in range(len(card) + 1):
            text = self.texts[card[at]] if at < len(card) else "\n"
            if text is None or "\n" not in text:
                line.append(at)
                continue
            written = ""
            for i in line:
                label = next((label for label in REPEATED if written.startswith(label)), None)
                if label is not None:
                    places.append(i)
                written += self.texts[card[i]] or ""
            line = []
        return places

    def repeated(self, card, places, ids):
        """Pairs of a place in a dialogue and the place of the card that it repeats: runs of two tokens and more, or a rare one."""
        pairs, at = [], 0
        while at < len(ids):
            longest, source = 0, 0
            for begin in places.get(int(ids[at]), ()):
                length = 1
                while at + length < len(ids) and begin + length < len(card) and ids[at + length] == card[begin + length]:
                    length += 1
                if length > longest:
                    longest, source = length, begin
            if longest > 1 or (longest == 1 and self.rare[ids[at]]):
                pairs += [(at + i, source + i) for i in range(longest)]
            at += max(1, longest)
        return pairs

    def other(self, token):
        others = self.kinds[self.kind[token]]
        return others[self.random.randint(len(others))]

    def again(self, token, quoted):
        """A word of the same quotation instead: where a word stands twice, what goes on after it depends on more than the word."""
        others = [other for other in quoted.tolist() if self.kind[other] == self.kind[token]]
        return others[self.random.randint(len(others))]

    def exchange(self, ids, shown, learned):
        """The row's ids, exchanged or as they are. shown marks card and notes, learned the replies."""
        random = self.random
        if random.rand() > self.share:
            return ids
        candidates = np.intersect1d(ids[shown], ids[learned])
        candidates = candidates[self.rare[candidates]]
        table = None
        amount = random.rand()
        for i in candidates:
            if self.kind[i] is None or random.rand() > amount:
                continue
            if table is None:
                table = np.arange(len(self.rare), dtype=ids.dtype)
            table[i] = self.other(i)
        return ids if table is None else table[ids]
