using System;
using System.Collections.Generic;

namespace Repartee
{
    /// <summary>
    /// Tells a question for what there is to be had from other questions, word by word: "what do you have for a hunter",
    /// "let me see the menu", "what would you recommend against a cough". Such a line names no ware, or needs none.
    /// </summary>
    internal sealed class EnglishOffer
    {
        private static readonly HashSet<ulong> _open = EnglishWords.Whole("what which whatever whatcha any");

        // "What do you carry?" and "do you carry soap?"; "do you offer" and "do you serve" have other meanings too.
        private static readonly HashSet<ulong> _helping = EnglishWords.Whole("do would could can might");
        private static readonly HashSet<ulong> _serving = EnglishWords.Whole("carry stock serve offer deliver supply provide recommend suggest hawk");
        private static readonly HashSet<ulong> _onlyServing = EnglishWords.Whole("carry stock supply recommend");

        // "What can I get?"
        private static readonly HashSet<ulong> _able = EnglishWords.Whole("can could may");
        private static readonly HashSet<ulong> _buying = EnglishWords.Whole("get buy order have choose rent");

        // "Show me what you have", "what have you in that bag?"; "what have you heard?" asks for no wares.
        private static readonly HashSet<ulong> _holding = EnglishWords.Whole("have got sell carry stock trade");
        private static readonly HashSet<ulong> _having = EnglishWords.Whole("for in here today left");

        // "Can you mend this?", "could you take me across?"
        private static readonly HashSet<ulong> _asking = EnglishWords.Whole("can could will would");
        private static readonly HashSet<ulong> _mending = EnglishWords.Whole("mend fix repair sharpen patch sew");
        private static readonly HashSet<ulong> _carrying = EnglishWords.Whole("row ferry carry drive fly bring take");
        private static readonly HashSet<ulong> _me = EnglishWords.Whole("me us");

        private static readonly HashSet<ulong> _lists = EnglishWords.Whole("menu catalogue catalog assortment browse shopping bestseller bestsellers");
        private static readonly HashSet<ulong> _yours = EnglishWords.Whole("your ur");
        private static readonly HashSet<ulong> _ofYours = EnglishWords.Whole("range stuff treasures selection shelves");
        private static readonly HashSet<ulong> _phrases = Phrases(
            "for sale", "on tap", "on offer", "open shop", "shop please", "shop pls", "to shop", "we order", "items pls", "show items", "at your goods", "new arrivals", "your cheapest",
            "you trade", "wanna trade", "open trade", "trade list", "you hawking", "you flogging", "u selling", "u sellin", "surprise me", "cure for", "remedy for", "your specials", "your bargains", "your finest", "your wares", "whole line", "saleable items", "show me options");

        // Only where it is asked what does so.
        private static readonly HashSet<ulong> _openPhrases = Phrases("helps against", "have against", "just came", "on hand", "you restock");

        // "Got anything under twenty?", "have you anything waterproof?"; "got anything to say?" is none.
        private static readonly HashSet<ulong> _things = EnglishWords.Whole("anything something whatever");
        private static readonly HashSet<ulong> _notThings = EnglishWords.Whole("to new else i you on more going happening happened about wrong important interesting exciting strange odd unusual like dangerous worth");

        private static readonly ulong _you = Word("you"), _u = Word("u"), _i = Word("i"), _what = Word("what"), _do = Word("do"), _have = Word("have"), _got = Word("got"), _to = Word("to");

        private ulong _before;
        private ulong _previous;
        private int _place;
        private bool _isOpen;
        private bool _mayGoOn;
        private bool _carries;
        private bool _hasThing;

        /// <summary>Whether the line asked for what there is.</summary>
        public bool IsOne { get; private set; }

        /// <summary>A new line.</summary>
        public void Begin()
        {
            _previous = _before = 0;
            _isOpen = _mayGoOn = _carries = _hasThing = IsOne = false;
        }

        /// <summary>The next word's hash, and whether it begins a sentence.</summary>
        public void Add(ulong word, bool first)
        {
            _place = first ? 0 : _place + 1;
            _isOpen = (_isOpen && !first) || _open.Contains(word);
            bool you = _previous == _you || _previous == _u;
            IsOne |= Lists(word) || (you && Serves(word)) || Buys(word) || Has(word, you) || HasThing(word, you) || Works(word, you);
            _before = _previous;
            _previous = word;
        }

        /// <summary>The line has ended: "What have you got?"</summary>
        public void End() => IsOne |= _mayGoOn;

        private bool Lists(ulong word)
        {
            ulong phrase = Pair(_previous, word);
            return _lists.Contains(word) || (_yours.Contains(_previous) && _ofYours.Contains(word)) ||
                _phrases.Contains(phrase) || (_isOpen && _openPhrases.Contains(phrase));
        }

        // A helping verb that begins the sentence has its own verb two words on.
        private bool Serves(ulong word) =>
            _helping.Contains(_before) && (_isOpen ? _serving.Contains(word) : _place == 2 && _onlyServing.Contains(word));

        private bool Buys(ulong word) => _isOpen && _previous == _i && _able.Contains(_before) && _buying.Contains(word);

        // "What have you got", "what do you have", if they do not go on as in "what have you got to lose".
        private bool Has(ulong word, bool you)
        {
            bool goesOn = _mayGoOn && word != _to;
            _mayGoOn = _isOpen && you && (word == _got || (word == _have && _before == _do));
            return goesOn || (you && _before == _what && _holding.Contains(word)) || (you && _isOpen && _before == _have && _having.Contains(word));
        }

        private bool HasThing(ulong word, bool you)
        {
            bool goesOn = _hasThing && !_notThings.Contains(word);
            bool have = _previous == _got || (you && _before == _have) || (_previous == _have && (_before == _you || _before == _u));
            _hasThing = have && _things.Contains(word);
            return goesOn;
        }

        private bool Works(ulong word, bool you)
        {
            bool carried = _carries && _me.Contains(word);
            _carries = you && _asking.Contains(_before) && _carrying.Contains(word);
            return carried || (you && _asking.Contains(_before) && _mending.Contains(word));
        }

        private static ulong Word(string word) => TermReader.Hash(word.AsSpan());

        private static ulong Pair(ulong first, ulong second) => (first * 1099511628211UL) ^ second;

        private static HashSet<ulong> Phrases(params string[] phrases)
        {
            var set = new HashSet<ulong>();
            foreach (string phrase in phrases)
            {
                int space = phrase.IndexOf(' ');
                set.Add(Pair(TermReader.Hash(phrase.AsSpan(0, space)), TermReader.Hash(phrase.AsSpan(space + 1))));
            }

            return set;
        }
    }
}
