// Builds the WebAssembly kernel of the log scanner and writes it, as text, to a module that every way of running the code
// finds: source, tests, dist and browser. `--check` only says whether that module is what the source gives.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import asc from 'assemblyscript/asc';
import { ROOT } from './set-up.mjs';

const FOLDER = join(ROOT, 'src/formats/logs/scan');
const SOURCE = join(FOLDER, 'kernel.as');
const TARGET = join(FOLDER, 'kernel-bytes.ts');

const wanted = moduleOf(await compile(readFileSync(SOURCE, 'utf8')));
if (!process.argv.includes('--check')) {
  writeFileSync(TARGET, wanted);
} else if (readFileSync(TARGET, 'utf8') !== wanted) {
  process.stdout.write('kernel-bytes.ts is not what kernel.as gives: node scripts/kernel.mjs\n');
  process.exit(1);
}

async function compile(source) {
  let binary;
  const options = ['kernel.ts', '-o', 'kernel.wasm', '-O3', '--enable', 'simd,bulk-memory', '--runtime', 'stub'];
  const { error, stderr } = await asc.main([...options, '--noAssert', '--importMemory', '--initialMemory', '1'], {
    readFile: (name) => (name === 'kernel.ts' ? source : null),
    writeFile: (_, contents) => {
      binary = contents;
    },
    listFiles: () => [],
  });
  if (error) throw new Error(stderr.toString());
  return binary;
}

function moduleOf(binary) {
  const lines = Buffer.from(binary)
    .toString('base64')
    .match(/.{1,112}/g);
  return `// Generated from kernel.as by scripts/kernel.mjs: ${binary.length} bytes of WebAssembly.
export const KERNEL_BASE64: string = [
${lines.map((line) => `  '${line}',`).join('\n')}
].join('');
`;
}
