using System.CommandLine;
using CxKit.Server.Composition;
using CxKit.Server.Imports;

namespace CxKit.Server.Commands;

/// <summary>What every import is told on the command line.</summary>
internal sealed class ImportOptions(string kind)
{
    private readonly Argument<string> _file = new("file") { Description = "The CSV file, gzipped or not." };
    private readonly Option<string> _map = new("--map") { Description = $"What its columns are: a file, or a ready map ({string.Join(", ", MapFile.Ready)}).", Required = true };
    private readonly Option<string> _account = new("--account", "-a") { Description = $"The account that takes the {kind}; it needs no settings.", Required = true };
    private readonly Option<string?> _zone = new("--time-zone") { Description = "The zone of the file's times and of the account's days, instead of the map's." };
    private readonly Option<string?> _report = new("--report") { Description = "A file that takes all rejected lines, as CSV, with the values at fault." };
    private readonly Option<bool> _dryRun = new("--dry-run") { Description = "Read all and store nothing." };
    private readonly Option<string> _format = SharedOptions.Format("text", "json");
    private readonly Option<string?> _settings = SharedOptions.Settings();
    private readonly Option<string?> _store = SharedOptions.Store();

    /// <summary>The command with these options.</summary>
    internal Command On(Command command)
    {
        _account.Validators.Add(r =>
        {
            if (string.IsNullOrWhiteSpace(r.GetValueOrDefault<string>())) r.AddError("--account needs a name.");
        });
        command.Add(_file);
        foreach (var option in new Option[] { _map, _account, _zone, _report, _dryRun, _format, _settings, _store }) command.Add(option);
        return command;
    }

    internal ImportCall Read(ParseResult call) => new(call.GetValue(_file)!, call.GetValue(_map)!, call.GetValue(_account)!)
    {
        TimeZone = call.GetValue(_zone),
        Report = call.GetValue(_report),
        IsDryRun = call.GetValue(_dryRun),
        AsJson = call.GetValue(_format) == "json",
        Settings = SettingsFiles.Read(call.GetValue(_settings), call.GetValue(_store)),
    };
}
