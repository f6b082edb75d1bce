namespace Repartee.Unity
{
    /// <summary>When a model that nobody uses any more is freed.</summary>
    public enum ModelUnload
    {
        /// <summary>
        /// When another scene has been loaded and nobody in it uses the model: characters may come and go, and a scene
        /// without any costs no memory.
        /// </summary>
        WithScene,

        /// <summary>As soon as the last character that uses it is gone or disabled.</summary>
        WhenUnused,

        /// <summary>When the application ends.</summary>
        WithApplication,
    }
}
