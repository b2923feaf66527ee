package app.modeldeck.cli;

/// What `--help` prints.
final class HelpText {
    static final String TEXT = """
            Modeldeck lists the AI models of several providers. It runs none of them.

            modeldeck                          open the window
            modeldeck list [QUERY]             print the models that a query finds, the best first
            modeldeck show PROVIDER/ID         print one model with its inputs
            modeldeck serve                    answer GET /api/models on 127.0.0.1
            modeldeck mcp                      answer an assistant on standard input and output (MCP)
            modeldeck keys list|test           which API keys are in use, and whether they work
            modeldeck keys set|remove PROVIDER keep a key, read from standard input, in the system's keychain

            list    --provider P     only this provider; may be repeated
                    --capability C   only models that do this, text-to-image; may be repeated
                    --limit N        at most N models
                    --refresh        ask the providers anew
                    --table --json --csv
            show    --json
                    --snippet L      its call alone: curl, python, javascript or java
            serve   --port N         4848 by default; 0 picks a free port
                    --bind ADDRESS   listen there; others then need the token that is printed
                    --allow-host NAME

            QUERY   upscale -video provider:fal,replicate "text to speech" price:<0.10/s updated:<30d
                    a space means and, a comma or, - not; unknown is what a provider does not state
                    provider owner id name type in out tag price status license updated added runs
                    context has is note sort group

            With any command:
                    --demo           sample providers built in; no key, no network
                    --chaos FAULTS   the same with faults: replicate=429,fal=timeout
                    --help --version

            Keys are kept in the system's keychain, or read from REPLICATE_API_TOKEN, FAL_KEY and others.
            Exit codes: 0 done, 1 nothing usable, 2 wrong usage, 3 done in part.
            """;

    private HelpText() {}
}
