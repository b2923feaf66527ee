import org.jspecify.annotations.NullMarked;

/// Modeldeck: one desktop window, one command and one loopback endpoint over the catalogues of AI model
/// providers.
@NullMarked
@SuppressWarnings("requires-automatic")
module app.modeldeck {
    requires atlantafx.base;
    requires com.fasterxml.jackson.databind;
    requires com.github.benmanes.caffeine;
    requires io.modelcontextprotocol.sdk.mcp.core;
    requires io.modelcontextprotocol.sdk.mcp.json.jackson2;
    requires java.desktop;
    requires java.net.http;
    requires javafx.controls;
    requires jdk.httpserver;
    requires org.commonmark;
    requires org.controlsfx.controls;
    requires org.slf4j;
    requires reactor.core;
    requires static transitive org.jspecify;

    uses app.modeldeck.provider.ModelProvider;

    provides app.modeldeck.provider.ModelProvider with
            app.modeldeck.provider.builtin.CivitaiProvider,
            app.modeldeck.provider.builtin.DeepInfraProvider,
            app.modeldeck.provider.builtin.FalProvider,
            app.modeldeck.provider.builtin.HuggingFaceProvider,
            app.modeldeck.provider.builtin.LmStudioProvider,
            app.modeldeck.provider.builtin.ModelsDevProvider,
            app.modeldeck.provider.builtin.OllamaProvider,
            app.modeldeck.provider.builtin.OpenRouterProvider,
            app.modeldeck.provider.builtin.ReplicateProvider,
            app.modeldeck.provider.builtin.WaveSpeedProvider;
}
