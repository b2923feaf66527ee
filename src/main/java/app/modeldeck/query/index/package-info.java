/// The questions to a whole catalogue: which models a query finds, in which order, how many there are of each
/// kind, what keeps others out, and what could be typed next.
package app.modeldeck.query.index;
