const KEYS = ['execution.checkpointing.dir', 'state.checkpoints.dir'];

/** Where checkpoints go, under the key's present or former name; an example where no setting says. */
export function checkpointDir(settings: Readonly<Record<string, string>> | undefined): string {
  return KEYS.flatMap((key) => settings?.[key] || [])[0] ?? 's3://bucket/checkpoints';
}
