import type { Child } from './child.ts';

/** A process that can be taken away for a while and brought back with the same address and data. */
export interface Service {
  /** `host:port` for clients. */
  readonly address: string;
  isUp(): boolean;
  /** Kills it; its clients see what they see when a machine fails. */
  stop(): Promise<void>;
  start(): Promise<void>;
  signal(name: NodeJS.Signals): void;
}

/** @param launch starts it and waits until it answers */
export async function startService(address: string, launch: () => Promise<Child>): Promise<Service> {
  let child = await launch();
  return {
    address,
    isUp: () => child.ended() === undefined,
    stop: () => child.stop(),
    signal: (name) => child.signal(name),
    start: async () => {
      child = await launch();
    },
  };
}
