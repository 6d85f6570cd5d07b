using CxKit.Connectors.Simulator.Journal;
using CxKit.Connectors.Simulator.Loopback;
using CxKit.Connectors.Simulator.ServiceNow.Tables;
using CxKit.Connectors.Simulator.Vendors;

namespace CxKit.Connectors.Simulator.ServiceNow.Requests;

/// <summary>The REST API of the instance: sends each path where it belongs, and says under which name the request counts.</summary>
internal sealed class ServiceNowApi : IVendorApi
{
    private const string TokenPath = "/oauth_token.do";

    private readonly Credentials _credentials;
    private readonly TableApi _tables;
    private readonly BatchApi _batch;

    public ServiceNowApi(Instance instance, ApiSurroundings around)
    {
        _credentials = new(around.Options, around.Wall);
        _tables = new(instance, new RecordUpdates(instance, around.Clock), around.Address);
        _batch = new(AnswerTable, around.Options.ClaimedPatchTime);
    }

    public string? UserOf(ApiRequest request) =>
        request.Path == TokenPath ? _credentials.Client(request) : _credentials.User(request.Authorization);

    public string CountedAs(ApiRequest request) => request switch
    {
        { Path: TokenPath } => "oauth_token",
        _ when IsBatch(request) => BatchCall.Read(request.Body)?.CountedAs ?? "batch/reads",
        _ => TableAddress.Read(request.Path)?.Table ?? "other",
    };

    public Reply Answer(ApiRequest request, List<RowWrite> writes) => request switch
    {
        { Path: TokenPath } => _credentials.Issue(request),
        { User: "" } => Failures.NotAuthenticated,
        _ when !IsBatch(request) => AnswerTable(request, writes),
        { Method: not "POST" } => Failures.NoSuchMethod,
        _ => BatchCall.Read(request.Body) is { } call
            ? _batch.Answer(call, request.User, writes)
            : Failures.Unreadable("The payload is not a batch request."),
    };

    public Reply Failure(int status, string sentence) => Failures.Of(status, sentence);

    private static bool IsBatch(ApiRequest request) => request is { Path: "/api/now/batch" or "/api/now/v1/batch" };

    private Reply AnswerTable(ApiRequest request, List<RowWrite> writes) =>
        TableAddress.Read(request.Path) is { } address ? _tables.Answer(request, address, writes) : Failures.NoResource;
}
