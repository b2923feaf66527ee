package app.modeldeck;

import app.modeldeck.OneWindow.Start;
import app.modeldeck.cli.Cli;
import app.modeldeck.cli.CliWorld;
import app.modeldeck.cli.Command;
import app.modeldeck.cli.KeyInput;
import app.modeldeck.cli.ResultStream;
import app.modeldeck.cli.Terminal;
import app.modeldeck.cli.UsageException;
import app.modeldeck.desktop.DesktopApp;
import app.modeldeck.desktop.NoDisplayException;
import app.modeldeck.desktop.Trial;
import app.modeldeck.desktop.fx.TroubleWords;
import app.modeldeck.desktop.fx.Words;
import app.modeldeck.mcp.McpConversation;
import app.modeldeck.server.ModelServer;
import app.modeldeck.server.ServerSettings;
import app.modeldeck.settings.SettingsDesk;
import app.modeldeck.settings.Trouble;
import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// The program: chooses a front end by the arguments and hands it the parts it works with. Only the window
/// loads the toolkit.
public final class Main {
    private static final System.Logger LOG = System.getLogger(Main.class.getName());
    /// Set by `./mvnw javafx:run`, which would bury a sentence about a missing display under a stack trace of
    /// its own.
    private static final String RUN_BY_MAVEN = "modeldeck.run.by.maven";

    /// For how many seconds the window is used without a person before it closes and tells what it saw.
    private static final String TRIAL = "MODELDECK_TRIAL";

    private static final List<List<String>> TRIED = List.of(
            List.of("--help"), List.of("--version"), List.of("list", "--demo"), List.of("list", "--demo", "--json"));

    private static final int TOKEN_BYTES = 24;

    private final Assembly assembly;
    private final List<SettingsDesk> desks = new ArrayList<>();
    private final Set<Trouble> said = new HashSet<>();

    private Main(Assembly assembly) {
        this.assembly = assembly;
    }

    /// Runs the program and ends the process with its exit code.
    public static void main(String[] args) {
        System.exit(exitCode(List.of(args)));
    }

    /// Whatever breaks ends the process, which the threads that still run would otherwise keep alive.
    private static int exitCode(List<String> arguments) {
        try {
            return new Main(Assembly.ofThisProcess()).run(arguments);
        } catch (RuntimeException | Error e) {
            LOG.log(Level.ERROR, "the program could not go on", e);
            System.err.println("modeldeck: something went wrong here.");
            return 1;
        }
    }

    private int run(List<String> arguments) {
        var console = Optional.ofNullable(System.console()).filter(Console::isTerminal);
        try {
            var out = ResultStream.ofThisProcess(System.out.charset());
            return new Cli(world(console)).run(arguments, new KeyInput(System.in, console), out, System.err);
        } finally {
            tellTroubles();
        }
    }

    private CliWorld world(Optional<Console> console) {
        return new CliWorld(
                sources -> {
                    var opened = told(assembly.open(sources));
                    return new CliWorld.Opened(opened.catalog(), opened.keys(), opened.marks());
                },
                new CliWorld.Fronts(this::serve, this::assist, this::window),
                Terminal.of(assembly.environment(), console.isPresent()),
                assembly.clock(),
                ThisProgram.version());
    }

    private Assembly.Opened told(Assembly.Opened opened) {
        desks.add(opened.settings());
        tellTroubles();
        return opened;
    }

    /// Says on standard error what is wrong with the user's files, each thing once.
    private void tellTroubles() {
        var unsaid = desks.stream()
                .flatMap(desk -> desk.troubles().stream())
                .filter(said::add)
                .toList();
        if (!unsaid.isEmpty()) {
            var words = new TroubleWords(Words.in(Locale.ROOT));
            unsaid.forEach(trouble -> System.err.println("modeldeck: " + words.sentence(trouble)));
        }
    }

    private CliWorld.Listening serve(Command.Serve command, CliWorld.Opened opened) throws IOException, UsageException {
        var bind = address(command);
        var token = bind.isLoopbackAddress() ? Optional.<String>empty() : Optional.of(newToken());
        var settings = new ServerSettings(command.port(), bind, command.allowHosts(), token);
        var server = ModelServer.start(settings, opened.catalog(), opened.marks(), assembly.surroundings());
        atEnd(new Thread(() -> stop(server)));
        return new Serving(server, token, bind.isAnyLocalAddress());
    }

