package app.modeldeck.provider.task;

/// How strongly words speak for a task. The strongest tier that a text has words of is believed, the weaker ones are
/// not asked: a video upscaler "built on text-to-video models" upscales, and a chat model "for Stable Diffusion
/// prompts" chats.
///
/// Each tier holds its words: a line that ends in a colon names tasks, the lines under it list phrases. A phrase is
/// matched by whole words, whatever stands between them (`text to image` is also `text-to-image` and `text_to_image`),
/// in any case, in singular or plural; `*` is one to three words in between. `-` names no task: its phrases are read
/// over.
enum TaskTier {
    /// One narrow deed, which nobody names by the way.
    DEED("Deeds", TaskDeeds.DEEDS),
    /// A task of the field, named.
    TASK("Tasks", TaskWords.TASKS),
    /// A family of models that is known for what it does.
    FAMILY("Families", TaskWords.FAMILIES),
    /// A manner of speaking of one kind of models only.
    MANNER("Manners of speaking", TaskWords.MANNERS),
    /// A word that says something in a name, and little in a sentence; only names are searched for it.
    NAME("Words of names", TaskWords.NAMES);

    private final String title;
    private final String words;

    TaskTier(String title, String words) {
        this.title = title;
        this.words = words;
    }

    /// The lines of this tier.
    String words() {
        return words;
    }

    /// What the published table calls it.
    String title() {
        return title;
    }
}
