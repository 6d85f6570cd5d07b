namespace CxKit.Connectors.Tests.Conformity.Schemas;

/// <summary>Which way a body goes: a schema's <c>readOnly</c> belongs to replies, its <c>writeOnly</c> to requests.</summary>
internal enum Direction
{
    Request,
    Reply,
}
