/// HTTP/1.1 for short questions: one thread reads heads and writes answers on every connection, what must wait is
/// answered on a worker. Knows nothing of models.
package app.modeldeck.server.http;
