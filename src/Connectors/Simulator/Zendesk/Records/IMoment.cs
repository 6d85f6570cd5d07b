namespace CxKit.Connectors.Simulator.Zendesk.Records;

/// <summary>Something that happened once, and stays as it was.</summary>
internal interface IMoment
{
    long Id { get; }

    DateTimeOffset At { get; }
}
