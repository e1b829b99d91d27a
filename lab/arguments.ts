import { parseArgs } from 'node:util';
import { DEFAULT_VERSION, type FlinkVersion, parseVersion } from './flink/version.ts';
import { FORMS, type Form } from './patients/define-patient.ts';

export interface Arguments {
  /** A patient's id, or `all`; undefined asks for the list. */
  readonly patient: string | undefined;
  readonly version: FlinkVersion;
  /** Of `against`: the version that took the savepoints. */
  readonly from: FlinkVersion | undefined;
  readonly forms: readonly Form[];
  readonly variant: string | undefined;
  readonly only: readonly string[] | undefined;
  readonly out: string;
  readonly hold: boolean;
  /** Examine live as well, in both languages, and compare with the bundle. */
  readonly live: boolean;
  /** Of each patient only its first variant. */
  readonly firstVariant: boolean;
  /** Keep the processes' logs too. */
  readonly logs: boolean;
  /** Examine the logs alone as well. */
  readonly fromLogs: boolean;
}

export const USAGE = `npm run lab -- <patient> [--flink ${DEFAULT_VERSION}] [--form ${FORMS.join('|')}] [--variant v] [--out folder] [--hold]
npm run lab -- all [--flink ${DEFAULT_VERSION}] [--only a,b] [--forms sick,near-miss,healthy] [--out folder] [--first-variant] [--live] [--logs] [--from-logs]
npm run lab -- surgery|values [--flink ${DEFAULT_VERSION}] [--only rocksdb-native,…] [--out folder]
npm run lab -- against [--flink ${DEFAULT_VERSION}] [--from 1.20.3] [--out folder]
npm run lab -- seed-case [--out folder]`;

/** @throws in words for the user */
export function readArguments(words: readonly string[]): Arguments {
  const { values, positionals } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: {
      flink: { type: 'string', default: DEFAULT_VERSION },
      from: { type: 'string' },
      form: { type: 'string' },
      forms: { type: 'string' },
      variant: { type: 'string' },
      only: { type: 'string' },
      out: { type: 'string', default: '.cache/lab' },
      hold: { type: 'boolean', default: false },
      'first-variant': { type: 'boolean', default: false },
      live: { type: 'boolean', default: false },
      logs: { type: 'boolean', default: false },
      'from-logs': { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (positionals.length > 1) throw new Error(`expected one patient, found ${positionals.join(' ')}`);
  const forms = values.forms ?? values.form;
  return {
    patient: values.help ? undefined : positionals[0],
    version: parseVersion(values.flink),
    from: values.from === undefined ? undefined : parseVersion(values.from),
    forms: forms === undefined ? FORMS : forms.split(',').map(readForm),
    variant: values.variant,
    only: values.only?.split(','),
    out: values.out,
    hold: values.hold,
    live: values.live,
    firstVariant: values['first-variant'],
    logs: values.logs,
    fromLogs: values['from-logs'],
  };
}

function readForm(text: string): Form {
  const form = FORMS.find((known) => known === text);
  if (form === undefined) throw new Error(`no such form: ${text} (there are ${FORMS.join(', ')})`);
  return form;
}
