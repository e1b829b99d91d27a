import { describe, expect, it } from 'vitest';
import { settingsFor, spell } from './settings.ts';

describe('settings', () => {
  it('are spelt as the running version knows them', () => {
    const unaligned = { 'execution.checkpointing.unaligned.enabled': 'true' };
    expect(settingsFor({ major: 1, minor: 16 }, unaligned)).toEqual({ 'execution.checkpointing.unaligned': 'true' });
    expect(settingsFor({ major: 1, minor: 17 }, unaligned)).toEqual(unaligned);
    expect(settingsFor({ major: 2, minor: 0 }, unaligned)).toEqual(unaligned);
  });

  it('are spelt in the current way when the version is unknown', () => {
    expect(spell(undefined, 'execution.checkpointing.incremental')).toBe('execution.checkpointing.incremental');
  });

  it('leave keys alone that never changed', () => {
    expect(spell({ major: 1, minor: 13 }, 'taskmanager.numberOfTaskSlots')).toBe('taskmanager.numberOfTaskSlots');
  });
});
