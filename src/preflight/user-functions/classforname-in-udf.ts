import { text } from '#evidence';
import { type Call, type Origin, placeOf, stemsFrom } from '#formats/bytecode';
import { defineRule } from '../rule.ts';
import { methodsOfFunctions } from '../user-code.ts';
import { callText, cure, docs, wayText } from '../wording.ts';

/** The system class loader of a TaskManager knows what lies in lib/, not what is in the job's jar. */
export const classfornameInUdf = defineRule({
  id: 'classforname-in-udf',
  title: text('A class is loaded past the job’s class loader', '绕过作业的类加载器加载类'),
  severity: 'warning',
  docs: [docs('ops/debugging/debugging_classloading/')],
  leadsTo: [],

  *check(code) {
    for (const { reached } of methodsOfFunctions(code)) {
      for (const call of reached.flow.calls) {
        if (!loadsBySystem(call)) continue;
        yield {
          place: placeOf(reached.method, call.pc),
          confidence: 'likely' as const,
          summary: text(
            `${wayText(reached)} loads a class with the system class loader (${callText(call)}): on a cluster that one does not know the classes of the job's jar, and a ClassNotFoundException follows, although it works in the IDE.`,
            `${wayText(reached)} 用系统类加载器加载类（${callText(call)}）：在集群上它不认识作业 jar 中的类，会抛出 ClassNotFoundException，尽管在 IDE 中正常。`,
          ),
          prescriptions: [
            cure(
              text('Use the loader of the job.', '使用作业的类加载器。'),
              'Class.forName(name, true, getRuntimeContext().getUserCodeClassLoader())',
            ),
          ],
        };
      }
    }
  },
});

/** `forName(name, initialize, loader)`, `loader.loadClass(name)`, `ServiceLoader.load(type, loader)`. */
function loadsBySystem({ owner, name, arguments: given, receiver }: Call): boolean {
  if (owner === 'java/lang/Class' && name === 'forName') return isSystemLoader(given[2]);
  if (owner === 'java/util/ServiceLoader' && name === 'load') return isSystemLoader(given[1]);
  return owner === 'java/lang/ClassLoader' && name === 'loadClass' && isSystemLoader(receiver);
}

function isSystemLoader(loader: Origin | undefined): boolean {
  return loader !== undefined && stemsFrom(loader, (one) => one.kind === 'call' && one.name === 'getSystemClassLoader');
}
