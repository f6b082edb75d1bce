namespace Repartee.Importing
{
    /// <summary>Where an import stands. Fractions never go back; the last one is 1.</summary>
    public readonly struct ImportProgress
    {
        /// <summary>Creates a report.</summary>
        public ImportProgress(string stage, double fraction)
        {
            Stage = stage;
            Fraction = fraction;
        }

        /// <summary>What is being done, ready to show: "Quantizing layer 3 of 24".</summary>
        public string Stage { get; }

        /// <summary>Share of the whole import that is done, 0 to 1.</summary>
        public double Fraction { get; }
    }
}