    private void assist(CliWorld.Opened opened, InputStream in, PrintStream out)
            throws IOException, InterruptedException {
        var seen = new McpConversation.Seen(opened.catalog(), opened.marks(), assembly.clock());
        var conversation = McpConversation.over(seen, assembly.executor(), ThisProgram.version(), out);
        var ending = new Thread(() -> stop(conversation));
        atEnd(ending);
        try {
            conversation.talk(in);
        } finally {
            spare(ending);
        }
    }

    /// The process ends so, unless it is ending already.
    private static void atEnd(Thread ending) {
        try {
            Runtime.getRuntime().addShutdownHook(ending);
        } catch (IllegalStateException e) {
            LOG.log(Level.DEBUG, "asked to end while it began", e);
        }
    }

    /// The process ends with the code of the command, unless it is ending already.
    private static void spare(Thread ending) {
        try {
            Runtime.getRuntime().removeShutdownHook(ending);
        } catch (IllegalStateException e) {
            LOG.log(Level.DEBUG, "asked to end while the input ended", e);
        }
    }

    /// The process is asked to end: no message stays half written, and that is no failure.
    private static void stop(McpConversation conversation) {
        conversation.close();
        Runtime.getRuntime().halt(0);
    }

    /// The process is asked to end: answers that have begun are finished, and that is no failure.
    private static void stop(ModelServer server) {
        server.close();
        Runtime.getRuntime().halt(0);
    }

    private record Serving(ModelServer server, Optional<String> token, boolean isEverywhere)
            implements CliWorld.Listening {
        @Override
        public URI address() {
            return server.address();
        }

        @Override
        public void close() {
            server.close();
        }
    }

    private static InetAddress address(Command.Serve command) throws UsageException {
        try {
            return command.bind().isEmpty()
                    ? ServerSettings.loopbackAddress()
                    : InetAddress.getByName(command.bind().get());
        } catch (UnknownHostException _) {
            throw new UsageException("--bind needs an address of this computer");
        }
    }

    private static String newToken() {
        var bytes = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private int window(Command.Window command) throws UsageException, InterruptedException {
        var obstacle = WindowCheck.obstacleHere();
        if (obstacle.isPresent()) {
            System.err.println("modeldeck: " + obstacle.get());
            return Boolean.getBoolean(RUN_BY_MAVEN) ? 0 : 1;
        }
        var trial = trial();
        // The sample catalogue changes nothing, so any number of its windows may be open.
        var start = command.sources().demo() || trial.isPresent() ? new Start.Unknown() : assembly.startWindow();
        if (start instanceof Start.Second) {
            System.err.println("modeldeck: its window is open already, and was brought to the front");
            return 0;
        }
        try {
            return show(command, start, trial);
        } catch (NoDisplayException e) {
            LOG.log(Level.ERROR, "the toolkit did not start", e);
            System.err.println("modeldeck: no window could be opened here. Without a window: modeldeck list");
            return 1;
        } finally {
            if (start instanceof Start.First(var window)) {
                window.close();
            }
        }
    }

    private int show(Command.Window command, Start start, Optional<Trial> trial)
            throws UsageException, NoDisplayException, InterruptedException {
        var opened = told(assembly.open(command.sources()));
        var language = opened.settings().current().surface().language();
        // The toolkit's own texts follow it, and a text that it has not is looked for in no other language.
        Locale.setDefault(language.locale(Locale.getDefault()));
        int code = DesktopApp.run(assembly.desktop(opened, command.sources()), Locale.getDefault(), trial, way -> {
            if (start instanceof Start.First(var window)) {
                window.toFront(way);
            }
        });
        trial.ifPresent(_ -> tryCommands());
        return code;
    }

    /// A trial of the window is one of the short commands too: what it trains and shows is the whole program.
    private void tryCommands() {
        var unread = new PrintStream(OutputStream.nullOutputStream());
        var nothing = new KeyInput(InputStream.nullInputStream(), Optional.empty());
        for (var command : TRIED) {
            new Cli(world(Optional.empty())).run(command, nothing, unread, unread);
        }
    }

    private Optional<Trial> trial() {
        return Optional.ofNullable(assembly.environment().get(TRIAL))
                .filter(seconds -> seconds.matches("\\d{1,3}"))
                .map(seconds -> new Trial(Duration.ofSeconds(Long.parseLong(seconds)), assembly.clock(), Main::tell));
    }

    private static void tell(Trial.Figures figures) {
        System.out.printf(
                Locale.ROOT,
                "first frame at %d ms, then %d frames, %d late, the longest wait %d ms%n",
                figures.firstFrame().toEpochMilli(),
                figures.frames(),
                figures.late(),
                figures.longest().toMillis());
    }
}
