package app.modeldeck.desktop.covers;

import app.modeldeck.model.Model;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;

/// The cover of a model, square: two letters of its name until the picture has come, and where there is none. Reused
/// for other models. How large it is stands in the style sheet; assistive technology passes it over.
public final class CoverView extends Tile {
    private final CoverLoader loader;
    private final int side;
    private final ImageView image = new ImageView();

    /// @param loader brings the pictures
    /// @param side how large it is shown with texts of the usual size, in pixels
    public CoverView(CoverLoader loader, int side) {
        super("cover");
        this.loader = loader;
        this.side = side;
        image.fitWidthProperty().bind(widthProperty());
        image.fitHeightProperty().bind(heightProperty());
        image.setSmooth(true);
        image.setVisible(false);
        getChildren().add(image);
    }

    /// Shows that model.
    public void show(Model model) {
        clear();
        show(Initials.of(model.name(), model.id().value()));
        model.links()
                .cover()
                .ifPresent(address -> loader.held(address, pixels())
                        .ifPresentOrElse(this::show, () -> loader.want(this, address, pixels(), this::show)));
    }

    /// Shows no model any more: what is under way for it is ended.
    public void clear() {
        loader.forget(this);
        image.setVisible(false);
        image.setImage(null);
    }

    private void show(Image picture) {
        image.setImage(picture);
        image.setVisible(true);
    }

    /// Twice as many as are shown, so that it is sharp on fine screens.
    private int pixels() {
        return 2 * side;
    }
}
