import { testTold } from '#test/told';
import { k8sRbac } from './k8s-rbac.ts';

// Template: fabric8 OperationSupport and kube-apiserver's RBAC authorizer.
testTold(k8sRbac, {
  finds: {
    'pods that may not be created': {
      log: `2024-03-02 10:00:01,000 INFO  org.apache.flink.kubernetes.KubernetesResourceManagerDriver  [] - Creating new TaskManager pod with name app-taskmanager-1-1 and resource <4096,2.0>.
2024-03-02 10:00:05,000 WARN  org.apache.flink.kubernetes.KubernetesResourceManagerDriver [] - Could not create pod app-taskmanager-1-1, exception: java.util.concurrent.CompletionException: io.fabric8.kubernetes.client.KubernetesClientException: Failure executing: POST at: https://10.96.0.1/api/v1/namespaces/jobs/pods. Message: Forbidden!Configured service account doesn't have access. Service account may have been revoked. pods is forbidden: User "system:serviceaccount:jobs:default" cannot create resource "pods" in API group "" in the namespace "jobs".`,
      says: ['pods', 'jobs:default', 'rolebinding'],
    },
    'a watch on ConfigMaps': {
      log: 'io.fabric8.kubernetes.client.KubernetesClientException: configmaps is forbidden: User "system:serviceaccount:prod:flink" cannot watch resource "configmaps" in API group "" in the namespace "prod"',
      says: ['watch', 'configmaps'],
    },
    people: { log: 'native kubernetes, service account default\nthe account has no permission to create pods' },
  },
  ignores: {
    'a quota': {
      log: 'io.fabric8.kubernetes.client.KubernetesClientException: Failure executing: POST at: https://10.96.0.1/api/v1/namespaces/flink/pods. Message: pods "a-taskmanager-1-1" is forbidden: exceeded quota: q, requested: pods=1, used: pods=10, limited: pods=10.',
      instead: 'k8s-pods-pending',
    },
  },
});
