import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sourcesFor } from './source-folders.ts';

let root = '';
const write = (name: string, content = 'first\nsecond') => {
  mkdirSync(dirname(join(root, name)), { recursive: true });
  writeFileSync(join(root, name), content);
};

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'flink-doctor-sources-'));
  write('pom.xml');
  write('job/target/job.jar');
  write('job/src/main/java/com/acme/Job.java');
  write('model/src/main/java/com/acme/Order.java');
  write('model/src/main/kotlin/Total.kt');
  write('elsewhere/com/acme/Lost.java');
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const place = (name: string, file: string | undefined) => ({ class: name, method: 'a()V', line: 1, file });
const found = (given: readonly string[], name: string, file: string | undefined, from = root) =>
  sourcesFor(join(root, 'job/target/job.jar'), given, from).find(place(name, file))?.path;

it.each<[string, string, string | undefined, string | undefined]>([
  ['beside the jar', 'com/acme/Job$Fn', 'Job.java', 'job/src/main/java/com/acme/Job.java'],
  ['in the next module', 'com/acme/Order', 'Order.java', 'model/src/main/java/com/acme/Order.java'],
  ['of Kotlin, without its first folders', 'com/acme/Total', 'Total.kt', 'model/src/main/kotlin/Total.kt'],
  ['not there', 'com/acme/Lost', 'Lost.java', undefined],
  ['in a class without a file name', 'com/acme/Job', undefined, undefined],
])('%s', (_, name, file, path) => {
  expect(found([], name, file)).toBe(path);
});

it('in the folders that were named, and only there', () => {
  expect(found([join(root, 'elsewhere')], 'com/acme/Lost', 'Lost.java')).toBe('elsewhere/com/acme/Lost.java');
  expect(found([join(root, 'elsewhere')], 'com/acme/Job', 'Job.java')).toBeUndefined();
  expect(found([root], 'com/acme/Job', 'Job.java')).toBe('job/src/main/java/com/acme/Job.java');
});

it('seen from elsewhere, from the module on', () => {
  expect(found([], 'com/acme/Job', 'Job.java', join(root, 'elsewhere'))).toBe('src/main/java/com/acme/Job.java');
});

it('lines, whatever ends them', () => {
  const { find } = sourcesFor(join(root, 'job/target/job.jar'), [], root);
  expect(find(place('com/acme/Job', 'Job.java'))?.lines).toEqual(['first', 'second']);
  expect(find({ entry: 'META-INF/MANIFEST.MF' })).toBeUndefined();
});
