package app.modeldeck.model;

import java.time.Instant;

/// The answer of a provider in which something was read.
///
/// @param request what was asked, `GET /v1/models`: the path of the address, without host and parameters
/// @param asOf when the answer came
public record Source(String request, Instant asOf) {}
