/// The models of one provider, made ready for questions: their words and where each stands, their values in
/// columns, their order among equals. Built once, and taken over as long as the models are the same.
package app.modeldeck.query.segment;
