using CxKit.Connectors.Simulator.Journal;

namespace CxKit.Connectors.Simulator.ServiceNow.Requests;

/// <summary>The REST API of the instance: sends each path where it belongs, and says under which name the request counts.</summary>
internal sealed class ServiceNowApi
{
    private readonly TableApi _tables;
    private readonly BatchApi _batch;

    public ServiceNowApi(TableApi tables, TimeSpan claimedPatchTime)
    {
        _tables = tables;
        _batch = new BatchApi((request, writes) => AnswerTable(request, writes).Reply, claimedPatchTime);
    }

    /// <summary>Answers a request; what it changes is added to <paramref name="writes"/>.</summary>
    public (Reply Reply, string Counted) Answer(ApiRequest request, List<RowWrite> writes)
    {
        if (request.Path is not ("/api/now/batch" or "/api/now/v1/batch"))
        {
            return AnswerTable(request, writes);
        }

        if (request.Method != "POST")
        {
            return (Failures.NoSuchMethod, "batch/reads");
        }

        return BatchCall.Read(request.Body) is { } call
            ? (_batch.Answer(call, request.User, writes), call.CountedAs)
            : (Failures.Unreadable("The payload is not a batch request."), "batch/reads");
    }

    private (Reply Reply, string Counted) AnswerTable(ApiRequest request, List<RowWrite> writes) =>
        TableAddress.Read(request.Path) is { } address
            ? (_tables.Answer(request, address, writes), address.Table)
            : (Failures.NoResource, "other");
}
