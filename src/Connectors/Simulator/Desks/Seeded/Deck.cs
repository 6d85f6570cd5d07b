namespace CxKit.Connectors.Simulator.Desks.Seeded;

/// <summary>Cards that are dealt, not drawn: each round deals every card once, so that planned shares hold for every seed.</summary>
internal sealed class Deck<T>(Dice dice, IEnumerable<(T Card, int Count)> cards)
{
    private readonly List<T> _all = cards.SelectMany(card => Enumerable.Repeat(card.Card, card.Count)).ToList();
    private readonly Stack<T> _left = new();

    public T Deal()
    {
        if (_left.Count == 0)
        {
            dice.Shuffle(_all).ForEach(_left.Push);
        }

        return _left.Pop();
    }
}
