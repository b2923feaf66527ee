package app.modeldeck.query;

import app.modeldeck.model.Model;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.store.ByteBuffersDirectory;

/// The same over Lucene in memory: every word as a prefix or mistyped, titles boosted, the best rows and the exact
/// count.
final class Lucene implements Engine {
    private static final String TITLE = "title";
    private static final String TEXT = "text";
    private static final int BOOST = 8;

    private final IndexSearcher searcher;

    private Lucene(IndexSearcher searcher) {
        this.searcher = searcher;
    }

    static Lucene of(List<Model> models) {
        try {
            var directory = new ByteBuffersDirectory();
            try (var writer = new IndexWriter(directory, new IndexWriterConfig(new StandardAnalyzer()))) {
                for (var model : models) {
                    writer.addDocument(document(model));
                }
                writer.forceMerge(1);
            }
            return new Lucene(new IndexSearcher(DirectoryReader.open(directory)));
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
    }

    private static Document document(Model model) {
        var document = new Document();
        document.add(new TextField(TITLE, model.name() + " " + model.id().value(), Store.NO));
        var text = model.description().orElse("") + " " + String.join(" ", model.facts().tags());
        document.add(new TextField(TEXT, text, Store.NO));
        return document;
    }

    @Override
    public int search(String typed) {
        var all = new BooleanQuery.Builder();
        for (var word : typed.toLowerCase(Locale.ROOT).strip().split(" ", -1)) {
            all.add(word(word), Occur.MUST);
        }
        try {
            var top = searcher.search(all.build(), new TopScoreDocCollectorManager(SHOWN, Integer.MAX_VALUE));
            return (int) top.totalHits.value();
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
    }

    private static BooleanQuery word(String word) {
        var any = new BooleanQuery.Builder();
        any.add(new BoostQuery(new PrefixQuery(new Term(TITLE, word)), BOOST), Occur.SHOULD);
        any.add(new PrefixQuery(new Term(TEXT, word)), Occur.SHOULD);
        int slips = Typos.allowed(word);
        if (slips > 0) {
            any.add(new FuzzyQuery(new Term(TITLE, word), slips, 1), Occur.SHOULD);
            any.add(new FuzzyQuery(new Term(TEXT, word), slips, 1), Occur.SHOULD);
        }
        return any.build();
    }
}
