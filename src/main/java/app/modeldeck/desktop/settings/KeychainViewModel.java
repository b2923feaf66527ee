package app.modeldeck.desktop.settings;

import app.modeldeck.model.KeychainFault;
import app.modeldeck.secrets.Kept;
import java.lang.System.Logger.Level;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// The keychain of the system, without looks: whether keys outlast the session, and what to do where they do not.
final class KeychainViewModel {
    private static final System.Logger LOG = System.getLogger(KeychainViewModel.class.getName());

    private final KeyTools tools;
    private final Runnable opened;
    private final ReadOnlyStringWrapper place = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper retry = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper closed = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

    /// @param opened called when it gives keys that it withheld before
    KeychainViewModel(KeyTools tools, Runnable opened) {
        this.tools = tools;
        this.opened = opened;
        ask(tools.keys()::place);
    }

    /// Where keys are kept, in a sentence.
    ReadOnlyStringProperty place() {
        return place.getReadOnlyProperty();
    }

    /// What [#retry] is called.
    ReadOnlyStringProperty retryName() {
        return retry.getReadOnlyProperty();
    }

    /// Whether it takes no keys now.
    ReadOnlyBooleanProperty closed() {
        return closed.getReadOnlyProperty();
    }

    /// Whether it is being asked.
    ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /// Has the person unlock it, if that is what it wants, and asks again.
    void retry() {
        ask(tools.keys()::unlock);
    }

    private void ask(Supplier<Kept> question) {
        busy.set(true);
        tools.background().<Kept, Void>run(_ -> question.get(), _ -> {}, this::answered, this::broken);
    }

    private void answered(Kept answer) {
        boolean was = closed.get();
        busy.set(false);
        place.set(new KeyWords(tools.words()).kept(answer));
        closed.set(answer instanceof Kept.ForSession);
        boolean locked = answer instanceof Kept.ForSession(var why) && why == KeychainFault.LOCKED;
        retry.set(tools.words().text(locked ? "keychain.unlock" : "keychain.retry"));
        if (was && !closed.get()) {
            opened.run();
        }
    }

    private void broken(Throwable failure) {
        LOG.log(Level.ERROR, "the keychain could not be asked", failure);
        answered(new Kept.ForSession(KeychainFault.BROKEN));
    }
}
