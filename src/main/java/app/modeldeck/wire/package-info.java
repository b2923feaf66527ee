/// The catalogue as other programs read it: one JSON format for HTTP and `--json`, one CSV, one table of Markdown, and
/// the fixed English words for what went wrong. Pure: everything is made in memory, nothing here blocks.
package app.modeldeck.wire;
