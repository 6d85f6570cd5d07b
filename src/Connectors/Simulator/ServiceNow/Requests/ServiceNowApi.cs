using CxKit.Connectors.Simulator.Faults;
using CxKit.Connectors.Simulator.Journal;
using CxKit.Connectors.Simulator.Loopback;
using CxKit.Connectors.Simulator.ServiceNow.Tables;
using CxKit.Connectors.Simulator.Vendors;

namespace CxKit.Connectors.Simulator.ServiceNow.Requests;

/// <summary>The REST API of the instance: sends each path where it belongs, and says under which name the request counts.</summary>
internal sealed class ServiceNowApi : IVendorApi
{
    private const string TokenPath = "/oauth_token.do";

    private readonly Instance _instance;
    private readonly Credentials _credentials;
    private readonly TableApi _tables;
    private readonly BatchApi _batch;
    private readonly EmailApi _email;
    private readonly IncidentLife _life;

    public ServiceNowApi(Instance instance, ApiSurroundings around)
    {
        var writer = new RecordWriter(instance, around.Clock);
        _instance = instance;
        _credentials = new(around.Options, around.Wall);
        _life = new(instance, writer, around.Clock);
        _tables = new(instance, writer, new PageFaults(_life, around.Clock), around.Address);
        _batch = new(AnswerOne, around.Options.ClaimedPatchTime);
        _email = new(instance, writer);
    }

    public IReadOnlyCollection<FaultKind> Faults { get; } =
    [
        FaultKind.ErrorBesideResult, FaultKind.Unserviced, FaultKind.FailedRows, FaultKind.IgnoredFields, FaultKind.Duplicates, FaultKind.Shrunk,
        FaultKind.Lag, FaultKind.Changing,
    ];

    public string? UserOf(ApiRequest request) =>
        request.Path == TokenPath ? _credentials.Client(request) : _credentials.User(request.Authorization);

    public string CountedAs(ApiRequest request) => request switch
    {
        { Path: TokenPath } => "oauth_token",
        _ when IsBatch(request) => BatchCall.Read(request.Body)?.CountedAs ?? "batch/reads",
        _ when EmailApi.Is(request.Path) => "email",
        _ => TableAddress.Read(request.Path)?.Table ?? "other",
    };

    public int? PageSize(ApiRequest request) =>
        request.Method == "GET" && TableAddress.Read(request.Path) is { SysId: null } ? request.Number("sysparm_limit", TableApi.DefaultLimit) : null;

    public Reply Answer(ApiRequest request, List<RowWrite> writes) => request switch
    {
        { Path: TokenPath } => _credentials.Issue(request),
        { User: "" } => Failures.NotAuthenticated,
        _ when !IsBatch(request) => AnswerOne(request, writes),
        { Method: not "POST" } => Failures.NoSuchMethod,
        _ => BatchCall.Read(request.Body) is { } call
            ? _batch.Answer(call, request, writes)
            : Failures.Unreadable("The payload is not a batch request."),
    };

    public Reply Failure(int status, string sentence) => Failures.Of(status, sentence);

    public bool Happen(string ticketId, Happening what, List<RowWrite> writes)
    {
        if (_instance["incident"].Find(ticketId) is not { } incident)
        {
            return false;
        }

        _life.Happen(incident, what, writes);
        return true;
    }

    private static bool IsBatch(ApiRequest request) => request is { Path: "/api/now/batch" or "/api/now/v1/batch" };

    private Reply AnswerOne(ApiRequest request, List<RowWrite> writes) =>
        EmailApi.Is(request.Path) ? _email.Answer(request, writes)
        : TableAddress.Read(request.Path) is { } address ? _tables.Answer(request, address, writes)
        : Failures.NoResource;
}
