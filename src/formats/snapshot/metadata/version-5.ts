import type { Cursor } from '#formats/bytes';
import type { MetadataLayout } from './layout.ts';
import type { OperatorHead } from './metadata.ts';
import { readOperatorBody } from './version-3.ts';
import { VERSION_4 } from './version-4.ts';

/**
 * `_metadata` of Flink 2.0: version 4, with the operator's name and uid before its id.
 *
 *     operator  name: utf  uid: utf  id: 16 bytes  …             (empty: none)
 */
export const VERSION_5: MetadataLayout = {
  ...VERSION_4,
  operatorWidth: VERSION_4.operatorWidth + 2 * 2,
  readOperator,
};

function readOperator(cursor: Cursor, index: number): OperatorHead {
  const at = cursor.position;
  const name = cursor.utf('name') || undefined;
  const uid = cursor.utf('uid') || undefined;
  return readOperatorBody(cursor, { index, at, name, uid });
}
