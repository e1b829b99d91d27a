// How often is each signature a candidate? Counts the literals in real logs: what stands in many lines costs time everywhere.
//   npx tsx --conditions=source scripts/candidates.ts [log or .tar.gz …]     default: fixtures/logs
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { createLiteralScanner } from '#formats/logs';
import { literalsOf, signatures } from '#signatures';

const SHOWN = 40;
const MILLION = 1_000_000;

const given = process.argv.slice(2);
const files = given.length > 0 ? given : readdirSync('fixtures/logs').map((name) => join('fixtures/logs', name));
const printed = signatures.filter(({ said }) => said !== true);
const owned = printed.flatMap((signature) => literalsOf(signature).map((literal) => ({ literal, id: signature.id })));
const literals = [...new Set(owned.map(({ literal }) => literal))];
const scanner = createLiteralScanner(literals);
const counts = new Uint32Array(literals.length);
let lines = 0;
for (const file of files) count(readFileSync(file));
show();

function count(content: Buffer): void {
  const bytes = content[0] === 0x1f && content[1] === 0x8b ? gunzipSync(content) : content;
  for (let at = 0; at < bytes.length; at += scanner.window.length) {
    const part = bytes.subarray(at, at + scanner.window.length);
    scanner.window.set(part);
    for (let from = 0; from < part.length; from = scanner.resumeAt) {
      const found = scanner.scan(part.length, from);
      for (let n = 0; n < found; n += 1)
        counts[scanner.hits[2 * n] as number] = (counts[scanner.hits[2 * n] as number] ?? 0) + 1;
    }
    for (const byte of part) if (byte === 10) lines += 1;
  }
}

function show(): void {
  const rows = literals
    .map((literal, index) => ({ literal, hits: counts[index] ?? 0 }))
    .filter(({ hits }) => hits > 0)
    .sort((a, b) => b.hits - a.hits);
  const total = rows.reduce((sum, { hits }) => sum + hits, 0);
  console.log(
    `${printed.length} signatures of what is printed, ${literals.length} literals, ${files.length} files, ${lines} lines`,
  );
  console.log(`${total} hits of ${rows.length} literals: ${((100 * total) / lines).toFixed(1)} per 100 lines\n`);
  console.log('per million lines  literal (signatures)');
  for (const { literal, hits } of rows.slice(0, SHOWN)) {
    const ids = owned.filter((one) => one.literal === literal).map(({ id }) => id);
    console.log(
      `${Math.round((hits * MILLION) / lines)}`.padStart(17),
      ` ${JSON.stringify(literal)} (${ids.slice(0, 3).join(', ')})`,
    );
  }
}
