package app.modeldeck.mcp;

import io.modelcontextprotocol.spec.McpSchema;

/// Something that an assistant can ask. Reads only. Safe for several threads.
interface Tool {
    /// What it does and takes, in words for the assistant.
    McpSchema.Tool description();

    /// Blocks no longer than an assistant waits.
    ///
    /// @throws ToolRefusedException when the arguments make no sense, or nothing could be had
    Answered answer(Given given) throws ToolRefusedException, InterruptedException;
}
