package dev.flinkdoctor.lab.gallery;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.formats.avro.typeutils.GenericRecordAvroTypeInfo;

/** Avro records with every kind of field. */
final class AvroParcel {
    private static final String TEXT = "{'type':'record','name':'AvroParcel','namespace':'lab','fields':["
            + "{'name':'id','type':'string'},{'name':'count','type':'int'},{'name':'metres','type':'long'},"
            + "{'name':'ratio','type':'float'},{'name':'weight','type':'double'},{'name':'express','type':'boolean'},"
            + "{'name':'raw','type':'bytes'},{'name':'note','type':['null','string']},"
            + "{'name':'colour','type':{'type':'enum','name':'Colour','symbols':['RED','GREEN','BLUE']}},"
            + "{'name':'hash','type':{'type':'fixed','name':'Hash','size':4}},"
            + "{'name':'tags','type':{'type':'array','items':'string'}},"
            + "{'name':'stops','type':{'type':'map','values':'long'}},"
            + "{'name':'place','type':['null',{'type':'record','name':'Place','fields':["
            + "{'name':'town','type':'string'},{'name':'colour','type':'Colour'}]}]}]}";

    private static final Schema SCHEMA = new Schema.Parser().parse(TEXT.replace('\'', '"'));
    static final TypeInformation<GenericRecord> TYPE = new GenericRecordAvroTypeInfo(SCHEMA);

    private AvroParcel() {}

    static GenericRecord make(long i) {
        Schema schema = SCHEMA;
        GenericRecord parcel = new GenericData.Record(schema);
        parcel.put("id", Families.text(i));
        parcel.put("count", (int) i);
        parcel.put("metres", Families.random(i).nextLong());
        parcel.put("ratio", (float) (i / 8.0));
        parcel.put("weight", i / 3.0);
        parcel.put("express", i % 2 == 0);
        parcel.put("raw", ByteBuffer.wrap(new byte[] {(byte) i, 7}));
        parcel.put("note", i % 3 == 0 ? null : "note " + i);
        parcel.put("colour", colour(schema.getField("colour").schema(), i));
        parcel.put("hash", new GenericData.Fixed(schema.getField("hash").schema(), new byte[] {1, 2, 3, (byte) i}));
        parcel.put("tags", new ArrayList<>(List.of("a" + i, "b")));
        parcel.put("stops", new HashMap<>(Map.of("here", i)));
        parcel.put("place", i % 5 == 0 ? null : place(schema, i));
        return parcel;
    }

    private static GenericRecord place(Schema schema, long i) {
        Schema own = schema.getField("place").schema().getTypes().get(1);
        GenericRecord place = new GenericData.Record(own);
        place.put("town", Families.text(i));
        place.put("colour", colour(own.getField("colour").schema(), i + 1));
        return place;
    }

    private static GenericData.EnumSymbol colour(Schema schema, long i) {
        return new GenericData.EnumSymbol(schema, schema.getEnumSymbols().get((int) (i % 3)));
    }
}
