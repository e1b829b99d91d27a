import { readTaggedChannelHandle, TAGGED_CHANNEL_HANDLE_WIDTH } from './channel-handles.ts';
import type { MetadataLayout } from './layout.ts';
import { readSubtask } from './version-3.ts';
import { VERSION_5 } from './version-5.ts';

/** `_metadata` of Flink 2.1 to 2.4: version 5, with channel handles that say their kind and may be several in one. */
export const VERSION_6: MetadataLayout = {
  ...VERSION_5,
  readSubtask: (cursor) => readSubtask(cursor, TAGGED_CHANNEL_HANDLE_WIDTH, readTaggedChannelHandle),
};
