/**
 * What must be undone however this process ends: normally, by Ctrl-C, by an uncaught failure, by `process.exit`.
 * Undoing is synchronous because nothing asynchronous runs in an `exit` handler.
 */
const undos = new Set<() => void>();

/** Registers something to undo; the returned function forgets it, for when it has been undone in the normal way. */
export function undoOnExit(undo: () => void): () => void {
  if (undos.size === 0) listen();
  undos.add(undo);
  return () => undos.delete(undo);
}

let listening = false;

function listen(): void {
  if (listening) return;
  listening = true;
  process.on('exit', undoAll);
  process.on('SIGINT', () => process.exit(130));
  process.on('SIGTERM', () => process.exit(143));
  process.on('SIGHUP', () => process.exit(129));
}

/** Last in, first out: processes die before the folders they write to are removed. */
function undoAll(): void {
  for (const undo of [...undos].reverse()) {
    undos.delete(undo);
    try {
      undo();
    } catch (error) {
      console.error(`lab: could not clean up: ${String(error)}`);
    }
  }
}
