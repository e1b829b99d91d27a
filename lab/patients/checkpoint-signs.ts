import { checkpoints, longestPhase } from './look.ts';
import type { Sign } from './signs.ts';

export function failedCheckpoints(atLeast: number, message?: RegExp): Sign {
  return async (look) => {
    const { history } = await checkpoints(look);
    const failed = history.filter(
      (one) => one.status === 'FAILED' && (message?.test(one.failure_message ?? '') ?? true),
    );
    return failed.length >= atLeast
      ? `${failed.length} failed checkpoints: ${failed[0]?.failure_message ?? ''}`
      : undefined;
  };
}

export function completedCheckpoints(atLeast: number): Sign {
  return async (look) => {
    const { counts } = await checkpoints(look);
    return counts.completed >= atLeast ? `${counts.completed} completed checkpoints` : undefined;
  };
}

/** Two checkpoints completed with this phase at least this long at some subtask. */
export function slowPhase(phase: 'sync' | 'async' | 'alignment', atLeastMs: number): Sign {
  return async (look) => {
    const { history } = await checkpoints(look);
    const completed = history.filter((one) => one.status === 'COMPLETED').slice(0, 6);
    const longest = await Promise.all(completed.map((one) => longestPhase(look, one, phase)));
    const slow = longest.filter((ms) => ms >= atLeastMs);
    return slow.length >= 2 ? `${slow.length} checkpoints with ${phase} up to ${Math.max(...slow)} ms` : undefined;
  };
}

/** A checkpoint that has been on its way for this long. */
export function stuckCheckpoint(atLeastMs: number): Sign {
  return async (look) => {
    const { history } = await checkpoints(look);
    const stuck = history.find((one) => one.status === 'IN_PROGRESS' && one.end_to_end_duration >= atLeastMs);
    return stuck && `checkpoint ${stuck.id} in progress for ${stuck.end_to_end_duration} ms`;
  };
}

/** State that is this many times what it was some completed checkpoints ago. */
export function growingState(checkpointsAgo: number, factor: number): Sign {
  return async (look) => {
    const { history } = await checkpoints(look);
    const sizes = history.filter((one) => one.status === 'COMPLETED').map((one) => one.state_size);
    const now = sizes[0];
    const before = sizes[checkpointsAgo];
    if (now === undefined || before === undefined || now < factor * before) return undefined;
    return `state grew from ${before} to ${now} bytes in ${checkpointsAgo} checkpoints`;
  };
}
