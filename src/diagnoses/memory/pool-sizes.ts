import { settingsFor } from '#prescriptions/settings';
import { bytesOf, type LogScene } from '#symptoms/told/log-scene';
import type { ToldCase } from '../told.ts';

const MIB = 2 ** 20;

/** One part of a process' memory: the option that sets it, its name in the start-up banner, its default in bytes. */
export interface Pool {
  readonly role: 'taskmanager' | 'jobmanager';
  readonly key: string;
  readonly part?: string;
  readonly fallback: number;
  /** Bytes it should have at least, when something says so. */
  readonly least?: number;
}

/** A part twice as large (or as large as needed), and the process larger by as much, so that nothing else shrinks. */
export interface Enlarged {
  readonly settings: Readonly<Record<string, string>>;
  /** Bytes before and after. */
  readonly was: number;
  readonly now: number;
  /** Whether `was` was read; otherwise it is Flink's default. */
  readonly read: boolean;
}

export function enlarge({ scene, version }: ToldCase, { role, key, part, fallback, least = 0 }: Pool): Enlarged {
  const set = bytesOf(scene?.settings[key]);
  const told = part === undefined ? undefined : partsOf(scene, role)[part];
  const known = Number.isNaN(set) ? told : set;
  const was = known ?? fallback;
  const now = wholeMib(Math.max(was * 2, least));
  const settings = { [key]: mebibytes(now), ...totalOf(scene, role, now - was) };
  return { settings: settingsFor(version, settings), was, now, read: known !== undefined };
}

/** The total that rules the process, larger by some bytes (and the share the JVM's overhead takes of them). */
export function totalOf(
  scene: LogScene | undefined,
  role: Pool['role'],
  more: number,
): Readonly<Record<string, string>> {
  const ruling = [`${role}.memory.process.size`, `${role}.memory.flink.size`];
  const key = ruling.find((one) => scene?.settings[one] !== undefined) ?? (ruling[0] as string);
  const configured = bytesOf(scene?.settings[key]);
  const size = Number.isNaN(configured) ? partsOf(scene, role)['Total Process Memory'] : configured;
  return size === undefined ? {} : { [key]: mebibytes(roundUp(size + more * (10 / 9))) };
}

/** Bytes of the whole process as configured or as the banner has them; undefined when neither was seen. */
export function processSize(scene: LogScene | undefined, role: Pool['role']): number | undefined {
  const configured = bytesOf(scene?.settings[`${role}.memory.process.size`]);
  return Number.isNaN(configured) ? partsOf(scene, role)['Total Process Memory'] : configured;
}

export function partsOf(scene: LogScene | undefined, role: Pool['role']): Readonly<Record<string, number>> {
  return (role === 'taskmanager' ? scene?.taskManager : scene?.jobManager) ?? {};
}

/** Whole multiples of 64 MiB read better and cost nothing. */
export function roundUp(bytes: number): number {
  return Math.ceil(bytes / (64 * MIB)) * 64 * MIB;
}

function wholeMib(bytes: number): number {
  return bytes % MIB === 0 ? bytes : roundUp(bytes);
}

/** As Flink's options are written: `512m`. */
export function mebibytes(bytes: number): string {
  return `${Math.round(bytes / MIB)}m`;
}
