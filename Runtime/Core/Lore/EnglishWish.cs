using System;
using System.Collections.Generic;

namespace Repartee
{
    /// <summary>
    /// Tells a wish for wares from other talk of things, word by word: "I'll have a beer", "have you any rope", "two
    /// pies, please" are wishes, "I have lost my sword" and "a letter came for you" are none.
    /// </summary>
    internal sealed class EnglishWish
    {
        // How many words may stand between what asks and the thing: "a bottle of your best".
        private const int Reach = 4;

        // A line that is only a wish names little else: "A jar of yellow wine, auntie!"
        private const int MostTerms = 4;

        private const string Amounts = "a an some any another one two three four five six half";

        private static readonly HashSet<ulong> _willing = EnglishWords.Whole("will can could may let would");
        private static readonly HashSet<ulong> _taking = EnglishWords.Whole("have take get buy order try");
        private static readonly HashSet<ulong> _wanting = EnglishWords.Whole("want need fancy crave craving");
        private static readonly HashSet<ulong> _giving = EnglishWords.Whole("give bring fetch pour hand get sell gimme");
        private static readonly HashSet<ulong> _between = EnglishWords.Whole(Amounts + " more of the me us good hot cold just only");
        private static readonly HashSet<ulong> _amount = EnglishWords.Whole(Amounts + " got gimme");
        private static readonly HashSet<ulong> _courtesy = EnglishWords.Whole("please pls plz thanks and or for me us with sir madam friend good hello hi hey then now here too also there sure ok okay mate lady lord is are");
        private static readonly ulong _have = TermReader.Hash("have".AsSpan()), _got = TermReader.Hash("got".AsSpan()), _you = TermReader.Hash("you".AsSpan()), _like = TermReader.Hash("like".AsSpan()), _there = TermReader.Hash("there".AsSpan()), _looking = TermReader.Hash("looking".AsSpan()), _for = TermReader.Hash("for".AsSpan());
        private static readonly HashSet<ulong> _please = EnglishWords.Whole("please pls plz");
        private static readonly HashSet<ulong> _open = EnglishWords.Whole("anything something smth");
        private static readonly HashSet<ulong> _purpose = EnglishWords.Whole("for against with without to that which");
        private static readonly HashSet<ulong> _quality = EnglishWords.Whole("warm hot cold cool sweet salty sour spicy bitter fresh cheap cheaper strong stronger light soft hard sharp dry heavy small big pretty nice useful edible decent fancy alcoholic");
        private static readonly HashSet<ulong> _noPurpose = EnglishWords.Whole("do say tell report add declare hide ask know hear see about fear worry offer");

        private ulong _previous;
        private int _words;
        private int _reach;
        private bool _will;
        private bool _brief;
        private bool _otherWord;
        private bool _thing;
        private bool _wish;
        private int _terms;
        private bool _anything;
        private bool _forSomething;

        /// <summary>Whether the line asked for wares: for a thing, or for anything that serves a purpose.</summary>
        public bool IsOne => _wish || (_brief && _thing && !_otherWord && _terms <= MostTerms);

        /// <summary>A new line.</summary>
        public void Begin()
        {
            _previous = 0;
            _words = _reach = _terms = 0;
            _will = _brief = _otherWord = _thing = _wish = _anything = _forSomething = false;
        }

        /// <summary>The next word: its hash, whether it begins a sentence, is a stop word, ends in 'll or 'd, and names a thing that shops have.</summary>
        public void Add(ulong word, bool first, bool stop, bool will, bool thing)
        {
            Purpose(word, first);
            // "Two pies!" and "wine, please" are all there is to them.
            _brief |= ((_words == 0 || _previous == _there) && _amount.Contains(word)) || _please.Contains(word);
            if (stop && !_between.Contains(word) && !_courtesy.Contains(word) && !_amount.Contains(word))
                _otherWord = true;
            _terms += stop ? 0 : 1;
            _thing |= thing;
            _wish |= thing && _reach > 0;
            if (Asks(word, first))
                _reach = Reach;
            else if (stop && !_between.Contains(word))
                _reach = 0;
            else if (_reach > 0)
                _reach--;
            _will = will || _willing.Contains(word) || (_will && stop && !_taking.Contains(word));
            _previous = word;
            _words++;
        }

        // "Have you anything against the cold?", "Something to cut with?"; "anything to report?" is none.
        private void Purpose(ulong word, bool first)
        {
            if (_forSomething)
                _wish |= !_noPurpose.Contains(word);
            _forSomething = _anything && _purpose.Contains(word);
            _wish |= _anything && _quality.Contains(word);
            _anything = _open.Contains(word) && (first || _reach > 0 || _previous == _there);
        }

        private bool Asks(ulong word, bool first)
        {
            if (_will && (_taking.Contains(word) || word == _like))
                return true;
            // "Do you have", "have you", "you got", "got any?"
            if ((word == _have && _previous == _you) || (word == _you && _previous == _have) || (word == _got && (first || _previous == _you)))
                return true;
            return _wanting.Contains(word) || (word == _for && _previous == _looking) || (_giving.Contains(word) && (_words == 0 || _will || _please.Contains(_previous)));
        }
    }
}
