#!/usr/bin/env node
// Compiles samples of rules against real Flink jars: fixtures/samples/<area>/<id>.java → <id>.jar; a .kt becomes
// <id>-kotlin.jar, a .scala <id>-scala.jar. What is needed on the machine, and the first line of a sample: see
// fixtures/samples/README.md.
//   npm run samples                                    those whose source is newer than their jar
//   npm run samples -- user-functions/thread-sleep     these, in any case
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { delimiter, join, relative } from 'node:path';
import { ROOT } from './set-up.mjs';

const SAMPLES = join(ROOT, 'fixtures', 'samples');
const CACHE = process.env.FLINK_DOCTOR_LAB_CACHE ?? join(homedir(), '.cache', 'flink-doctor', 'lab');
const MAVEN = join(homedir(), '.m2', 'repository');
const JDK = process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin') : '';
const COMPILERS = { '.java': compileJava, '.kt': compileKotlin, '.scala': compileScala };
/** Every entry bears it, so that the same source gives the same jar. */
const DATE = '2026-01-01T00:00:00Z';

let known;
const wanted = process.argv.slice(2);
const sources = readdirSync(SAMPLES, { recursive: true })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => Object.keys(COMPILERS).some((ending) => name.endsWith(ending)));
for (const one of wanted) {
  if (!sources.some((source) => isOf(source, one))) fail(`there is no sample ${one} in fixtures/samples`);
}
const chosen = sources.filter((source) =>
  wanted.length > 0 ? wanted.some((one) => isOf(source, one)) : isStale(source),
);
for (const source of chosen.sort()) build(source);
console.log(`${chosen.length} of ${sources.length} samples compiled`);

function isOf(source, id) {
  return source.replace(/\.\w+$/, '') === id.replace(/\.\w+$/, '');
}

function isStale(source) {
  const jar = join(SAMPLES, jarOf(source));
  return !existsSync(jar) || statSync(jar).mtimeMs < statSync(join(SAMPLES, source)).mtimeMs;
}

function jarOf(source) {
  return source
    .replace(/\.java$/, '.jar')
    .replace(/\.(?:kt|scala)$/, (ending) => (ending === '.kt' ? '-kotlin.jar' : '-scala.jar'));
}

function build(source) {
  const file = join(SAMPLES, source);
  const asked = askedFor(file);
  const classes = mkdtempSync(join(tmpdir(), 'flink-doctor-sample-'));
  try {
    COMPILERS[/\.\w+$/.exec(source)[0]](file, classes, asked);
    const made = readdirSync(classes, { recursive: true })
      .map((name) => name.replaceAll('\\', '/'))
      .filter((name) => name.endsWith('.class'))
      .sort();
    const jar = join(SAMPLES, jarOf(source));
    run(tool('jar'), [
      '--create',
      `--date=${DATE}`,
      '--no-manifest',
      '--file',
      jar,
      ...made.flatMap((one) => ['-C', classes, one]),
    ]);
    console.log(`${relative(ROOT, jar)}: ${made.length} classes, Flink ${asked.flink}, Java ${asked.java}`);
  } finally {
    rmSync(classes, { recursive: true, force: true });
  }
}

/** `// flink: 2.3 java: 17 with: flink-connector-jdbc,postgresql javac: -parameters` on the first line. */
function askedFor(file) {
  const [first] = readFileSync(file, 'utf8').split('\n', 1);
  const said = (key) => new RegExp(`\\b${key}:\\s*(\\S+)`).exec(first)?.[1];
  return {
    flink: said('flink') ?? '1.20',
    java: said('java') ?? '11',
    with: said('with')?.split(',') ?? [],
    javac: said('javac')?.split(',') ?? [],
  };
}

function compileJava(file, classes, asked) {
  const options = ['--release', asked.java, '-g', '-proc:none', '-nowarn', '-Xlint:none', '-encoding', 'UTF-8'];
  run(tool('javac'), [...options, ...asked.javac, '-cp', classPathOf(asked), '-d', classes, file]);
}

