using System;
using System.Collections.Generic;
using UnityEngine;

namespace Repartee.Unity
{
    /// <summary>
    /// Finds the <see cref="IDialogueText"/> of a game object: a component of its own that is one, or an adapter for the
    /// text element that it carries. TextMesh Pro, uGUI and UI Toolkit come as assemblies of their own, compiled only
    /// where the product is installed, and announce themselves here.
    /// </summary>
    public static class DialogueTexts
    {
        private static readonly List<Func<GameObject, IDialogueText?>> Adapters = new List<Func<GameObject, IDialogueText?>>();

        /// <summary>Announces a kind of text element.</summary>
        /// <param name="adapter">Makes the adapter for a game object that carries one, or returns null. Kept once.</param>
        public static void Register(Func<GameObject, IDialogueText?> adapter)
        {
            if (!Adapters.Contains(adapter))
                Adapters.Add(adapter);
        }

        /// <summary>How to show text on a game object, or null when it carries no text element that is known.</summary>
        public static IDialogueText? Find(GameObject target)
        {
            if (target.TryGetComponent(out IDialogueText own))
                return own;
            foreach (Func<GameObject, IDialogueText?> adapter in Adapters)
            {
                IDialogueText? found = adapter(target);
                if (found != null)
                    return found;
            }
            return null;
        }
    }
}
