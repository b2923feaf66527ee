/// `GET /api/models` on the loopback address: reads the question, asks the catalogue, and writes the answer in
/// the wire format. Keys come in through this door and never go out.
package app.modeldeck.server;
