using System.Net;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;

namespace Newsroom.Web.Export;

/// <summary>Asks the program itself, as if over the network, without listening anywhere.</summary>
/// <param name="pipeline">What a request goes through, from the first step to the last.</param>
internal sealed class OwnAnswers(IServiceProvider services, RequestDelegate pipeline) : HttpMessageHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var uri = request.RequestUri!;
        var body = new FileBufferingWriteStream();
        await using var scope = services.CreateAsyncScope();
        var told = new Told();
        var features = new FeatureCollection();
        features.Set<IHttpRequestFeature>(new HttpRequestFeature
        {
            Protocol = "HTTP/1.1",
            Scheme = uri.Scheme,
            Method = request.Method.Method,
            Path = PathString.FromUriComponent(uri).Value!,
            QueryString = uri.Query,
            RawTarget = uri.PathAndQuery,
        });
        features.Set<IHttpResponseFeature>(told);
        features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(body));
        features.Set<IHttpRequestLifetimeFeature>(new HttpRequestLifetimeFeature { RequestAborted = cancellationToken });
        features.Set<IServiceProvidersFeature>(new RequestServices(scope.ServiceProvider));

        var contexts = services.GetRequiredService<IHttpContextFactory>();
        var http = contexts.Create(features);
        try
        {
            http.Request.Host = HostString.FromUriComponent(uri);
            foreach (var (name, values) in request.Headers)
                http.Request.Headers[name] = values.ToArray();
            await pipeline(http);
            await http.Response.CompleteAsync();
        }
        finally
        {
            await told.Complete();
            contexts.Dispose(http);
        }

        var answer = new HttpResponseMessage((HttpStatusCode)told.StatusCode) { Content = new Buffered(body), RequestMessage = request };
        foreach (var (name, values) in told.Headers)
            if (!answer.Headers.TryAddWithoutValidation(name, values.ToArray()) && name != "Content-Length")
                answer.Content.Headers.TryAddWithoutValidation(name, values.ToArray());
        return answer;
    }

    private sealed class RequestServices(IServiceProvider services) : IServiceProvidersFeature
    {
        IServiceProvider IServiceProvidersFeature.RequestServices { get; set; } = services;
    }

    /// <summary>Lets go at the end of what the answer was made with.</summary>
    private sealed class Told : HttpResponseFeature
    {
        private readonly Stack<(Func<object, Task> What, object State)> atTheEnd = [];

        public override void OnCompleted(Func<object, Task> callback, object state) => atTheEnd.Push((callback, state));

        public async Task Complete()
        {
            while (atTheEnd.TryPop(out var one))
                await one.What(one.State);
        }
    }

    /// <summary>In memory while it is small, else in a temporary file.</summary>
    private sealed class Buffered(FileBufferingWriteStream body) : HttpContent
    {
        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => body.DrainBufferAsync(stream);

        protected override bool TryComputeLength(out long length)
        {
            length = body.Length;
            return true;
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing)
                body.Dispose();
            base.Dispose(disposing);
        }
    }
}
