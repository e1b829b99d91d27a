import { basename } from 'node:path';
import {
  extractType,
  type FindClass,
  type FlinkRelease,
  mainsOf,
  type Pipeline,
  pipelinesOf,
  type TypeVerdict,
} from '#formats/bytecode';
import { FormatError } from '#formats/bytes';
import type { ClassFile, JavaType, Member } from '#formats/classfile';
import type { ClassIndex, JobClasses, JobCode } from '#preflight';
import { classIndexOf } from './class-index.ts';
import type { CodePackage } from './code-package.ts';
import { type OpenedClasses, openPackage } from './open-classes.ts';
import { mainClassOf } from './own-classes.ts';
import { releaseByUse } from './release-by-use.ts';
import { toldRelease } from './target-release.ts';

/** A job's code, and what of it could not be used so far. */
export interface OpenedCode extends OpenedClasses {
  readonly code: JobCode;
}

/**
 * Opens a jar (also a web or Spring Boot archive), a folder of classes, or a folder of jars.
 *
 * @param flink the release it is to run on; default what the jar tells
 * @throws FormatError, or what the file system says, if it cannot be read at all
 */
export async function openJobCode(path: string, flink?: FlinkRelease): Promise<OpenedCode> {
  return jobCodeOf(await openPackage(path), basename(path) || path, flink);
}

/** The code of a package that is open already. */
export function jobCodeOf(opened: CodePackage, name: string, flink?: FlinkRelease): OpenedCode {
  const classes = classIndexOf(opened);
  classes.expect(classes.own);
  const target = toldRelease(flink, opened.facts) ?? releaseByUse(classes);
  const code = codeWith({ name, ...target, archive: opened.facts, classes });
  return { code, problems: opened.problems, close: opened.close };
}

/** Everything else is made of these when it is asked for. */
function codeWith(facts: JobClasses): JobCode {
  const { classes, flink, archive } = facts;
  const verdicts = new Map<string, TypeVerdict>();
  const typeOf = (type: JavaType): TypeVerdict => {
    const key = JSON.stringify(type);
    const known = verdicts.get(key) ?? verdictOn(type, flink, classes.find);
    verdicts.set(key, known);
    return known;
  };
  let pipelines: readonly Pipeline[] | undefined;
  return {
    ...facts,
    get pipelines() {
      pipelines ??= buildPipelines(classes, mainClassOf(archive));
      return pipelines;
    },
    typeOf,
    again: () => codeWith(facts),
  };
}

/** What every main builds; those that build nothing are other programs. */
function buildPipelines({ find, own, isOwn }: ClassIndex, main: string | undefined): readonly Pipeline[] {
  return mainsOf(main, read(own, find), find).flatMap((one) => {
    try {
      return pipelinesOf(one, { find, isOwn });
    } catch (error) {
      // A broken class is left out by whoever asked; anything else is our fault, and must not hide what other rules see.
      if (error instanceof FormatError) throw error;
      return [notFollowed(one)];
    }
  });
}

function notFollowed({ classFile, name, descriptor }: Member): Pipeline {
  const entry = { class: classFile.name, method: `${name}${descriptor}`, line: undefined, file: undefined };
  return {
    entry,
    environment: entry,
    apis: [],
    nodes: [],
    settings: [],
    sql: [],
    executions: [],
    unfollowed: [{ at: entry, because: 'too-deep', what: classFile.name }],
    calls: [],
  };
}

/** One after the other, so that those behind the last one wanted are not read. */
function* read(names: readonly string[], find: FindClass): Iterable<ClassFile> {
  for (const name of names) {
    const found = find(name);
    if (found) yield found;
  }
}

/** A class that is broken is as good as none; that it is, is told among the problems of the package or by whoever reads it. */
function verdictOn(type: JavaType, flink: FlinkRelease, find: FindClass): TypeVerdict {
  try {
    return extractType(type, flink, find).verdict;
  } catch (error) {
    if (!(error instanceof FormatError)) throw error;
    return {
      type,
      serializer: 'kryo',
      because: { code: 'class-not-found', name: error.source },
      fields: [],
      elements: [],
    };
  }
}
