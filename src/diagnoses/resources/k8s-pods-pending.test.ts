import { testTold } from '#test/told';
import { k8sPodsPending } from './k8s-pods-pending.ts';

// Texts: kube-scheduler events, ResourceQuota admission; KubernetesResourceManagerDriver (reference G2).
testTold(k8sPodsPending, {
  finds: {
    'an exceeded quota': {
      log: `2024-03-02 10:00:05,000 WARN  org.apache.flink.kubernetes.KubernetesResourceManagerDriver [] - Could not create pod job-taskmanager-1-3, exception: java.util.concurrent.CompletionException: io.fabric8.kubernetes.client.KubernetesClientException: Failure executing: POST at: https://10.96.0.1/api/v1/namespaces/flink/pods. Message: pods "job-taskmanager-1-3" is forbidden: exceeded quota: compute-resources, requested: limits.cpu=4, used: limits.cpu=14, limited: limits.cpu=16. Received status: Status(code=403)`,
      says: ['compute-resources', 'limits.cpu=4'],
    },
    'events of kubectl': {
      log: `Events:
  Type     Reason            Age    From               Message
  ----     ------            ----   ----               -------
  Warning  FailedScheduling  2m31s  default-scheduler  0/5 nodes are available: 2 Insufficient memory, 3 node(s) had untolerated taint {dedicated: gpu}. preemption: 0/5 nodes are available.`,
      says: ['Insufficient memory'],
    },
    'a list of pods': {
      log: `NAME                          READY   STATUS    RESTARTS   AGE
job-7c9d8-jobmanager          1/1     Running   0          20m
job-taskmanager-1-1           0/1     Pending   0          18m`,
    },
  },
  ignores: {
    'a right that is missing': {
      log: 'io.fabric8.kubernetes.client.KubernetesClientException: Failure executing: POST at: https://10.96.0.1/api/v1/namespaces/flink/pods. Message: Forbidden!Configured service account doesn\'t have access. Service account may have been revoked. pods is forbidden: User "system:serviceaccount:flink:default" cannot create resource "pods" in API group "" in the namespace "flink".',
      instead: 'k8s-rbac',
    },
    'an image that is not there': {
      log: 'job-taskmanager-1-1           0/1     ImagePullBackOff   0          3m',
      instead: 'k8s-image-pull',
    },
  },
});
