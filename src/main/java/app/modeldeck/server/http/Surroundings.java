package app.modeldeck.server.http;

import java.time.Clock;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadFactory;
import java.util.function.LongSupplier;

/// What an endpoint works with.
///
/// @param workers gives each question that must wait a thread, best a virtual one
/// @param threads makes the one thread that serves all connections
/// @param clock the wall clock
/// @param ticker the monotonic clock, in nanoseconds
public record Surroundings(Executor workers, ThreadFactory threads, Clock clock, LongSupplier ticker) {}
