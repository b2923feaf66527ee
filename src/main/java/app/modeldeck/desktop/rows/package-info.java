/// The rows, before anyone draws them: what is asked for, which models that finds, under which headers and in
/// which order, and what stands in the middle where there are none.
package app.modeldeck.desktop.rows;
