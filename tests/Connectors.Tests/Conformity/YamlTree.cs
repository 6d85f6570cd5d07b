using System.Globalization;
using Newtonsoft.Json.Linq;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace CxKit.Connectors.Tests.Conformity;

/// <summary>A YAML document as the JSON tree that it stands for, by the core schema of YAML 1.2.</summary>
internal static class YamlTree
{
    public static JObject Read(TextReader reader)
    {
        var stream = new YamlStream();
        stream.Load(reader);
        return (JObject)Token(stream.Documents.Single().RootNode);
    }

    private static JToken Token(YamlNode node) => node switch
    {
        YamlMappingNode map => new JObject(map.Children.Select(pair => new JProperty(((YamlScalarNode)pair.Key).Value!, Token(pair.Value)))),
        YamlSequenceNode list => new JArray(list.Children.Select(Token)),
        YamlScalarNode { Style: ScalarStyle.Plain } scalar => Plain(scalar.Value ?? ""),
        YamlScalarNode scalar => new JValue(scalar.Value),
        _ => throw new InvalidDataException($"A YAML node of the type {node.NodeType}."),
    };

    private static JValue Plain(string text) => text switch
    {
        "" or "~" or "null" => JValue.CreateNull(),
        "true" => new JValue(true),
        "false" => new JValue(false),
        _ when long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var integer) => new JValue(integer),
        _ when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) => new JValue(number),
        _ => new JValue(text),
    };
}
