// Do programs really print what our signatures look for? Compares their literals with the texts in class files, resource
// bundles and native libraries.
//   npm run wordings -- <folder or file>… [--constants <file>] [--missing] [--only <pattern of ids>]
//   npm run wordings -- <folder or file>… --untold <pattern of classes>     error texts there that no signature has
// Folders hold jars (`npm run wordings -- --fetch <folder>` gets those of jars.txt through Maven); with --constants the
// texts are written there once, and read from there after that.
import { existsSync, openSync, writeSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { literalsOf, type Signature, signatures } from '#signatures';
import { type Constants, constantsIn, readWritten, written } from './constants.ts';
import { fetchJars } from './fetch-jars.ts';
import { findWordings, type Wording } from './find-wordings.ts';
import { untoldIn } from './untold.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    constants: { type: 'string' },
    fetch: { type: 'string' },
    missing: { type: 'boolean', default: false },
    only: { type: 'string', default: '' },
    untold: { type: 'string' },
  },
});

if (values.fetch !== undefined) fetchJars(values.fetch);
else if (values.untold !== undefined) showUntold(await readConstants(), new RegExp(values.untold));
else show(await readConstants());

async function readConstants(): Promise<Constants> {
  const { constants } = values;
  if (constants !== undefined && existsSync(constants)) return readWritten(constants);
  const read = await constantsIn(positionals, (file, problem) => {
    process.stderr.write(problem === undefined ? `${file}\n` : `${file}: ${problem}\n`);
  });
  if (constants !== undefined) write(constants, read);
  return read;
}

function write(path: string, read: Constants): void {
  const file = openSync(path, 'w');
  let waiting = '';
  for (const line of written(read)) {
    waiting += line;
    if (waiting.length < 1 << 20) continue;
    writeSync(file, waiting);
    waiting = '';
  }
  writeSync(file, waiting);
}

function show(constants: Constants): void {
  const only = new RegExp(values.only);
  // What people write is no program's text.
  const printed = signatures.filter(({ id, said }) => said !== true && only.test(id));
  const found = findWordings([...new Set(printed.flatMap(literalsOf))], constants);
  const counts = { found: 0, pieces: 0, missing: 0 };
  for (const signature of printed) {
    for (const literal of literalsOf(signature)) {
      const wording = found.get(literal) as Wording;
      counts[wording.kind] += 1;
      if (!values.missing || wording.kind !== 'found') process.stdout.write(`${rowOf(signature, literal, wording)}\n`);
    }
  }
  process.stdout.write(
    `\n${printed.length} signatures: ${counts.found} literals found, ${counts.pieces} in pieces, ${counts.missing} not found\n`,
  );
}

function rowOf({ id, source }: Signature, literal: string, wording: Wording): string {
  if (wording.kind === 'found') return `found    ${id}  ${JSON.stringify(literal)}  ${wording.where}`;
  if (wording.kind === 'missing') return `missing  ${id}  ${JSON.stringify(literal)}\n           source: ${source}`;
  const near = wording.near.map(({ piece, text, where }) => {
    return `           ${JSON.stringify(piece)} in ${JSON.stringify(text)}  ${where}`;
  });
  return [`pieces   ${id}  ${JSON.stringify(literal)}`, ...near, `           source: ${source}`].join('\n');
}

function showUntold(constants: Constants, owners: RegExp): void {
  const literals = signatures.flatMap((signature) => (signature.said ? [] : literalsOf(signature)));
  for (const { text, where } of untoldIn(constants, owners, literals)) {
    process.stdout.write(`${JSON.stringify(text)}  ${where}\n`);
  }
}
