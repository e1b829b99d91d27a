import { testRule } from '#test/test-rule';
import { pojoAccessorMismatch } from './pojo-accessor-mismatch.ts';

testRule(pojoAccessorMismatch, {
  fires: [
    { sample: 'Fires', at: ['Fires$Order#getId:10'] },
    { sample: 'FiresOnFluent', at: ['FiresOnFluent$Order#id:21'] },
    { sample: 'FiresOnIs', at: ['FiresOnIs$Order#isPaid:46'] },
    { sample: 'FiresOnOptional', at: ['FiresOnOptional$Order#getNote:33'] },
    { sample: 'FiresOnVal', language: 'kotlin', at: ['FiresOnVal$Order#getId:8'] },
    { sample: 'FiresOnInternal', language: 'kotlin', at: ['FiresOnInternal$Order#<init>:17'] },
    { sample: 'FiresOnLazy', language: 'kotlin', at: ['FiresOnLazy$Order#<init>:25'] },
  ],
  silent: [{ sample: 'SilentWithVar', language: 'kotlin' }, 'Silent', { sample: 'FiresOnIs', flink: '2.0' }],
});
