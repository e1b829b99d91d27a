import { testTold } from '#test/told';
import { haStorageUnavailable } from './ha-storage-unavailable.ts';

// Templates: CheckpointCoordinator (reference C13), KubernetesLeaderElectionDriver (K9), BlobUtils#createFileSystemBlobStore.
testTold(haStorageUnavailable, {
  finds: {
    'a storage folder that cannot be made': {
      log: "Caused by: java.io.IOException: Could not create storage directory for BLOB store in 'hdfs:/flink/ha/default/blob'.",
      says: [],
    },
    'a ConfigMap that was deleted': {
      log: `2024-03-02 11:30:12,149 ERROR org.apache.flink.runtime.entrypoint.ClusterEntrypoint         [] - Fatal error occurred in the cluster entrypoint.
org.apache.flink.runtime.leaderelection.LeaderElectionException: ConfigMap orders-cluster-config-map has been deleted externally.
	at org.apache.flink.kubernetes.highavailability.KubernetesLeaderElectionDriver$ConfigMapCallbackHandlerImpl.onDeleted(KubernetesLeaderElectionDriver.java:200)`,
      says: ['orders-cluster-config-map', 'high-availability.cluster-id'],
    },
    'a folder that cannot be made': {
      log: 'java.io.IOException: Could not create FileSystem for highly available storage path (hdfs://nn1/flink/ha/default)',
      says: ['hdfs://nn1/flink/ha/default'],
    },
    'a pointer that is too large': {
      log: 'io.fabric8.kubernetes.client.KubernetesClientException: Failure executing: PUT at: https://10.96.0.1/api/v1/namespaces/f/configmaps/a-config-map. Message: ConfigMap "a-config-map" is invalid: []: Too long: must have at most 1048576 bytes.',
    },
  },
  ignores: {
    'rights on ConfigMaps': {
      log: 'io.fabric8.kubernetes.client.KubernetesClientException: configmaps is forbidden: User "system:serviceaccount:prod:flink" cannot watch resource "configmaps" in API group "" in the namespace "prod"',
      instead: 'k8s-rbac',
    },
  },
});
