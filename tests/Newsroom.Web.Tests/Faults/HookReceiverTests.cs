using System.Net;

namespace Newsroom.Web.Tests.Faults;

public sealed class HookReceiverTests
{
    [Fact]
    public async Task What_arrives_twice_under_one_key_is_one_act_and_what_was_refused_is_none()
    {
        await using var receiver = await HookReceiver.Start();
        using var http = new HttpClient();
        async Task<HttpStatusCode> Deliver(string key, string body)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, receiver.Address) { Content = new StringContent(body) };
            request.Headers.Add(HookReceiver.KeyHeader, key);
            using var answer = await http.SendAsync(request, TestContext.Current.CancellationToken);
            return answer.StatusCode;
        }

        receiver.RefuseNext(1);
        var refused = await Deliver("a", "published");
        var taken = new[] { await Deliver("a", "published"), await Deliver("a", "published"), await Deliver("b", "withdrawn") };

        refused.ShouldBe(HttpStatusCode.ServiceUnavailable);
        taken.ShouldAllBe(status => status == HttpStatusCode.NoContent);
        receiver.Calls.Count.ShouldBe(3);
        receiver.Acts.Values.Select(a => a.Body).ShouldBe(["published", "withdrawn"]);
    }
}
