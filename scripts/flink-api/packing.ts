import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(import.meta.dirname, '../../src/formats/bytecode/api');
/** As the tables list them; the n-th is the n-th letter. */
const RELEASES = ['1.13', '1.14', '1.15', '1.16', '1.17', '1.18', '1.19', '1.20', '2.0', '2.1', '2.2', '2.3'];

/** Class names by number, in the order in which they were asked for. */
export class NameTable {
  readonly #numbers = new Map<string, number>();

  numberOf(name: string): number {
    const number = this.#numbers.get(name) ?? this.#numbers.size;
    this.#numbers.set(name, number);
    return number;
  }

  /** Classes in a descriptor by number: `(L12;I)V`. */
  shortened(descriptor: string): string {
    return descriptor.replace(/L([^;]+);/g, (_, name: string) => `L${this.numberOf(name)};`);
  }

  /** All names in a row, each as the number of letters it shares with the one before, a comma and the rest. */
  packed(): string {
    const all = [...this.#numbers.keys()];
    return all
      .map((name, i) => {
        const before = all[i - 1] ?? '';
        let same = 0;
        while (same < name.length && name[same] === before[same]) same += 1;
        return `${same},${name.slice(same)}`;
      })
      .join(' ');
  }
}

export function letterOf(version: string): string {
  const at = RELEASES.indexOf(version);
  if (at < 0) throw new Error(`"${version}" is no release of the table`);
  return String.fromCharCode(97 + at);
}

/** Writes lines as one text into a module; `about` becomes its comment. */
export function writeTable(file: string, about: readonly string[], lines: readonly string[]): void {
  const text = lines.join('\n');
  if (/[`\\]|\$\{/.test(text)) throw new Error('the table holds what a template string cannot');
  const name = file.toUpperCase().replaceAll('-', '_');
  const comment = about.map((line) => `// ${line}\n`).join('');
  writeFileSync(join(FOLDER, `${file}.ts`), `${comment}export const ${name} = \`${text}\`;\n`);
  process.stdout.write(`${file}.ts: ${lines.length} lines, ${text.length} characters\n`);
}
