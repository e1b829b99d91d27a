import { text } from '#evidence';
import { defineToldDiagnosis, type ToldCase } from '../told.ts';
import { dropState, oldProgram, PAGES } from './ways-back.ts';

/** State contains objects written by Java serialization (or Kryo) whose class changed, moved or vanished. */
export const restoreJavaClassChanged = defineToldDiagnosis({
  id: 'restore-java-class-changed',
  title: text('A class inside the state changed or vanished', '状态中的 Java 类发生变化或消失'),
  docs: [
    PAGES.evolution,
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/dev/datastream/fault-tolerance/serialization/custom_serialization/',
  ],
  subject: (told) => ({ class: classOf(told) }),
  summary: (told) =>
    told.captures.old === undefined
      ? text(
          `State names the class ${classOf(told)}, which the restored program does not have: renamed, moved, an anonymous or lambda class that is numbered anew with each build, or a library that is gone.`,
          `状态引用了类 ${classOf(told)}，而恢复的程序中没有它：被重命名、移动，或是每次编译编号都会变的匿名类/lambda，或依赖库被移除。`,
        )
      : text(
          `State contains ${classOf(told)} written by Java serialization with serialVersionUID ${told.captures.old}; the class of today has ${told.captures.new}.`,
          `状态中包含以 Java 序列化写出的 ${classOf(told)}（serialVersionUID ${told.captures.old}），而当前类为 ${told.captures.new}。`,
        ),
  ruledOut: () => [
    {
      id: 'version-mismatch',
      because: text(
        'the class is read from state, not from a submitted job graph',
        '该类是从状态中读取的，而不是提交的作业图',
      ),
    },
  ],
  open: ({ fault }) =>
    fault.match?.signature.id.endsWith(':bare')
      ? {
          because: text(
            'without the frames below it this may also be another jar at the client than in the cluster',
            '没有其下的堆栈，也可能是客户端与集群的 jar 不一致',
          ),
          remedy: text(
            'The whole stack: a restore (initializeState, RestoreOperation) or the reading of a job (readObjectFromConfig).',
            '请提供完整堆栈：是恢复状态（initializeState、RestoreOperation）还是读取作业（readObjectFromConfig）。',
          ),
        }
      : undefined,
  prescriptions: (told) => [
    oldProgram(),
    {
      aim: 'cure',
      action: text(
        `Bring back the class as it was (name, package${told.captures.old === undefined ? '' : `, and private static final long serialVersionUID = ${told.captures.old}L`}); restore; then move that state to a POJO or Avro type in a named top-level class and take a savepoint.`,
        `恢复该类原来的样子（名称、包名${told.captures.old === undefined ? '' : `，以及 private static final long serialVersionUID = ${told.captures.old}L`}）后恢复作业；再将该状态迁移为顶层命名类的 POJO 或 Avro 类型并触发保存点。`,
      ),
      cost: text('A change of the program.', '需要修改程序。'),
      ...(told.captures.old !== undefined && {
        code: `private static final long serialVersionUID = ${told.captures.old}L; // in ${classOf(told)}`,
      }),
      verify: text('The job restores with the new jar.', '作业可用新 jar 恢复。'),
    },
    dropState(told.version, { en: 'the state with that class', zh: '包含该类的状态' }),
  ],
});

function classOf({ captures: { class: name, kryo, registered } }: ToldCase): string {
  return name ?? kryo ?? registered ?? '…';
}
