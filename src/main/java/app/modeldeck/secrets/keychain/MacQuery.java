package app.modeldeck.secrets.keychain;

import app.modeldeck.secrets.Secret;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/// A dictionary of CoreFoundation that names an entry of the keychain, or says what is in it.
///
/// @param security the frameworks `Security` and `CoreFoundation`
/// @param dictionary the dictionary, which holds what is put into it
record MacQuery(NativeLibrary security, MemorySegment dictionary) implements AutoCloseable {
    private static final int UTF_8 = 0x08000100;
    private static final MemorySegment USUAL_ALLOCATOR = MemorySegment.NULL;
    private static final long ANY_NUMBER = 0;

    static MacQuery empty(NativeLibrary security) {
        return new MacQuery(
                security,
                security.pointer(
                        "CFDictionaryCreateMutable",
                        USUAL_ALLOCATOR,
                        ANY_NUMBER,
                        security.address("kCFTypeDictionaryKeyCallBacks"),
                        security.address("kCFTypeDictionaryValueCallBacks")));
    }

    /// The entry of that account.
    static MacQuery of(NativeLibrary security, String account) {
        var query = empty(security);
        query.put("kSecClass", query.constant("kSecClassGenericPassword"));
        query.putText("kSecAttrService", "Modeldeck");
        query.putText("kSecAttrAccount", account);
        return query;
    }

    /// What a constant of the frameworks points to.
    MemorySegment constant(String name) {
        return NativeLibrary.pointerAt(security.address(name));
    }

    void put(String key, MemorySegment value) {
        security.run("CFDictionarySetValue", dictionary, constant(key), value);
    }

    void putText(String key, String text) {
        try (var arena = Arena.ofConfined()) {
            putOwned(
                    key,
                    security.pointer("CFStringCreateWithCString", USUAL_ALLOCATOR, arena.allocateFrom(text), UTF_8));
        }
    }

    void putKey(String key, Secret secret) {
        putOwned(
                key,
                KeyText.lend(
                        secret, bytes -> security.pointer("CFDataCreate", USUAL_ALLOCATOR, bytes, bytes.byteSize())));
    }

    private void putOwned(String key, MemorySegment value) {
        put(key, value);
        security.run("CFRelease", value);
    }

    @Override
    public void close() {
        security.run("CFRelease", dictionary);
    }
}
