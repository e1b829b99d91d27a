import { openJobClasses } from '#collect/job-classes';
import { text } from '#evidence';
import { type ListedType, listTypes } from '#preflight/type-list';
import { type Lang, type Paint, paintOf } from '#report';
import type { Console } from '../console.ts';
import { writeTextFile } from '../output-file.ts';
import { UsageError } from '../usage-error.ts';
import { openEach } from './open-each.ts';
import { flinkOf, type PreflightOptions } from './options.ts';

/** Prints what Flink makes of each class that matches `--types`. */
export async function printTypes(
  paths: readonly string[],
  options: PreflightOptions,
  console: Console,
): Promise<number> {
  const { types: glob = '**', format, output } = options;
  if (format !== 'text' && format !== 'json') {
    throw new UsageError(text('--types: --format is text or json.', '--types：--format 只能是 text 或 json。'));
  }
  const flink = flinkOf(options);
  const packages = await openEach(paths, (path) => openJobClasses(path, flink));
  const listed = packages.map(({ code, close }) => {
    const types = listTypes(code, glob);
    close();
    return { code, types };
  });
  if (listed.every(({ types }) => types.length === 0)) {
    throw new UsageError(
      text(
        `--types ${glob}: no class matches; * is a part of a name, ** any number of them, as in com.acme.**.`,
        `--types ${glob}：没有匹配的类；* 表示名称的一段，** 表示任意多段，例如 com.acme.**。`,
      ),
    );
  }
  const documents = listed.map(({ code: { flink }, types }) => documentOf(flink, types, console.lang));
  const paint = paintOf(console.terminal.colour && output === undefined);
  const page =
    format === 'json'
      ? `${JSON.stringify(documents.length === 1 ? documents[0] : documents, undefined, 2)}\n`
      : listed.map(({ code, types }) => tableOf(code.name, types, console.lang, paint)).join('\n');
  if (output === undefined) await console.result(page);
  else await writeTextFile(output, page);
  return 0;
}

function documentOf({ major, minor }: { major: number; minor: number }, types: readonly ListedType[], lang: Lang) {
  return {
    schema: 'flink-doctor/types/1',
    flink: `${major}.${minor}`,
    types: types.map((one) => ({
      class: one.class,
      serializer: one.serializer,
      because: one.because[lang],
      ...(one.log.length > 0 && { log: one.log }),
      fields: one.fields.map(({ name, serializer, because }) => ({ name, serializer, because: because[lang] })),
    })),
  };
}

/** Serializers that cost: they, and the fields that have one, stand out. */
const COSTLY: ReadonlySet<string> = new Set(['kryo', 'unsupported']);

function tableOf(name: string, types: readonly ListedType[], lang: Lang, paint: Paint): string {
  const column = Math.max(...types.map((one) => one.serializer.length), 0);
  const painted = (serializer: string, width = 0) =>
    (COSTLY.has(serializer) ? paint.yellow : paint.green)(serializer.padEnd(width));
  const lines = types.flatMap((one) => [
    `  ${painted(one.serializer, column)}  ${paint.bold(one.class)}  ${paint.dim(one.because[lang])}`,
    ...one.fields
      .filter(({ serializer }) => COSTLY.has(serializer))
      .map(
        (field) =>
          `  ${' '.repeat(column)}    ${field.name}${lang === 'zh' ? '：' : ': '}${painted(field.serializer)}  ${paint.dim(field.because[lang])}`,
      ),
  ]);
  const costly = types.filter(({ serializer }) => COSTLY.has(serializer)).length;
  const count = text(
    `${name}: ${types.length} classes, ${costly} of them left to Kryo or refused`,
    `${name}：${types.length} 个类，其中 ${costly} 个交给 Kryo 或不受支持`,
  )[lang];
  return `${[paint.bold(count), ...lines].join('\n')}\n`;
}
