using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;
using Newsroom.Web.Account;

namespace Newsroom.Web.Tests.Site;

/// <summary>
/// Every address that anybody may ask the running site for, from its own endpoints: all but the back office, signing in and built files.
/// Values for routes and queries are given by whoever asks; what no value is given for is in <see cref="Unknown"/>, and a test fails on it.
/// </summary>
public sealed class PublicAddresses
{
    private readonly IReadOnlyDictionary<string, string[]> routes;
    private readonly IReadOnlyDictionary<string, string[]> queries;
    private readonly IReadOnlySet<string> forms;

    /// <param name="routes">Addresses by the part of the route that ends with its last parameter: 'tags/{slug}' -> '/tags/ferries'. What follows is appended, such as '/feed.atom'.</param>
    /// <param name="queries">Values by the name of a query parameter.</param>
    /// <param name="forms">Routes that are only posted to, and have a test of their own.</param>
    public PublicAddresses(NewsroomSite site, IReadOnlyDictionary<string, string[]> routes, IReadOnlyDictionary<string, string[]> queries, IReadOnlySet<string> forms)
    {
        (this.routes, this.queries, this.forms) = (routes, queries, forms);
        foreach (var endpoint in site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Where(IsPublic))
            Add(endpoint);
    }

    /// <summary>Path and query of each, once.</summary>
    public IReadOnlyCollection<string> All => addresses;

    /// <summary>Routes and query parameters that no value is given for.</summary>
    public IReadOnlyCollection<string> Unknown => unknown;

    private readonly HashSet<string> addresses = [];
    private readonly HashSet<string> unknown = [];

    private void Add(RouteEndpoint endpoint)
    {
        var route = string.Join('/', endpoint.RoutePattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(Written))));
        if (endpoint.Metadata.GetMetadata<HttpMethodMetadata>() is { HttpMethods: { Count: > 0 } methods } && !methods.Contains("GET"))
        {
            if (!forms.Contains(route))
                unknown.Add($"{methods[0]} {route}");
            return;
        }

        var paths = PathsOf(route);
        if (paths.Count == 0)
            unknown.Add(route);

        var names = QueryOf(endpoint).ToList();
        unknown.UnionWith(names.Where(name => !queries.ContainsKey(name)).Select(name => $"{route}?{name}="));
        foreach (var path in paths)
        {
            foreach (var query in QueriesOf([.. names.Where(queries.ContainsKey)]))
                addresses.Add(path + query);
        }
    }

    private List<string> PathsOf(string route)
    {
        if (!route.Contains('{', StringComparison.Ordinal))
            return ["/" + route];

        var known = routes.Keys.Where(key => route == key || route.StartsWith(key + "/", StringComparison.Ordinal)).MaxBy(key => key.Length);
        var rest = known is null ? "" : route[known.Length..];
        return known is null || rest.Contains('{', StringComparison.Ordinal) ? [] : [.. routes[known].Select(path => path + rest)];
    }

    /// <summary>None, each value of each parameter alone, and the first value of each two parameters together.</summary>
    private IEnumerable<string> QueriesOf(IReadOnlyList<string> names)
    {
        string Part(string name, string value) => $"{name}={Uri.EscapeDataString(value)}";
        yield return "";
        foreach (var name in names)
        {
            foreach (var value in queries[name])
                yield return "?" + Part(name, value);
        }

        foreach (var (one, other) in names.SelectMany((one, i) => names.Skip(i + 1).Select(other => (one, other))))
            yield return $"?{Part(one, queries[one][0])}&{Part(other, queries[other][0])}";
    }

    private static bool IsPublic(Endpoint endpoint)
    {
        if (endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is not null)
            return false;

        return endpoint.Metadata.GetMetadata<ControllerActionDescriptor>() is not { } action
            || !(action.RouteValues.TryGetValue("area", out var area) && area == "Admin")
            && !action.ControllerTypeInfo.Namespace!.StartsWith(typeof(AccountController).Namespace!, StringComparison.Ordinal);
    }

    private static IEnumerable<string> QueryOf(RouteEndpoint endpoint)
    {
        var inRoute = endpoint.RoutePattern.Parameters.Select(p => p.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var parameter in endpoint.Metadata.GetMetadata<ControllerActionDescriptor>()?.Parameters ?? [])
        {
            var isSent = parameter.ParameterType != typeof(CancellationToken) && (parameter.BindingInfo?.BindingSource is null || parameter.BindingInfo.BindingSource == BindingSource.Query);
            if (!isSent || inRoute.Contains(parameter.Name))
                continue;

            var type = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;
            if (type == typeof(string) || type.IsPrimitive || type.IsEnum || type == typeof(Guid) || type == typeof(DateTime) || type == typeof(DateOnly))
                yield return parameter.BindingInfo?.BinderModelName ?? parameter.Name;
            else
                foreach (var property in type.GetProperties())
                    yield return char.ToLowerInvariant(property.Name[0]) + property.Name[1..];
        }
    }

    private static string Written(RoutePatternPart part) => part switch
    {
        RoutePatternLiteralPart literal => literal.Content,
        RoutePatternSeparatorPart separator => separator.Content,
        RoutePatternParameterPart parameter => $"{{{parameter.Name}}}",
        _ => throw new NotSupportedException(part.PartKind.ToString()),
    };
}
