/** Whose log it is, by the head that `yarn logs` puts before it. */
export interface YarnPlace {
  readonly container?: string;
  readonly host?: string;
  /** `jobmanager.log`, `taskmanager.out`, `prelaunch.err`. */
  readonly file?: string;
}

/** Rows `from` to before `to` of one file of one container. */
export interface YarnPiece {
  readonly place: YarnPlace;
  readonly from: number;
  readonly to: number;
}

/** `Container: container_e07_1669378398064_0904_01_000002 on host-1_8041` */
const CONTAINER = /^Container: (container_[\w]{10,80}) on (\S{1,255})/;
const FILE = /^Log ?Type:\s?(\S{1,255})/;
const CONTENTS = /^Log ?Contents:\s*(.*)$/;
const ENDS = /^End of Log ?Type:/;
/** Between the name of a file and its contents. */
const ABOUT =
  /^(?:Log ?Type:|Log ?Length:|Log ?(?:Upload|Last ?Modified) ?Time:|LogAggregationType:|Log Contents:|LogContents:|={5,}|\*{5,}|End of Log ?Type|\s*$)/;

/** Cuts what `yarn logs -applicationId` prints into the files of containers; any other text is one piece. */
export function yarnPieces(rows: readonly string[]): readonly YarnPiece[] {
  if (!rows.some((row) => CONTAINER.test(row))) return [{ place: {}, from: 0, to: rows.length }];
  const pieces: YarnPiece[] = [];
  let place: YarnPlace = {};
  let from = 0;
  const close = (to: number) => {
    if (to > from && rows.slice(from, to).some((row) => row.trim() !== '')) pieces.push({ place, from, to });
  };
  for (let i = 0; i < rows.length; i += 1) {
    const row = rows[i] as string;
    const [, container, node] = CONTAINER.exec(row) ?? [];
    const [, file] = FILE.exec(row) ?? [];
    if (container && node) {
      close(i);
      place = { container, host: node.replace(/[_:]\d{1,5}(?:_\d{13})?$/, '') };
      from = i + 1;
    } else if (file) {
      close(i);
      const { file: _before, ...same } = place;
      place = { ...same, file };
      from = i + 1;
    } else if (ENDS.test(row)) {
      close(i);
      from = i + 1;
    } else if (from === i && (ABOUT.test(row) || CONTENTS.test(row))) from = i + 1;
  }
  close(rows.length);
  return pieces;
}
