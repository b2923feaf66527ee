package app.modeldeck.releases;

import java.net.URI;
import java.util.Optional;

/// A release that is out.
///
/// @param page where it can be read about and fetched, https
public record Release(Version version, Optional<URI> page) {}
