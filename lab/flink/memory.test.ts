import { describe, expect, test } from 'vitest';
import { parseResourceParams } from './memory.ts';

// Printed by BashJavaUtils of 1.20.3 for a process size of 1 GiB, options left out in the middle.
const PRINTED = `
WARNING: sun.reflect.Reflection.getCallerClass is not supported. This will impact performance.
INFO  [] - Loading configuration property: taskmanager.memory.process.size, 1g
INFO  [] -     Total Flink Memory:          576.000mb (603979776 bytes)
BASH_JAVA_UTILS_EXEC_RESULT:-Xmx161061270 -Xms161061270 -XX:MaxDirectMemorySize=201326592 -XX:MaxMetaspaceSize=268435456
BASH_JAVA_UTILS_EXEC_RESULT:-D taskmanager.memory.network.min=67108864b -D taskmanager.cpu.cores=2.0
`;

describe('parseResourceParams', () => {
  test('separates what is for the JVM from what is for the program', () => {
    expect(parseResourceParams(PRINTED)).toEqual({
      jvm: ['-Xmx161061270', '-Xms161061270', '-XX:MaxDirectMemorySize=201326592', '-XX:MaxMetaspaceSize=268435456'],
      program: ['-D', 'taskmanager.memory.network.min=67108864b', '-D', 'taskmanager.cpu.cores=2.0'],
    });
  });

  test.each([
    ['nothing', '', 'found 0'],
    ['an error instead of the second line', 'BASH_JAVA_UTILS_EXEC_RESULT:-Xmx1\nERROR', 'found 1'],
  ])('says what it was given: %s', (_, output, message) => {
    expect(() => parseResourceParams(output)).toThrow(message);
  });
});
