using Newsroom.Faults;

/// <summary>Called by the runtime before the program's own Main, where DOTNET_STARTUP_HOOKS names this assembly; name and place are the runtime's.</summary>
internal static class StartupHook
{
    public static void Initialize() => Steps.Watch();
}
