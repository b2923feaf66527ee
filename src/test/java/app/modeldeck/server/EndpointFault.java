package app.modeldeck.server;

/// One way in which a client can mean harm, and what it must get.
///
/// @param row its number in the list of faults that the project was built against
/// @param request what it sends; `HOST` stands for the name that the server answers to
/// @param status what it is answered
record EndpointFault(int row, String name, String request, int status) {
    /// A question for all models with this line in its head.
    static EndpointFault line(int row, String line, int status) {
        return new EndpointFault(row, line, "GET /api/models HTTP/1.1\r\nHost: HOST\r\n" + line + "\r\n", status);
    }

    /// The same for this `Host`.
    static EndpointFault host(String lines, int status) {
        var name = lines.isEmpty() ? "no Host" : lines.strip().replace("\r\n", ", ");
        return new EndpointFault(97, name, "GET /api/models HTTP/1.1\r\n" + lines, status);
    }

    /// A question for this target.
    static EndpointFault target(int row, String target, int status) {
        var name = target.length() > 60 ? target.substring(0, 60) + "…" : target;
        return new EndpointFault(row, name, "GET " + target + " HTTP/1.1\r\nHost: HOST\r\n", status);
    }

    /// Another method.
    static EndpointFault method(String method, int status) {
        return new EndpointFault(100, method, method + " /api/models HTTP/1.1\r\nHost: HOST\r\n", status);
    }

    /// What goes over the wire.
    String text(int port) {
        return request.replace("HOST", "127.0.0.1:" + port).replace("PORT", "" + port) + "Connection: close\r\n\r\n";
    }

    @Override
    public String toString() {
        return row + " " + name;
    }
}
