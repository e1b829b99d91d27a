// The least a jar can cost in Node: its directory walked by hand, every class inflated, nothing read.
//   node bench/jar/floor.mjs job.jar
import { readFileSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';

const jar = readFileSync(process.argv[2]);
let end = jar.length - 22;
while (jar.readUInt32LE(end) !== 0x06054b50) end--;
const count = jar.readUInt16LE(end + 10);
let at = jar.readUInt32LE(end + 16);
let [classes, bytes] = [0, 0];
for (let i = 0; i < count; i++) {
  const [packed, size] = [jar.readUInt32LE(at + 20), jar.readUInt32LE(at + 24)];
  const nameEnd = at + 46 + jar.readUInt16LE(at + 28);
  if (jar.toString('latin1', nameEnd - 6, nameEnd) === '.class') {
    const offset = jar.readUInt32LE(at + 42);
    const start = offset + 30 + jar.readUInt16LE(offset + 26) + jar.readUInt16LE(offset + 28);
    const data = jar.subarray(start, start + packed);
    const method = jar.readUInt16LE(at + 10);
    bytes += method === 0 ? data.length : inflateRawSync(data, { chunkSize: Math.max(64, size + 1) }).length;
    classes++;
  }
  at = nameEnd + jar.readUInt16LE(at + 30) + jar.readUInt16LE(at + 32);
}
process.stdout.write(`${JSON.stringify({ classes, bytes, maxRssMb: process.resourceUsage().maxRSS / 1024 })}\n`);
