using CxKit.Core.Helpdesks;

namespace CxKit.Connectors.Zendesk;

/// <summary>How many rows are asked for at once: half as many after each page that is too heavy for the helpdesk, and more again once pages come well.</summary>
internal sealed class PageSize(string account, int most)
{
    private const int GoodPagesToGrow = 4;

    private int _good;

    public int Most { get; } = most;

    public int Now { get; private set; } = most;

    /// <summary>Asks until a page comes.</summary>
    /// <param name="ask">Asks for a page of that size; <see langword="null"/> is a page too heavy.</param>
    /// <exception cref="HelpdeskException">Not even a single row comes.</exception>
    public async Task<T> AskAsync<T>(Func<int, Task<T?>> ask)
        where T : class
    {
        while (true)
        {
            if (await ask(Now) is { } page)
            {
                if (++_good >= GoodPagesToGrow) Grow();
                return page;
            }
            _good = 0;
            if (Now == 1) throw new HelpdeskException($"{account}: the helpdesk takes too long even for a single row of its export.", isTransient: true);
            Now /= 2;
        }
    }

    public void Grow()
    {
        _good = 0;
        Now = Math.Min(Most, Now * 2);
    }
}
