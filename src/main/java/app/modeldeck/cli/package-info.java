/// The command line: reads the arguments, prints the catalogue, and says with its exit code how it went.
/// Results go to standard output, everything else to standard error.
package app.modeldeck.cli;
