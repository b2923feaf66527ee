/// The Model Context Protocol: three tools over the catalogue for assistants, spoken line by line.
package app.modeldeck.mcp;
