package app.modeldeck.secrets.keychain;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// A library of the system whose functions are called by name. The shape of a function is that of the arguments it is
/// given: an `int`, a `long` or a pointer each, as the caller has read in its documentation.
@SuppressWarnings("restricted")
final class NativeLibrary {
    private static final Linker LINKER = Linker.nativeLinker();

    private final SymbolLookup symbols;
    private final Map<Shape, MethodHandle> handles = new ConcurrentHashMap<>();

    private record Shape(String function, List<MemoryLayout> parameters, Optional<MemoryLayout> result) {
        FunctionDescriptor descriptor() {
            var all = parameters.toArray(MemoryLayout[]::new);
            return result.map(type -> FunctionDescriptor.of(type, all)).orElseGet(() -> FunctionDescriptor.ofVoid(all));
        }
    }

    private NativeLibrary(SymbolLookup symbols) {
        this.symbols = symbols;
    }

    /// Loads the libraries of these names or paths for the life of the program; empty where one cannot be loaded.
    static Optional<NativeLibrary> open(String... names) {
        try {
            return Stream.of(names)
                    .map(name -> SymbolLookup.libraryLookup(name, Arena.global()))
                    .reduce(SymbolLookup::or)
                    .map(NativeLibrary::new);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// Calls a function that gives a pointer.
    MemorySegment pointer(String function, Object... arguments) {
        return (MemorySegment) call(function, Optional.of(ValueLayout.ADDRESS), arguments);
    }

    /// Calls a function that gives an `int`.
    int number(String function, Object... arguments) {
        return (int) call(function, Optional.of(ValueLayout.JAVA_INT), arguments);
    }

    /// Calls a function that gives a `long`.
    long wide(String function, Object... arguments) {
        return (long) call(function, Optional.of(ValueLayout.JAVA_LONG), arguments);
    }

    /// Calls a function of Windows that gives whether it succeeded.
    ///
    /// @return what `GetLastError` says after a failure; 0 after a success
    int error(String function, Object... arguments) {
        var shape = new Shape(function, layouts(arguments), Optional.of(ValueLayout.JAVA_INT));
        var handle = LINKER.downcallHandle(
                address(function), shape.descriptor(), Linker.Option.captureCallState("GetLastError"));
        try (var arena = Arena.ofConfined()) {
            var state = arena.allocate(Linker.Option.captureStateLayout());
            var all = Stream.concat(Stream.of(state), Stream.of(arguments)).toArray();
            return (int) invoke(function, handle, all) == 0 ? state.get(ValueLayout.JAVA_INT, 0) : 0;
        }
    }

    /// Calls a function that gives nothing.
    void run(String function, Object... arguments) {
        call(function, Optional.empty(), arguments);
    }

    /// What is at that pointer, so many bytes of it.
    static MemorySegment sized(MemorySegment pointer, long bytes) {
        return pointer.reinterpret(bytes);
    }

    /// The pointer at that pointer.
    static MemorySegment pointerAt(MemorySegment pointer) {
        return sized(pointer, ValueLayout.ADDRESS.byteSize()).get(ValueLayout.ADDRESS, 0);
    }

    /// Where a function or a constant of that name is.
    MemorySegment address(String symbol) {
        return symbols.findOrThrow(symbol);
    }

    private Object call(String function, Optional<MemoryLayout> result, Object... arguments) {
        var handle = handles.computeIfAbsent(new Shape(function, layouts(arguments), result), this::bind);
        return invoke(function, handle, arguments);
    }

    private static Object invoke(String function, MethodHandle handle, Object... arguments) {
        try {
            return handle.invokeWithArguments(arguments);
        } catch (Throwable e) {
            throw new IllegalStateException(function + " could not be called", e);
        }
    }

    private MethodHandle bind(Shape shape) {
        return LINKER.downcallHandle(address(shape.function()), shape.descriptor());
    }

    private static List<MemoryLayout> layouts(Object... arguments) {
        return Stream.of(arguments).map(NativeLibrary::layout).toList();
    }

    private static MemoryLayout layout(Object argument) {
        return switch (argument) {
            case Integer _ -> ValueLayout.JAVA_INT;
            case Long _ -> ValueLayout.JAVA_LONG;
            case MemorySegment _ -> ValueLayout.ADDRESS;
            default -> throw new IllegalArgumentException("neither a number nor a pointer");
        };
    }
}
