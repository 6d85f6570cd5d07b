namespace CxKit.Connectors.Simulator.Desks.Seeded;

/// <summary>What is promised for each priority, in working time.</summary>
internal static class ServiceLevels
{
    public static TimeSpan Response(string priority) => priority switch
    {
        "1" => TimeSpan.FromMinutes(15),
        "2" => TimeSpan.FromMinutes(30),
        "3" => TimeSpan.FromHours(4),
        "4" => TimeSpan.FromHours(8),
        _ => TimeSpan.FromHours(10),
    };

    public static TimeSpan Resolution(string priority) => priority switch
    {
        "1" => TimeSpan.FromHours(4),
        "2" => TimeSpan.FromHours(8),
        "3" => TimeSpan.FromHours(30),
        "4" => TimeSpan.FromHours(50),
        _ => TimeSpan.FromHours(80),
    };
}
