import type { Origin } from './origin.ts';

const UNKNOWN: Origin = { kind: 'unknown', wide: false };
const UNKNOWN_WIDE: Origin = { kind: 'unknown', wide: true };
/** More ways than these say nothing more. */
const MOST_WAYS = 12;

/** Local variables and stack at one point of a method. A long or double is one entry of the stack. */
export class Frame {
  readonly locals: Origin[];
  readonly stack: Origin[];

  constructor(locals: Origin[] = [], stack: Origin[] = []) {
    this.locals = locals;
    this.stack = stack;
  }

  push(origin: Origin): void {
    this.stack.push(origin);
  }

  pop(): Origin {
    return this.stack.pop() ?? UNKNOWN;
  }

  /** The topmost `count`, in the order they were pushed. */
  take(count: number): readonly Origin[] {
    const taken = this.stack.splice(Math.max(0, this.stack.length - count));
    while (taken.length < count) taken.unshift(UNKNOWN);
    return taken;
  }

  local(slot: number, wide: boolean): Origin {
    return this.locals[slot] ?? (wide ? UNKNOWN_WIDE : UNKNOWN);
  }

  copy(): Frame {
    return new Frame([...this.locals], [...this.stack]);
  }

  forHandler(caught: Origin): Frame {
    return new Frame([...this.locals], [caught]);
  }

  /** Takes in another way to the same point; true if that changed anything. */
  merge(other: Frame): boolean {
    const locals = mergeAll(this.locals, other.locals);
    const stack = mergeAll(this.stack, other.stack);
    return locals || stack;
  }
}

/** Every point has its own `either`, which is entered once and grows: so following values comes to an end. */
const OWN = new WeakMap<readonly Origin[], Map<number, Origin[]>>();

function mergeAll(mine: Origin[], theirs: readonly Origin[]): boolean {
  let changed = false;
  for (let i = 0; i < mine.length; i++) {
    const before = mine[i];
    const more = theirs[i];
    if (before === undefined || before === more) continue;
    if (more === undefined) {
      // A variable that was not set on every way is not read behind here.
      delete mine[i];
      changed = true;
    } else changed = join(mine, i, before, more) || changed;
  }
  return changed;
}

function join(mine: Origin[], slot: number, before: Origin, more: Origin): boolean {
  if (before.kind === 'either' && before.from.includes(more)) return false;
  if (more.kind === 'either' && more.from.includes(before)) {
    mine[slot] = more;
    return true;
  }
  const own = OWN.get(mine) ?? new Map<number, Origin[]>();
  OWN.set(mine, own);
  const ways = own.get(slot);
  if (ways === undefined || before.kind !== 'either' || before.from !== ways) {
    const from = [before, more];
    own.set(slot, from);
    mine[slot] = { kind: 'either', from };
    return true;
  }
  if (ways.includes(more) || ways.length > MOST_WAYS) return false;
  ways.push(ways.length === MOST_WAYS ? UNKNOWN : more);
  return false;
}

/** Whether a value takes two places in locals, and counts twice for `dup2` and `pop2`. */
export function isWideOrigin(origin: Origin): boolean {
  switch (origin.kind) {
    case 'parameter':
      return origin.descriptor === 'J' || origin.descriptor === 'D';
    case 'constant':
      return origin.value.kind === 'long' || origin.value.kind === 'double';
    case 'field':
      return origin.descriptor === 'J' || origin.descriptor === 'D';
    case 'call':
      return origin.descriptor.endsWith(')J') || origin.descriptor.endsWith(')D');
    case 'computed':
    case 'unknown':
      return origin.wide;
    case 'either':
      return isWideEither(origin.from);
    default:
      return false;
  }
}

function isWideEither(from: readonly Origin[]): boolean {
  const first = from.find((one) => one.kind !== 'either');
  return first !== undefined && isWideOrigin(first);
}