function compileKotlin(file, classes, asked) {
  const compiler = [
    'kotlin-compiler-embeddable',
    'kotlin-stdlib',
    'kotlin-script-runtime',
    'kotlin-reflect',
    'kotlin-daemon-embeddable',
    'trove4j',
    'annotations',
    'kotlinx-coroutines-core-jvm',
  ];
  const tools = compiler.flatMap((name) => newestJar(name) ?? []).join(delimiter);
  const target = ['-no-reflect', '-no-stdlib', '-nowarn', '-jvm-target', asked.java === '8' ? '1.8' : asked.java];
  const path = [classPathOf(asked), newestJar('kotlin-stdlib')].join(delimiter);
  run(tool('java'), [
    '-cp',
    tools,
    'org.jetbrains.kotlin.cli.jvm.K2JVMCompiler',
    ...target,
    '-cp',
    path,
    '-d',
    classes,
    file,
  ]);
}

function compileScala(file, classes, asked) {
  // Flink's Scala API is of 2.12; all three must be of one version.
  const tools = ['scala-compiler', 'scala-library', 'scala-reflect', 'scala-xml_2.12'].flatMap(
    (name) => newestJar(name, /^2\.12\.|^[^2]/) ?? [],
  );
  const path = [classPathOf(asked), ...tools].join(delimiter);
  run(tool('java'), [
    '-cp',
    tools.join(delimiter),
    'scala.tools.nsc.Main',
    '-nowarn',
    '-cp',
    path,
    '-d',
    classes,
    file,
  ]);
}

/** The release's own jars, and every connector that is made for it, as far as they are on this machine. */
function classPathOf({ flink, with: more }) {
  const home = readdirSync(CACHE).find((name) => name.startsWith(`flink-${flink}.`) || name === `flink-${flink}`);
  if (home === undefined) fail(`there is no Flink ${flink} in ${CACHE}: npm run lab -- --flink ${flink} brings one`);
  const lib = join(CACHE, home, 'lib');
  const jars = readdirSync(lib)
    .filter((name) => name.endsWith('.jar'))
    .map((name) => join(lib, name));
  const major = `${flink.split('.')[0]}.`;
  const connectors = mavenJars().filter(({ artifact, version }) => {
    if (!/^flink-(?:connector|cep|avro|statebackend|sql-avro|protobuf|state-processor)/.test(artifact)) return false;
    return (
      version.endsWith(`-${flink}`) ||
      version.startsWith(`${flink}.`) ||
      (major === '2.' && /^2\.|-2\.\d+$/.test(version))
    );
  });
  const libraries = [
    'kafka-clients',
    'avro',
    'jackson-core',
    'jackson-databind',
    'jackson-annotations',
    'slf4j-api',
    ...more,
  ];
  const found = libraries.flatMap(
    (name) => newestJar(name) ?? (more.includes(name) ? fail(`there is no ${name} in ~/.m2`) : []),
  );
  return [...jars, ...connectors.map(({ path }) => path), ...found].join(delimiter);
}

/** Every jar of the local Maven repository, by what its folders say. */
function mavenJars() {
  known ??= existsSync(MAVEN)
    ? readdirSync(MAVEN, { recursive: true })
        .map((name) => name.replaceAll('\\', '/'))
        .filter((name) => name.endsWith('.jar') && !/-(?:sources|tests|javadoc)\.jar$/.test(name))
        .map((name) => ({ path: join(MAVEN, name), artifact: name.split('/').at(-3), version: name.split('/').at(-2) }))
    : [];
  return known;
}

function newestJar(artifact, version = /./) {
  const found = mavenJars().filter((one) => one.artifact === artifact && version.test(one.version));
  return found.sort((a, b) => a.version.localeCompare(b.version, 'en', { numeric: true })).at(-1)?.path;
}

function tool(name) {
  return JDK ? join(JDK, name) : name;
}

function run(command, options) {
  const { status, stdout, stderr, error } = spawnSync(command, options, { encoding: 'utf8' });
  if (error || status !== 0) fail(`${command} ${options.at(-1)}: ${error?.message ?? `${stdout}${stderr}`}`);
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
