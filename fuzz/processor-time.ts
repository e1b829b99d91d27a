/**
 * How long an input takes the processor, in milliseconds. To ask for the processor's time takes longer than most inputs do, and
 * the machine has other things to do meanwhile: only who waited too long is measured, doing it once more.
 *
 * @param waited how long it took by the clock
 */
export async function processorMillis(waited: number, most: number, again: () => unknown): Promise<number> {
  if (waited <= most) return waited;
  const before = process.cpuUsage();
  try {
    await again();
  } catch {
    // What it throws was told the first time.
  }
  const { user, system } = process.cpuUsage(before);
  return Math.min(waited, (user + system) / 1000);
}
