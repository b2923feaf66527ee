package app.modeldeck.desktop.covers;

import app.modeldeck.model.Model;
import java.util.Optional;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.stage.Window;

/// The cover of a model, square: two letters of its name until the picture has come, and where there is none. Reused
/// for other models. How large it is stands in the style sheet, and so many pixels of it are asked for as the screen
/// shows; assistive technology passes it over.
public final class CoverView extends Tile {
    private final CoverLoader loader;
    private final ImageView image = new ImageView();
    private Optional<Model> model = Optional.empty();

    /// @param loader brings the pictures
    public CoverView(CoverLoader loader) {
        super("cover");
        this.loader = loader;
        image.fitWidthProperty().bind(widthProperty());
        image.fitHeightProperty().bind(heightProperty());
        image.setSmooth(true);
        image.setVisible(false);
        getChildren().add(image);
        prefWidthProperty().addListener((_, _, _) -> model.ifPresent(this::show));
    }

    /// Shows that model.
    public void show(Model next) {
        clear();
        model = Optional.of(next);
        show(Initials.of(next.name(), next.id().value()));
        int side = pixels();
        next.links()
                .cover()
                .filter(_ -> side > 0)
                .ifPresent(address -> loader.held(address, side)
                        .ifPresentOrElse(this::show, () -> loader.want(this, address, side, this::show)));
    }

    /// Shows no model any more: what is under way for it is ended.
    public void clear() {
        loader.forget(this);
        model = Optional.empty();
        image.setVisible(false);
        image.setImage(null);
    }

    private void show(Image picture) {
        image.setImage(picture);
        image.setVisible(true);
    }

    /// How many pixels of the screen its sides have; none while no style sheet has said how large it is.
    private int pixels() {
        double scale = Optional.ofNullable(getScene())
                .flatMap(scene -> Optional.ofNullable(scene.getWindow()))
                .map(Window::getRenderScaleX)
                .orElse(1.0);
        return (int) Math.ceil(getPrefWidth() * scale);
    }
}
