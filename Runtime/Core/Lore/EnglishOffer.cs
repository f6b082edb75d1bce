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
        // "What have you heard?" asks for no wares; "what have you for", "in", "today" do.
        private static readonly HashSet<ulong> _open = EnglishWords.Whole("what which whatever whatcha any");
        private static readonly HashSet<ulong> _helper = EnglishWords.Whole("do would could can might d");
        private static readonly HashSet<ulong> _serving = EnglishWords.Whole("carry stock serve offer deliver supply provide recommend suggest hawk");
        private static readonly HashSet<ulong> _alwaysServing = EnglishWords.Whole("carry stock supply recommend");
        private static readonly HashSet<ulong> _able = EnglishWords.Whole("can could may");
        private static readonly HashSet<ulong> _buying = EnglishWords.Whole("get buy order have choose rent");
        private static readonly HashSet<ulong> _holding = EnglishWords.Whole("have got sell carry stock trade");
        private static readonly HashSet<ulong> _having = EnglishWords.Whole("for in here today left");
        private static readonly HashSet<ulong> _mending = EnglishWords.Whole("mend fix repair sharpen patch sew");
        private static readonly HashSet<ulong> _carrying = EnglishWords.Whole("row ferry carry drive fly bring take");
        private static readonly HashSet<ulong> _me = EnglishWords.Whole("me us");
        private static readonly HashSet<ulong> _asking = EnglishWords.Whole("can could will would");
        private static readonly HashSet<ulong> _lists = EnglishWords.Whole("menu catalogue catalog assortment browse shopping bestseller bestsellers");
        private static readonly HashSet<ulong> _ofYours = EnglishWords.Whole("range stuff treasures selection shelves");
        private static readonly HashSet<ulong> _yours = EnglishWords.Whole("your ur");

        private static readonly HashSet<ulong> _phrases = Phrases(
            "for sale", "on tap", "on offer", "open shop", "shop please", "shop pls", "to shop", "we order", "items pls", "show items", "at your goods",
            "new arrivals", "just came", "your cheapest", "you trade", "wanna trade", "open trade", "trade list", "you hawking", "you flogging", "u selling", "u sellin",
            "helps against", "have against", "surprise me", "cure for", "remedy for");

        // Only where it is asked what does so.
        private static readonly HashSet<ulong> _onlyOpen = Phrases("helps against", "have against", "just came");

        private static readonly ulong _you = TermReader.Hash("you".AsSpan()), _u = TermReader.Hash("u".AsSpan()), _i = TermReader.Hash("i".AsSpan()), _what = TermReader.Hash("what".AsSpan()), _do = TermReader.Hash("do".AsSpan()), _have = TermReader.Hash("have".AsSpan()), _got = TermReader.Hash("got".AsSpan()), _to = TermReader.Hash("to".AsSpan());

        private ulong _previous;
        private ulong _before;
        private bool _isOpen;
        private bool _gotEnds;
        private bool _carries;
        private int _helps;

        /// <summary>Whether the line asked for what there is.</summary>
        public bool IsOne { get; private set; }

        /// <summary>A new line.</summary>
        public void Begin()
        {
            _previous = _before = 0;
            _isOpen = _gotEnds = _carries = IsOne = false;
        }

        /// <summary>The next word's hash.</summary>
        public void Add(ulong word, bool first)
        {
            // A helping verb that begins the sentence has its own verb two words on.
            _helps = first ? 0 : _helps + 1;
            if (first)
                _isOpen = false;
            bool you = _previous == _you || _previous == _u;
            _isOpen |= _open.Contains(word);
            IsOne |= _lists.Contains(word) || (_yours.Contains(_previous) && _ofYours.Contains(word));
            // "What do you have for a hunter?", "What would you recommend?", "Do you carry soap?"
            if (you && _helper.Contains(_before) && (_isOpen ? _serving.Contains(word) : _helps == 2 && _alwaysServing.Contains(word)))
                IsOne = true;
            // "What can I get for two coins?", "let me see what you have"
            if ((_isOpen && _previous == _i && _able.Contains(_before) && _buying.Contains(word)) || (you && _before == _what && _holding.Contains(word)))
                IsOne = true;
            // "What have you in that bag?", "what do you have", but for "what have you got to lose?"
            if (_isOpen && you && _before == _have && _having.Contains(word))
                IsOne = true;
            if (_gotEnds && word == _to)
                _gotEnds = false;
            else if (_gotEnds)
                IsOne = true;
            _gotEnds = _isOpen && you && (word == _got || (word == _have && _before == _do));
            // "Can you mend this?", "Could you take me across?"
            if (you && _asking.Contains(_before) && _mending.Contains(word))
                IsOne = true;
            if (_carries && _me.Contains(word))
                IsOne = true;
            _carries = you && _asking.Contains(_before) && _carrying.Contains(word);
            ulong phrase = Pair(_previous, word);
            IsOne |= _phrases.Contains(phrase) && (_isOpen || !_onlyOpen.Contains(phrase));
            _before = _previous;
            _previous = word;
        }

        /// <summary>The line has ended: "What have you got?"</summary>
        public void End() => IsOne |= _gotEnds;

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
