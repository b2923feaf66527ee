package app.modeldeck;

import app.modeldeck.files.WholeFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/// Certificates that are trusted beside those that come with Java.
///
/// @param all at least one
record TrustedCertificates(List<Certificate> all) {
    private static final int LARGEST = 4 << 20;

    /// Those of a file in PEM, one after the other, or of one in DER.
    ///
    /// @throws CertificateException when there is none in it, or it is larger than such files are
    static TrustedCertificates read(Path file) throws IOException, GeneralSecurityException {
        var text = WholeFile.beginning(file, LARGEST + 1);
        if (text.length > LARGEST) {
            throw new CertificateException("more than is read of a file of certificates");
        }
        var all = CertificateFactory.getInstance("X.509").generateCertificates(new ByteArrayInputStream(text));
        if (all.isEmpty()) {
            throw new CertificateException("no certificate in the file");
        }
        return new TrustedCertificates(List.copyOf(all));
    }

    /// Trusts them and the usual ones. One store holds both, so that every other check stays the JDK's own.
    SSLContext context() throws IOException, GeneralSecurityException {
        var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(store());
        var context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return context;
    }

    /// They and the usual ones.
    KeyStore store() throws IOException, GeneralSecurityException {
        var store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        int number = 0;
        for (var certificate : Stream.concat(usual(), all.stream()).toList()) {
            number++;
            store.setCertificateEntry("trusted-" + number, certificate);
        }
        return store;
    }

    private static Stream<X509Certificate> usual() throws GeneralSecurityException {
        var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init((KeyStore) null);
        return Stream.of(managers.getTrustManagers())
                .filter(X509TrustManager.class::isInstance)
                .flatMap(manager -> Stream.of(((X509TrustManager) manager).getAcceptedIssuers()));
    }
}
