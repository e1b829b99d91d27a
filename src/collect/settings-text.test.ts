import { expect, it } from 'vitest';
import { settingsIn } from './settings-text.ts';

it('the old file: a line for each option, which need not be YAML', () => {
  const text = [
    '# a comment',
    'taskmanager.numberOfTaskSlots: 4',
    'env.java.opts.all: --add-exports=java.base/sun.net.util=ALL-UNNAMED # modules',
    'jobmanager.rpc.address: "jm"',
    'key: [unclosed',
  ].join('\n');
  expect(settingsIn(text)).toEqual({
    'taskmanager.numberOfTaskSlots': '4',
    'env.java.opts.all': '--add-exports=java.base/sun.net.util=ALL-UNNAMED',
    'jobmanager.rpc.address': 'jm',
  });
});

it('the new file: nested', () => {
  const text =
    'execution:\n  checkpointing:\n    interval: 10s\n  buffer-timeout: -1\nclassloader.parent-first-patterns: [a, b]\n';
  expect(settingsIn(text)).toEqual({
    'execution.checkpointing.interval': '10s',
    'execution.buffer-timeout': '-1',
    'classloader.parent-first-patterns': 'a;b',
  });
});

it('what is no configuration has no options', () => {
  expect(settingsIn('hello\n- world\n\u0000')).toEqual({});
});
