/// `GET /api/models`, and what stands beside it (`Router` has the paths), on the loopback address: reads the question,
/// asks the catalogue, and makes the answer in the wire format. `server.http` sends it. Keys come in through this door
/// and never go out.
package app.modeldeck.server;
