import { PARCEL, parcels, type Variant } from './variant.ts';

/** Avro's schema resolution. */
export const AVRO: readonly Variant[] = [
  parcels('avro-same', 'Avro: nothing', []),
  parcels('avro-field-with-default', 'Avro: a field with a default is added', [
    [
      PARCEL,
      '\\"type\\":\\"int\\"}]}',
      '\\"type\\":\\"int\\"},{\\"name\\":\\"floor\\",\\"type\\":\\"int\\",\\"default\\":3}]}',
    ],
    [PARCEL, 'public int grams;', 'public int grams; public int floor;'],
    [
      PARCEL,
      'return field == 0 ? id : (Object) grams',
      'return field == 0 ? id : field == 1 ? (Object) grams : (Object) floor',
    ],
    [PARCEL, 'else grams', 'else if (field == 2) floor = (Integer) value; else grams'],
  ]),
  parcels('avro-field-without-default', 'Avro: a field without a default is added', [
    [PARCEL, '\\"type\\":\\"int\\"}]}', '\\"type\\":\\"int\\"},{\\"name\\":\\"floor\\",\\"type\\":\\"int\\"}]}'],
    [PARCEL, 'public int grams;', 'public int grams; public int floor;'],
    [
      PARCEL,
      'return field == 0 ? id : (Object) grams',
      'return field == 0 ? id : field == 1 ? (Object) grams : (Object) floor',
    ],
    [PARCEL, 'else grams', 'else if (field == 2) floor = (Integer) value; else grams'],
  ]),
  parcels('avro-promoted', 'Avro: a field `int` → `long`, which Avro promotes', [
    [PARCEL, '\\"type\\":\\"int\\"', '\\"type\\":\\"long\\"'],
    [PARCEL, 'public int grams', 'public long grams'],
    [PARCEL, '(Integer) value', '(Long) value'],
  ]),
  parcels('avro-field-type', 'Avro: a field `int` → `string`', [
    [PARCEL, '\\"type\\":\\"int\\"', '\\"type\\":\\"string\\"'],
    [PARCEL, 'public int grams', 'public CharSequence grams = ""'],
    [PARCEL, 'grams = (Integer) value', 'grams = (CharSequence) value'],
    ['Weights.java', 'known.grams += 1', 'known.grams = known.grams + "1"'],
  ]),
  parcels('avro-field-removed', 'Avro: a field is removed', [
    [PARCEL, '{\\"name\\":\\"id\\",\\"type\\":\\"string\\"},"', '"'],
    [PARCEL, 'return field == 0 ? id : (Object) grams', 'return grams'],
    [PARCEL, 'if (field == 0) id = (CharSequence) value;', ''],
    [PARCEL, 'else grams', 'grams'],
  ]),
  parcels('avro-to-pojo', 'Avro: the class is a POJO from now on', [
    [PARCEL, 'extends SpecificRecordBase', ''],
    [PARCEL, '    @Override\n', ''],
    [PARCEL, '    @Override\n', ''],
    [PARCEL, '    @Override\n', ''],
    [PARCEL, 'public Schema getSchema() {\n        return SCHEMA$;\n    }', ''],
    [PARCEL, 'public CharSequence id', 'public String id'],
    [PARCEL, 'id = (CharSequence) value', 'id = (String) value'],
  ]),
];
