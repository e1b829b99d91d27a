import { isPlatform } from '#formats/bytecode';
import type { JobCode } from '../job-code.ts';

/** Whether a class the state names is nowhere; those of Flink, the JDK and usual libraries may come with the cluster. */
export function isGone(type: string, { classes }: JobCode): boolean {
  const name = type.replaceAll('.', '/');
  return /^[\w$/]+$/.test(name) && !isPlatform(name) && classes.find(name) === undefined;
}
