import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { confFile } from './configuration.ts';
import { parseVersion } from './version.ts';

const OPTIONS = { 'rest.port': '8081', 'slot.request.timeout': '20 s', 'metrics.scope.jm': '<host>: #1' };

describe('confFile', () => {
  test.each(['1.13.6', '1.17.2', '1.18.1'])('%s reads flat lines, which know no quotes', (text) => {
    expect(confFile(parseVersion(text), OPTIONS)).toEqual({
      name: 'flink-conf.yaml',
      text: 'rest.port: 8081\nslot.request.timeout: 20 s\nmetrics.scope.jm: <host>: #1\n',
    });
  });

  test.each(['1.19.3', '1.20.3', '2.3.0'])('%s reads YAML, in which a value may need quotes', (text) => {
    const { name, text: yaml } = confFile(parseVersion(text), OPTIONS);
    expect(name).toBe('config.yaml');
    expect(parse(yaml)).toEqual(OPTIONS);
  });
});
