namespace CxKit.Connectors;

/// <summary>Addresses that credentials may be sent to, and how they are spoken of.</summary>
public static class WebAddress
{
    /// <summary>What is wrong with an address in the settings: it must be absolute, without query, and https unless on this machine.</summary>
    public static string? FaultAt(string path, Uri address)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (!address.IsAbsoluteUri || address.Scheme is not ("http" or "https"))
            return $"{path} must be a whole address, such as https://example.service-now.com.";
        if (address.Query.Length > 0 || address.Fragment.Length > 0 || address.UserInfo.Length > 0)
            return $"{path} must hold neither a query, a fragment nor a credential.";
        return address.Scheme == "http" && !address.IsLoopback ? $"{path} must begin with https, unless it is on this machine." : null;
    }

    /// <summary>The address as it may appear in a log or an exception.</summary>
    public static string WithoutQuery(this Uri? address) => address?.GetLeftPart(UriPartial.Path) ?? "(no address)";
}
