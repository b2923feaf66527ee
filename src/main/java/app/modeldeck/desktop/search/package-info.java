/// Where a search is typed: the text and the clauses that it stands for, what could be typed next, and what there
/// is to say of it.
package app.modeldeck.desktop.search;
