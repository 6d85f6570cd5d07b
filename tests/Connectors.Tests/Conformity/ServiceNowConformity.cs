using CxKit.Connectors.Tests.Contract;

namespace CxKit.Connectors.Tests.Conformity;

public sealed class ServiceNowConformity : HelpdeskConformity
{
    protected override Vendor Vendor => ServiceNowContract.ServiceNow;

    internal override Contract Contract => Contract.ServiceNow;

    protected override IReadOnlyList<string> Operations { get; } =
    [
        "GET /api/now/table/{tableName} 200",
        "POST /api/now/v1/batch 200",
        "PATCH /api/now/table/{tableName}/{sys_id} 200",
        "POST /api/now/table/{tableName} 201",
        "POST /api/now/v1/email 200",
        "POST /oauth_token.do 200",
    ];

    protected override IReadOnlyList<string> SetUpOperations { get; } =
    [
        "GET /api/now/table/{tableName} 200",
        "POST /api/now/table/{tableName} 201",
    ];
}
