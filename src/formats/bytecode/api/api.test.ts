import { describe, expect, it } from 'vitest';
import { flinkClass, flinkMethod } from './flink-api.ts';
import { goneClass, goneMember } from './gone-api.ts';
import { droppedKey, optionOf } from './option-key.ts';

const F17 = { major: 1, minor: 17 };
const F20 = { major: 1, minor: 20 };
const F2 = { major: 2, minor: 0 };
const F23 = { major: 2, minor: 3 };
const API = 'org/apache/flink/streaming/api';

describe('the table of the public API', () => {
  it.each([
    [`${API}/TimeCharacteristic`, F20, 'present'],
    [`${API}/TimeCharacteristic`, F2, 'absent'],
    ['org/apache/flink/util/ParameterTool', F20, 'absent'],
    ['org/apache/flink/util/ParameterTool', F23, 'present'],
    ['org/acme/Nothing', F23, 'no'],
  ] as const)('knows whether %s is in %o: %s', (name, release, known) => {
    expect(flinkClass(name, release).known).toBe(known);
  });

  it('finds a method where the receiver inherits it', () => {
    const uid = ['uid', `(Ljava/lang/String;)L${API}/datastream/SingleOutputStreamOperator;`] as const;
    expect(flinkMethod(`${API}/datastream/DataStreamSource`, ...uid, F23).known).toBe('present');
    const map = `(Lorg/apache/flink/api/common/functions/MapFunction;)L${API}/datastream/SingleOutputStreamOperator;`;
    expect(flinkMethod(`${API}/datastream/DataStreamSource`, 'map', map, F17).known).toBe('present');
  });

  it('knows what went, and what there is instead', () => {
    const lateness = `(L${API}/windowing/time/Time;)L${API}/datastream/WindowedStream;`;
    expect(flinkMethod(`${API}/datastream/WindowedStream`, 'allowedLateness', lateness, F23)).toEqual({
      known: 'absent',
      since: { major: 1, minor: 13 },
      gone: F2,
      instead: [`(Ljava/time/Duration;)L${API}/datastream/WindowedStream;`],
    });
  });

  it('says nothing of methods no release has', () => {
    expect(flinkMethod(`${API}/datastream/WindowedStream`, 'bridge$1', '()V', F23).known).toBe('no');
  });
});

describe('what distributions no longer have', () => {
  it.each([
    [`${API}/functions/source/SourceFunction`, F23, `${API}/functions/source/legacy/SourceFunction`],
    [`${API}/functions/source/SourceFunction`, F20, 'there'],
    ['org/apache/flink/api/java/DataSet', F2, undefined],
    ['org/apache/flink/api/common/functions/MapFunction', F23, 'there'],
  ] as const)('%s in %o: %s', (name, release, expected) => {
    const gone = goneClass(name, release);
    expect(gone === undefined ? 'there' : gone.moved).toBe(expected);
  });

  it('knows members by the class that inherits them too', () => {
    const descriptor = '(Lorg/apache/flink/configuration/Configuration;)V';
    const rich = 'org/apache/flink/api/common/functions/RichMapFunction';
    expect(goneMember(rich, 'open', descriptor, F23)).toMatchObject({ last: F20, first: F2 });
    expect(goneMember(rich, 'open', descriptor, F20)).toBeUndefined();
    expect(goneMember(rich, 'close', '()V', F23)).toBeUndefined();
  });
});

describe('options', () => {
  it('are keys', () => {
    const options = 'org/apache/flink/configuration/CheckpointingOptions';
    expect(optionOf(options, 'CHECKPOINTING_INTERVAL')?.key).toBe('execution.checkpointing.interval');
    expect(optionOf(options, 'NOTHING')).toBeUndefined();
  });

  it.each([
    ['pipeline.registered-kryo-types', F23, F2],
    ['pipeline.registered-kryo-types', F20, undefined],
    ['execution.checkpointing.interval', F23, undefined],
    ['of.nobody', F23, undefined],
  ] as const)('%s was dropped before %o: %o', (key, release, dropped) => {
    expect(droppedKey(key, release)).toEqual(dropped);
  });
});
