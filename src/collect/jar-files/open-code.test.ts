import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { classBytes, jarBytes } from '#fixtures/class-fixture';
import { type Packed, zipOf } from '#fixtures/zip-writer';
import type { FlinkRelease } from '#formats/bytecode';
import { jobCodeOf, openJobCode } from './open-code.ts';
import { packageOf } from './packed-jar.ts';
import { parseRelease } from './target-release.ts';

const CLINIC = classBytes('java8/clinic/Clinic');
const at = (name: string, content: Uint8Array | string = CLINIC): Packed => ({ name, content });
const manifest = (text: string) => at('META-INF/MANIFEST.MF', text);
const artifact = (group: string, name: string, version: string) =>
  at(`META-INF/maven/${group}/${name}/pom.properties`, `groupId=${group}\nartifactId=${name}\nversion=${version}\n`);

async function opened(files: readonly Packed[], flink?: FlinkRelease) {
  return jobCodeOf(await packageOf(zipOf(files), 'job.jar'), 'job.jar', flink);
}

const ownOf = async (files: readonly Packed[]) => (await opened(files)).code.classes.own;
const KAFKA = at('org/apache/kafka/clients/Client.class');

describe('the own classes of', () => {
  it.each<[string, readonly Packed[], readonly string[]]>([
    ['a thin jar are all', [at('com/acme/Job.class'), at('model/Order.class')], ['com/acme/Job', 'model/Order']],
    ['a fat jar are not known libraries', [at('com/acme/Job.class'), KAFKA], ['com/acme/Job']],
    [
      'a fat jar are not what its artifacts name',
      [
        manifest('Main-Class: com.acme.Job\n'),
        at('com/acme/Job.class'),
        at('com/acme/model/Order.class'),
        at('zoo/lions/api/Pride.class'),
        at('helpers/Dates.class'),
        artifact('com.acme', 'job', '1'),
        artifact('zoo.lions.api', 'pride', '3'),
      ],
      ['com/acme/Job', 'com/acme/model/Order', 'helpers/Dates'],
    ],
    [
      'a jar with libraries in it are not theirs, unless they are of the house',
      [
        manifest('Main-Class: com.acme.Job\n'),
        at('com/acme/Job.class'),
        { ...at('lib/zoo.jar', zipOf([at('zoo/Lion.class'), at('com/acme/Shared.class')])), stored: true },
      ],
      ['com/acme/Job', 'com/acme/Shared'],
    ],
    [
      'Spring Boot are below its folder',
      [
        manifest('Main-Class: org.springframework.boot.loader.JarLauncher\nStart-Class: com.acme.Job\n'),
        at('org/springframework/boot/loader/JarLauncher.class'),
        at('BOOT-INF/classes/com/acme/Job.class'),
      ],
      ['com/acme/Job'],
    ],
    [
      "Flink's examples are their own, not their neighbours'",
      [
        manifest('Main-Class: org.apache.flink.streaming.examples.a.A\n'),
        at('org/apache/flink/streaming/examples/a/A.class'),
        at('org/apache/flink/core/X.class'),
      ],
      ['org/apache/flink/streaming/examples/a/A'],
    ],
    [
      'a published library are what it is about',
      [at('org/apache/paimon/A.class'), at('org/apache/paimon/B.class'), at('org/apache/paimon/shaded/C.class'), KAFKA],
      ['org/apache/paimon/A', 'org/apache/paimon/B'],
    ],
    [
      "what was relocated are nobody's",
      [at('com/acme/Job.class'), at('com/acme/shaded/guava/Lists.class')],
      ['com/acme/Job'],
    ],
  ])('%s', async (_, files, own) => {
    expect(await ownOf(files)).toEqual(own);
  });

  it('a main class in the root of what was shaded keeps what is shaded out', async () => {
    const files = [
      manifest('Main-Class: com.acme.Job\n'),
      at('com/acme/Job.class'),
      at('com/acme/shaded/guava/Lists.class'),
    ];
    expect(await ownOf(files)).toEqual(['com/acme/Job']);
  });
});

