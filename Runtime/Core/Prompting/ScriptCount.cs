namespace Repartee
{
    /// <summary>Counts Han characters and Latin letters, to tell Chinese from English text.</summary>
    internal struct ScriptCount
    {
        // A Han character carries about as much as half an English word.
        private const int HanWeight = 3;

        public int Han;
        public int Latin;

        public static ScriptCount Of(string? text)
        {
            var count = new ScriptCount();
            count.Add(text);
            return count;
        }

        public void Add(string? text)
        {
            if (text == null)
                return;
            foreach (char c in text)
            {
                if (TextShape.IsHan(c))
                    Han++;
                else if ((c | 0x20) >= 'a' && (c | 0x20) <= 'z')
                    Latin++;
            }
        }

        /// <summary>The language, or null when there is no text or neither language has the share <paramref name="certain"/>.</summary>
        public PersonaLanguage? Decide(double certain = 0.65)
        {
            if (Han + Latin == 0)
                return null;
            double share = (double)Han * HanWeight / ((double)Han * HanWeight + Latin);
            if (share >= certain)
                return PersonaLanguage.Chinese;
            return share <= 1 - certain ? PersonaLanguage.English : (PersonaLanguage?)null;
        }
    }
}
