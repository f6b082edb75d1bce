using UnityEngine.UIElements;

namespace Repartee.Editor
{
    /// <summary>What lies near to what in the model: tokens by their embeddings, a word in its contexts, sentences.</summary>
    internal sealed class NeighbourPage : IStudioPage
    {
        private readonly IStudioPage[] _parts;

        public NeighbourPage(StudioContext context)
        {
            _parts = new IStudioPage[] { new TokenNeighbourPage(context), new OccurrencePage(context) };
            Root = new ScrollView();
            Root.style.flexGrow = 1;
            foreach (IStudioPage part in _parts)
                Root.Add(part.Root);
        }

        public VisualElement Root { get; }

        public void Tick()
        {
            foreach (IStudioPage part in _parts)
                part.Tick();
        }

        public void Leave()
        {
            foreach (IStudioPage part in _parts)
                part.Leave();
        }

        public void Dispose()
        {
            foreach (IStudioPage part in _parts)
                part.Dispose();
        }
    }
}
