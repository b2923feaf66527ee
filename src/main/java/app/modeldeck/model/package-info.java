/// The vocabulary: models, providers, capabilities, prices, problems, statuses and snapshots.
///
/// What a model does has one word for each idea, here and on every page:
///
/// - *task*: a word of the field for it, `text-to-image`.
/// - [Capability]: a task that a model does, and why we say so; `capabilities` in the JSON and on the command line.
/// - *category*: what a provider itself calls it, before it is translated to tasks.
/// - *medium*: what goes into a model or comes out of it, `image`; a provider's own word for one is a modality.
/// - *type*: what a person sees and searches for, a task or the medium that comes out: `type:video`.
///
/// Everything here is immutable, pure and free of I/O, and uses no other package. A value carries its `Source` and
/// its `Evidence`; who read it, and who shows it, is not known here.
package app.modeldeck.model;
