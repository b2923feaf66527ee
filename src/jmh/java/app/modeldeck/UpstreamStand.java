package app.modeldeck;

import app.modeldeck.rehearsal.Chaos;
import app.modeldeck.rehearsal.Rehearsal;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/// The providers for `src/bench/replicas.sh`: prints the environment that leads a Modeldeck to them, then answers one
/// line for each line that it reads: `count` with the requests since the last count, `fail` and `well` when it is so.
public final class UpstreamStand {
    private UpstreamStand() {}

    /// Runs it until the input ends.
    public static void main(String[] arguments) throws IOException {
        var rehearsal =
                Rehearsal.start(Executors.newVirtualThreadPerTaskExecutor(), Chaos.none(), Clock.systemUTC());
        System.out.println(rehearsal.providers().stream()
                .sorted()
                .map(provider -> "MODELDECK_%s_URL=%s"
                        .formatted(
                                provider.toUpperCase(Locale.ROOT).replace('-', '_').replace(".", "_"),
                                rehearsal.address(provider)))
                .collect(Collectors.joining(" ", "", " REPLICATE_API_TOKEN=" + Rehearsal.KEY)));
        int told = 0;
        var commands = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (var command = commands.readLine(); command != null; command = commands.readLine()) {
            int all = rehearsal.requests().size();
            rehearsal.chaos(command.equals("fail") ? everywhere(rehearsal) : Chaos.none());
            System.out.println(command.equals("count") ? String.valueOf(all - told) : command);
            told = command.equals("count") ? all : told;
        }
        rehearsal.close();
        System.exit(0);
    }

    private static Chaos everywhere(Rehearsal rehearsal) {
        return Chaos.parse(rehearsal.providers().stream()
                .map(provider -> provider + "=500")
                .collect(Collectors.joining(",")));
    }
}
