using Newtonsoft.Json;

namespace CxKit.Connectors.ServiceNow;

/// <summary>
/// The business rule that tells CxKit of a change: ServiceNow has no webhooks of its own. What it sends holds no customer's word, only
/// which ticket changed, by whom and in which columns; it is sent once, and what gets lost is found by the next pull.
/// </summary>
internal static class WebhookRule
{
    /// <summary>Its name.</summary>
    public const string Name = "CxKit webhook";

    /// <summary>The system property that holds the secret, encrypted, so that no script does.</summary>
    public const string SecretProperty = "cxkit.webhook.secret";

    /// <summary>Its script, which sends to an address.</summary>
    public static string ScriptFor(Uri hooks) => $$"""
        (function executeRule(current, previous) {
            var secret = gs.getProperty('{{SecretProperty}}');
            if (!secret) return;
            var operation = current.operation() + '';
            var changed = [];
            if (operation == 'update' && typeof GlideScriptRecordUtil !== 'undefined') {
                var names = GlideScriptRecordUtil.get(current).getChangedFieldNames();
                for (var i = 0; i < names.size(); i++) changed.push(names.get(i) + '');
            }
            var body = JSON.stringify({
                table: current.getTableName() + '',
                sys_id: current.getUniqueValue() + '',
                operation: operation,
                by: gs.getUserName() + '',
                changed: changed
            });
            var stamp = Math.floor(new GlideDateTime().getNumericValue() / 1000) + '';
            var signature = new GlideCertificateEncryption().generateMac(gs.base64Encode(secret), 'HmacSHA256', stamp + '.' + body) + '';
            var request = new sn_ws.RESTMessageV2();
            request.setEndpoint({{Literal(hooks)}});
            request.setHttpMethod('POST');
            request.setRequestHeader('Content-Type', 'application/json');
            request.setRequestHeader('{{ServiceNowWebhooks.Scheme.SignatureHeader}}', signature);
            request.setRequestHeader('{{ServiceNowWebhooks.Scheme.StampHeader}}', stamp);
            request.setRequestBody(body);
            request.executeAsync();
        })(current, previous);
        """;

    /// <summary>Whether a script sends to this address.</summary>
    public static bool SendsTo(string? script, Uri hooks) => script?.Contains(Literal(hooks), StringComparison.Ordinal) == true;

    private static string Literal(Uri hooks) => JsonConvert.ToString(hooks.AbsoluteUri, '\'');
}
