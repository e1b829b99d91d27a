import { testTold } from '#test/told';
import { operatorHaMetadataMissing } from './operator-ha-metadata-missing.ts';

// Templates: flink-kubernetes-operator CommonStatus, AbstractFlinkService, ApplicationReconciler.
testTold(operatorHaMetadataMissing, {
  finds: {
    'the operator of today': {
      log: `org.apache.flink.kubernetes.operator.exception.UpgradeFailureException: HA metadata is not available to restore from last state. It is possible that the job has finished or terminally failed, or the configmaps have been deleted.
	at org.apache.flink.kubernetes.operator.service.AbstractFlinkService.validateHaMetadataExists(AbstractFlinkService.java:1060)`,
      says: ['initialSavepointPath', 'savepointRedeployNonce'],
    },
    'an older one, while upgrading': {
      log: `org.apache.flink.kubernetes.operator.exception.RecoveryFailureException: JobManager deployment is missing and HA data is not available to make stateful upgrades. It is possible that the job has finished or terminally failed, or the configmaps have been deleted. Manual restore required.`,
      says: ['stateless'],
    },
  },
  ignores: {
    'a harmless choice of the operator': {
      log: `2024-05-13 08:00:05,217 INFO  o.a.f.k.o.r.d.AbstractJobReconciler [] - HA metadata is not available, cancel will be used instead of last-state`,
    },
  },
});
