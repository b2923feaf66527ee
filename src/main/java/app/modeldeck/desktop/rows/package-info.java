/// The rows, before anyone draws them: what is asked for, which models that finds, under which headers and in
/// which order, and what stands in the middle where there are none. `ProviderSearchState` is how the question to the
/// providers' own search stands, which is a row as well.
package app.modeldeck.desktop.rows;
