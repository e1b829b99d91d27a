import type { Cluster, Shape } from '../flink/cluster.ts';
import type { FlinkVersion } from '../flink/version.ts';
import type { Foreign } from '../foreign-jar.ts';
import type { Filling } from '../kafka/fill.ts';
import type { Service } from '../processes/service.ts';
import type { Sign } from './signs.ts';

export const FORMS = ['sick', 'near-miss', 'healthy'] as const;

/** Sick: has the disease. Near-miss: looks like it at first sight. Healthy: the same pipeline as it should be. */
export type Form = (typeof FORMS)[number];

/** A job that is broken on purpose, with everything around it that makes it so. */
export interface Patient {
  /** The id of the diagnosis it is expected to get; also what the jobs jar knows it by. */
  readonly id: string;
  /** The diagnosis that must be the root, where this one is only its consequence. */
  readonly root?: string;
  readonly forms: readonly Form[];
  /** Different ways to be like this; the first is taken when none is asked for. */
  readonly variants: (form: Form) => readonly string[];
  /** How its cluster differs from `DEFAULT_SHAPE`. */
  readonly cluster: (form: Form) => Partial<Shape>;
  /** What in its jar was built for another Flink than the one of this version. */
  readonly foreign?: (form: Form, variant: string | undefined, version: FlinkVersion) => Foreign | undefined;
  /** The sick one may not even get to be a job: then the logs of its submission are examined. */
  readonly mayBeRefused?: true;
  /** More arguments for the job. */
  readonly job: (form: Form) => readonly string[];
  /** What its Kafka topic holds, for a patient that reads one. */
  readonly kafka?: (form: Form) => Omit<Filling, 'topic'>;
  /** Done to the cluster before the job starts; what it returns undoes it. */
  readonly prepare?: (cluster: Cluster, form: Form) => () => void;
  /** Once it has run for a while it is stopped with a savepoint and started again from there. */
  readonly redeployed?: (form: Form) => Redeployment;
  /** What befalls the cluster once the job has run for a while; after it the cluster is not used again. */
  readonly accident?: (scene: Scene, variant: string | undefined) => Promise<void>;
  /** `logs`: the cluster may be gone, or tells nothing of it; the logs are examined, and nothing is captured. */
  readonly examined: 'live' | 'logs';
  /**
   * What the sick one's logs alone must tell: any of these ids. Left out of a patient that is examined live, they may tell
   * nothing above info.
   */
  readonly inLogs?: readonly string[];
  /** What shows that a sick one is really sick. */
  readonly visible: Sign;
  readonly visibleWithinSeconds: number;
  /** A near-miss or healthy one is examined when this is there as well, if given, and it has run for so long. */
  readonly settled?: Partial<Record<Form, Sign>>;
  readonly settleSeconds: number;
}

/** How a job is started the second time. */
interface Redeployment {
  /** More arguments than the first time. */
  readonly job: readonly string[];
  readonly allowNonRestoredState: boolean;
}

/** Where an accident happens. */
export interface Scene {
  readonly cluster: Cluster;
  readonly form: Form;
  /** Of a patient that reads a topic. */
  readonly broker?: Service;
}

type Given = 'id' | 'visible';

/** A patient, with what most patients have in common filled in. */
export function definePatient(patient: Pick<Patient, Given> & Partial<Omit<Patient, Given>>): Patient {
  return {
    forms: FORMS,
    variants: () => [],
    cluster: () => ({}),
    job: () => [],
    visibleWithinSeconds: 180,
    settleSeconds: 30,
    examined: 'live',
    ...patient,
  };
}

/** A job that is well, whatever it may look like; `visible` says when it shows what could be mistaken. */
export function defineHealthy(patient: Pick<Patient, Given> & Partial<Omit<Patient, Given>>): Patient {
  const { visible } = patient;
  return definePatient({ forms: ['healthy'], settled: { healthy: visible }, ...patient });
}
