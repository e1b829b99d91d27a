package shop;

import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecordBase;

/** As Avro's compiler would make it, without accessors. */
public class Parcel extends SpecificRecordBase {
    private static final long serialVersionUID = 1L;
    public static final Schema SCHEMA$ = new Schema.Parser().parse("{\"type\":\"record\",\"name\":\"Parcel\","
            + "\"namespace\":\"shop\",\"fields\":[{\"name\":\"id\",\"type\":\"string\"},"
            + "{\"name\":\"grams\",\"type\":\"int\"}]}");

    public CharSequence id = "";
    public int grams;

    @Override
    public Schema getSchema() {
        return SCHEMA$;
    }

    @Override
    public Object get(int field) {
        return field == 0 ? id : (Object) grams;
    }

    @Override
    public void put(int field, Object value) {
        if (field == 0) id = (CharSequence) value;
        else grams = (Integer) value;
    }
}
