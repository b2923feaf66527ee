package app.modeldeck.faults;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/// A test that lets a fault of the list happen which is not one of a provider's answers.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@ExtendWith(FaultTable.class)
public @interface FaultRow {
    /// Its number in the list of faults that the project was built against.
    int row();

    /// What happens.
    String fault();

    /// What must be seen.
    String expected();
}
