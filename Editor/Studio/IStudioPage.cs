using System;
using UnityEngine.UIElements;

namespace Repartee.Editor
{
    /// <summary>A page of the Studio. Made when it is first opened; told once a tick while it is seen.</summary>
    internal interface IStudioPage : IDisposable
    {
        /// <summary>What it shows.</summary>
        VisualElement Root { get; }

        /// <summary>Shows what has changed since the last tick.</summary>
        void Tick();

        /// <summary>Lets go of whatever depends on the persona and the models: one of them is another now, or was freed.</summary>
        void Leave();
    }
}
