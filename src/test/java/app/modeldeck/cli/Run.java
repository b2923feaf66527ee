package app.modeldeck.cli;

import app.modeldeck.catalog.Catalog;
import app.modeldeck.catalog.Catalogs;
import app.modeldeck.marks.MarksDesk;
import app.modeldeck.secrets.OwnKeys;
import app.modeldeck.secrets.SessionKeys;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.BindException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/// How one run of the program ended.
///
/// @param exit its exit code
/// @param out what it wrote to standard output
/// @param err what it wrote to standard error
record Run(int exit, String out, String err) {
    static final int WINDOW = 77;

    /// Runs a command over this catalogue, into a pipe.
    static Run of(Catalog catalog, String... arguments) {
        return of(catalog, Terminal.NONE, arguments);
    }

    static Run of(Catalog catalog, Terminal terminal, String... arguments) {
        return of(
                world(
                        new CliWorld.Opened(catalog, OwnKeys.ofSession(new SessionKeys()), MarksDesk.inMemory()),
                        terminal),
                arguments);
    }

    static CliWorld world(CliWorld.Opened opened, Terminal terminal) {
        return new CliWorld(
                _ -> opened,
                new CliWorld.Fronts(
                        (_, _) -> {
                            throw new BindException("taken");
                        },
                        (_, in, out) -> in.transferTo(out),
                        _ -> WINDOW),
                terminal,
                Clock.fixed(Catalogs.NOW, ZoneOffset.UTC),
                "9.9.9");
    }

    static Run of(CliWorld world, String... arguments) {
        return typing(world, "", arguments);
    }

    /// @param input what standard input holds
    static Run typing(CliWorld world, String input, String... arguments) {
        var bytes = input.getBytes(StandardCharsets.UTF_8);
        var in = new KeyInput(new ByteArrayInputStream(bytes), Optional.empty());
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int exit = new Cli(world).run(List.of(arguments), in, print(out), print(err));
        return new Run(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    static PrintStream print(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, false, StandardCharsets.UTF_8);
    }
}
