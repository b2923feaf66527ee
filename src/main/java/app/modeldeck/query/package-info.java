/// The search language: the text of a question and the clauses that it stands for, and what they are held
/// against, the facts of a model, its licence, and the person's marks. Pure; nothing here knows where models
/// come from.
package app.modeldeck.query;
