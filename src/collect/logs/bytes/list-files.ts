import { readdirSync, realpathSync, type Stats, statSync } from 'node:fs';
import { join } from 'node:path';
import { text } from '#evidence';
import { expandGlob, isGlob } from './glob.ts';
import { type OnNote, reasonOf } from './note.ts';
import { inWrittenOrder } from './rotation.ts';

/** A file to be read. */
export interface ListedFile {
  readonly path: string;
  /** At the time of listing; what is written later is not read. */
  readonly sizeBytes: number;
  /** Tells the file from another one that takes its name later. */
  readonly identity: string;
  /** Named by the user, not found in a folder: then it is an error that it is no log. */
  readonly named: boolean;
  /** A pipe or device: has no size and no second reading. */
  readonly isStream: boolean;
}

export interface ListOptions {
  readonly onNote: OnNote;
  readonly signal?: AbortSignal;
}

/** What a folder tree may hold before the rest is left out. */
const MOST_FILES = 1_000_000;
/** After so many files others get a turn, and Ctrl-C is heard. */
const TURN = 1000;

/**
 * The files that inputs mean: files, folders with all below them, patterns. Rotated sets stand together, oldest first, as
 * far as names tell. What cannot be read is noted.
 */
export async function listFiles(inputs: readonly string[], options: ListOptions): Promise<ListedFile[]> {
  const files: ListedFile[] = [];
  const seen = new Set<string>();
  const add = (file: ListedFile) => {
    if (!file.isStream && seen.has(file.identity)) return;
    seen.add(file.identity);
    files.push(file);
  };
  for (const input of inputs) {
    const about = statOf(input);
    if (typeof about !== 'string') await take(input, about, add, options);
    else if (isGlob(input)) await takePattern(input, add, options);
    else options.onNote(cannot(input, about));
    if (files.length >= MOST_FILES) break;
  }
  return inWrittenOrder(files);
}

type Add = (file: ListedFile) => void;

async function take(path: string, about: Stats, add: Add, options: ListOptions): Promise<void> {
  if (about.isDirectory()) await takeFolder(path, add, options);
  else add(listed(path, about, true));
}

async function takePattern(pattern: string, add: Add, options: ListOptions): Promise<void> {
  const paths = expandGlob(pattern);
  for (const path of paths) {
    const about = statOf(path);
    if (typeof about === 'string') options.onNote(cannot(path, about));
    else await take(path, about, add, options);
  }
  if (paths.length > 0) return;
  const problem = text('the pattern matches no file', '没有文件与该模式匹配');
  options.onNote({ name: pattern, status: 'unreadable', problem });
}

/** Breadth first, each real folder once: links may form a circle. */
async function takeFolder(root: string, add: Add, { onNote, signal }: ListOptions): Promise<void> {
  const visited = new Set<string>();
  const folders = [root];
  let count = 0;
  for (let folder = folders.shift(); folder !== undefined && count < MOST_FILES; folder = folders.shift()) {
    const names = namesIn(folder, visited, onNote);
    for (const name of names) {
      count += 1;
      if (count % TURN === 0) await nextTurn(signal);
      const path = join(folder, name);
      const about = statOf(path);
      if (typeof about === 'string') onNote(cannot(path, about));
      else if (about.isDirectory()) folders.push(path);
      else if (about.isFile()) add(listed(path, about, false));
    }
  }
  if (count < MOST_FILES) return;
  const problem = text(`only its first ${MOST_FILES} files were read`, `仅读取了其中前 ${MOST_FILES} 个文件`);
  onNote({ name: root, status: 'partly', problem });
}

function namesIn(folder: string, visited: Set<string>, onNote: OnNote): string[] {
  try {
    const real = realpathSync(folder);
    if (visited.has(real)) return [];
    visited.add(real);
    return readdirSync(folder).sort();
  } catch (error) {
    onNote(cannot(folder, reasonOf(error)));
    return [];
  }
}

async function nextTurn(signal: AbortSignal | undefined): Promise<void> {
  await new Promise<void>((resolve) => setImmediate(resolve));
  signal?.throwIfAborted();
}

function statOf(path: string): Stats | string {
  try {
    return statSync(path);
  } catch (error) {
    return reasonOf(error);
  }
}

function listed(path: string, about: Stats, named: boolean): ListedFile {
  const isStream = !about.isFile();
  return { path, sizeBytes: isStream ? 0 : about.size, identity: identityOf(about), named, isStream };
}

export function identityOf({ dev, ino }: Stats): string {
  return `${dev}:${ino}`;
}

function cannot(name: string, reason: string) {
  const problem = text(`it cannot be read (${reason})`, `无法读取（${reason}）`);
  return { name, status: 'unreadable' as const, problem };
}
