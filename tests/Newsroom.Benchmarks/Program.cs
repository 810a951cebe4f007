using Newsroom.Benchmarks;

// dotnet run -c Release --project tests/Newsroom.Benchmarks -- search [releases] [sqlite|postgresql]
return args switch
{
    ["search", .. var rest] => await SearchBenchmark.Run(rest),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("Say what to measure: search [releases, default 100000] [sqlite, postgresql; default both]");
    return 2;
}
