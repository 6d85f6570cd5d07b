using CxKit.Connectors.Simulator.Jira.Records;
using CxKit.Connectors.Simulator.Loopback;

namespace CxKit.Connectors.Simulator.Jira.Requests.Platform;

/// <summary>The one screen on which all issues are edited, with its one tab.</summary>
internal static class Screens
{
    private const string Screen = "1";
    private const string Tab = "10000";

    public static Reply List(JiraCall call)
    {
        call.MustBeAdmin();
        return PageOf.Platform(call, [Screen], id => new { id = int.Parse(id, System.Globalization.CultureInfo.InvariantCulture), name = "Default Screen", description = "Allows to update all system fields." });
    }

    public static Reply Tabs(JiraCall call)
    {
        MustBe(call);
        return Reply.Of(200, new[] { new { id = int.Parse(Tab, System.Globalization.CultureInfo.InvariantCulture), name = "Field Tab" } });
    }

    public static Reply FieldsOfTab(JiraCall call)
    {
        MustBe(call);
        return Reply.Of(200, call.Site.Fields.All.Where(field => call.Site.Fields.OnScreen.Contains(field.Id)).Select(Show));
    }

    public static Reply AddToTab(JiraCall call)
    {
        MustBe(call);
        var field = Put(call, call.Body.Text("fieldId") ?? "");
        return Reply.Of(200, Show(field));
    }

    public static Reply AddToDefault(JiraCall call)
    {
        call.MustBeAdmin();
        Put(call, call.Parts[0]);
        return Reply.Of(200, new { });
    }

    /// <summary>Associates fields with projects: they are in their schemes then, yet on no screen.</summary>
    public static Reply Associate(JiraCall call)
    {
        call.MustBeAdmin();
        var fields = call.Body.Items("fields").Select(field => field.At("identifier") ?? default).ToList();
        return fields.Count > 0 && fields.TrueForAll(id => call.Site.Fields.Find(id.AsText() ?? "") is not null)
            ? Reply.Empty(204)
            : Failures.Platform(400, "One of the fields does not exist.");
    }

    private static object Show(Field field) => new { id = field.Id, name = field.Name };

    private static Field Put(JiraCall call, string id)
    {
        var field = call.Site.Fields.Find(id) ?? throw new RefusedException(Failures.Platform(404, $"The field '{id}' does not exist."));
        if (call.Site.Fields.OnScreen.Contains(id))
        {
            throw new RefusedException(Failures.Platform(400, $"The field '{id}' is already on the screen."));
        }

        call.Commit(new("screen", id, new Dictionary<string, string> { ["screen"] = Screen, ["tab"] = Tab }));
        return field;
    }

    private static void MustBe(JiraCall call)
    {
        call.MustBeAdmin();
        if (call.Parts[0] != Screen || (call.Parts.Count > 1 && call.Parts[1] != Tab))
        {
            throw new RefusedException(Failures.Platform(404, "The screen or its tab was not found."));
        }
    }
}
