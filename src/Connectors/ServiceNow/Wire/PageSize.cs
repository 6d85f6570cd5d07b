namespace CxKit.Connectors.ServiceNow;

/// <summary>How many rows are asked for at once: half as many after each page that is too heavy for the helpdesk, and more again once pages come well.</summary>
internal sealed class PageSize
{
    private const int GoodPagesToGrow = 4;

    private readonly int _most;
    private int _good;

    public PageSize(int most) => _most = Now = most;

    public int Now { get; private set; }

    public void Shrink() => (_good, Now) = (0, Math.Max(1, Now / 2));

    public void Succeed()
    {
        if (Now == _most || ++_good < GoodPagesToGrow) return;
        (_good, Now) = (0, Math.Min(_most, Now * 2));
    }
}