describe('the release it is to run on', () => {
  const flinkOf = async (files: readonly Packed[]) => {
    const { code } = await opened(files);
    return `${code.flink.major}.${code.flink.minor} ${code.flinkFrom}`;
  };

  it.each<[string, readonly Packed[], string]>([
    ['nobody tells', [at('a/B.class')], '2.3 default'],
    [
      'a module of Flink',
      [at('a/B.class'), artifact('org.apache.flink', 'flink-streaming-java', '1.18.1')],
      '1.18 jar',
    ],
    [
      "a connector's own version is not Flink's",
      [at('a/B.class'), artifact('org.apache.flink', 'flink-connector-kafka', '3.4.0-1.20')],
      '1.20 jar',
    ],
    [
      'a connector that was released with Flink',
      [at('a/B.class'), artifact('org.apache.flink', 'flink-connector-kafka', '1.17.2')],
      '1.17 jar',
    ],
    [
      'shaded libraries have versions of their own',
      [at('a/B.class'), artifact('org.apache.flink', 'flink-shaded-guava', '31.1-jre-17.0')],
      '2.3 default',
    ],
    [
      'the manifest of what Flink publishes',
      [
        at('a/B.class'),
        manifest('Implementation-Title: Flink : Connectors : JDBC\nImplementation-Version: 3.2.0-1.19\n'),
      ],
      '1.19 jar',
    ],
    [
      "a version that is the job's own",
      [at('a/B.class'), manifest('Implementation-Title: Flink Quickstart Job\nImplementation-Version: 1.15\n')],
      '2.3 default',
    ],
    [
      'in a library within',
      [at('a/B.class'), at('lib/x.jar', zipOf([artifact('org.apache.flink', 'flink-cep', '1.19.0')]))],
      '1.19 jar',
    ],
  ])('%s', async (_, files, told) => {
    expect(await flinkOf(files)).toBe(told);
  });

  it('what the user says counts first', async () => {
    const files = [at('a/B.class'), artifact('org.apache.flink', 'flink-core', '1.18.1')];
    expect((await opened(files, { major: 2, minor: 0 })).code).toMatchObject({
      flink: { major: 2, minor: 0 },
      flinkFrom: 'flag',
    });
  });

  it.each([
    ['1.20.3', { major: 1, minor: 20 }],
    ['2.3', { major: 2, minor: 3 }],
    ['v1.17.2', { major: 1, minor: 17 }],
    ['1.20-SNAPSHOT', { major: 1, minor: 20 }],
    ['2', undefined],
    ['1.x', undefined],
    ['latest', undefined],
  ])('%s', (text, release) => {
    expect(parseRelease(text)).toEqual(release);
  });
});

describe('classes', () => {
  it('are read when asked for, once, and what is broken is told', async () => {
    const { code, problems } = await opened([at('clinic/Clinic.class'), at('a/Broken.class', 'no class')], {
      major: 2,
      minor: 3,
    });
    expect(problems).toEqual([]);
    expect(code.classes.find('clinic/Clinic')).toBe(code.classes.find('clinic/Clinic'));
    expect(code.classes.find('a/Broken')).toBeUndefined();
    expect(code.classes.find('a/Broken')).toBeUndefined();
    expect(code.classes.find('a/Nowhere')).toBeUndefined();
    expect(problems).toEqual([{ entry: 'a/Broken.class', problem: expect.stringContaining('not a class') }]);
    expect(code.classes.sourceOf('clinic/Clinic')).toBe('job.jar!/clinic/Clinic.class');
  });

  it('of libraries within are found as well, the outermost first', async () => {
    const bytes = jarBytes('fat');
    const { code } = jobCodeOf(await packageOf(bytes, 'fat.jar'), 'fat.jar');
    expect(code.classes.sourceOf('org/acme/Driver')).toBe(
      'fat.jar!/lib/driver.jar!/META-INF/versions/17/org/acme/Driver.class',
    );
    expect(code.classes.find('org/acme/Driver')?.major).toBe(61);
    expect(code.archive.libraries.map(({ name }) => name)).toEqual(['fat.jar!/lib/driver.jar']);
  });

  it('texts that rules read, and no others', async () => {
    const { code } = await opened([
      at('a/B.class'),
      at('sql/job.sql', 'SELECT 1'),
      at('notes.txt', 'x'),
      at('conf/config.yaml', 'a: 1'),
    ]);
    expect([...code.archive.texts]).toEqual([
      ['sql/job.sql', 'SELECT 1'],
      ['conf/config.yaml', 'a: 1'],
    ]);
  });
});

describe('on the disk', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'flink-doctor-code-'));
    mkdirSync(join(folder, 'classes', 'clinic'), { recursive: true });
    writeFileSync(join(folder, 'classes', 'clinic', 'Clinic.class'), CLINIC);
    writeFileSync(join(folder, 'classes', 'job.sql'), 'SELECT 1');
    mkdirSync(join(folder, 'usrlib'));
    writeFileSync(
      join(folder, 'usrlib', 'job.jar'),
      zipOf([manifest('Main-Class: com.acme.Job\n'), at('com/acme/Job.class')]),
    );
    writeFileSync(join(folder, 'usrlib', 'kafka.jar'), zipOf([KAFKA]));
    writeFileSync(join(folder, 'usrlib', 'broken.jar'), 'PK no more');
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('a folder of classes', async () => {
    const { code, close } = await openJobCode(join(folder, 'classes'));
    expect(code.classes.own).toEqual(['clinic/Clinic']);
    expect(code.classes.find('clinic/Clinic')?.name).toBe('clinic/Clinic');
    expect(code.archive.texts.get('job.sql')).toBe('SELECT 1');
    close();
  });

  it('a folder of jars is one package, and a broken one is told', async () => {
    const { code, problems, close } = await openJobCode(join(folder, 'usrlib'));
    expect(code.classes.own).toEqual(['com/acme/Job']);
    expect(code.classes.names).toHaveLength(2);
    expect(problems.map(({ entry }) => entry)).toEqual(['broken.jar']);
    close();
  });

  it('a jar stays open until it is closed', async () => {
    const { code, close } = await openJobCode(join(folder, 'usrlib', 'job.jar'));
    expect(code.classes.find('com/acme/Job')?.name).toBe('clinic/Clinic');
    close();
  });

  it('what is no jar is an error', async () => {
    await expect(openJobCode(join(folder, 'usrlib', 'broken.jar'))).rejects.toThrow('no jar');
    await expect(openJobCode(join(folder, 'nowhere'))).rejects.toThrow('ENOENT');
  });
});
