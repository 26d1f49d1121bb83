package dev.steadyback.readmodel;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;

/** The collections of a database that can be written, without those of MongoDB itself and without views that somebody made of them. */
public final class CollectionNames {
    private CollectionNames() {}

    /** Lists them. */
    public static List<String> of(MongoDatabase database) {
        List<String> names = new ArrayList<>();
        for (Document collection : database.listCollections()) {
            String name = collection.getString("name");
            if (!name.startsWith("system.") && !"view".equals(collection.getString("type"))) {
                names.add(name);
            }
        }
        return names;
    }
}
