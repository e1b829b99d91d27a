// Reads a jar as the doctor does, as one process, and says what it found and what it cost. Runs on dist/.
//   node bench/jar/read-jar.mjs job.jar [classes|calls]
import { open } from 'node:fs/promises';
import { crc32, inflateRawSync } from 'node:zlib';
import { codeOf, createStringTable, Instructions, OPCODE, readClass } from '#formats/classfile';
import { classesOf, openArchive } from '#formats/jar';

const [path, depth = 'calls'] = process.argv.slice(2);
const unpacker = {
  // One piece of the right size instead of several of 16 kB; one byte more, or zlib asks again for nothing.
  inflateRaw: (packed, size) =>
    inflateRawSync(packed, { maxOutputLength: Math.max(1, size), chunkSize: Math.max(64, size + 1) }),
  crc32: (bytes) => crc32(bytes),
};
const found = { classes: 0, fields: 0, methods: 0, instructions: 0, calls: 0, letters: 0, problems: 0 };
let reading = 0;

const file = await open(path);
const archive = await openArchive(await sourceOf(file), { unpacker });
found.problems += archive.problems.length;
const strings = createStringTable();
for await (const batch of classesOf(archive, 17, unpacker, () => found.problems++)) {
  const started = performance.now();
  for (const { bytes, source } of batch) read(bytes, source);
  reading += performance.now() - started;
}
await file.close();
const maxRssMb = process.resourceUsage().maxRSS / 1024;
process.stdout.write(
  `${JSON.stringify({ ...found, readingMs: reading, libraries: archive.libraries.length, maxRssMb })}\n`,
);

function read(bytes, source) {
  const classFile = readClass(bytes, source, strings);
  found.classes++;
  found.fields += classFile.fields.length;
  found.methods += classFile.methods.length;
  if (depth === 'calls') for (const method of classFile.methods) follow(method);
}

/** The name of every method, and owner, name and descriptor of every call. */
function follow(method) {
  const { pool } = method;
  found.letters += method.name.length + method.descriptor.length;
  const code = codeOf(method);
  if (!code) return;
  for (const at = new Instructions(code); at.next(); ) {
    found.instructions++;
    if (at.opcode < OPCODE.invokevirtual || at.opcode > OPCODE.invokeinterface) continue;
    found.calls++;
    const { operand } = at;
    found.letters += pool.ownerOf(operand).length + pool.nameOf(operand).length + pool.descriptorOf(operand).length;
  }
}

async function sourceOf(handle) {
  const { size } = await handle.stat();
  const read = async (offset, length, into = new Uint8Array(length)) => {
    const { bytesRead } = await handle.read(into, 0, length, offset);
    return into.subarray(0, bytesRead);
  };
  return { name: path, size, read };
}
