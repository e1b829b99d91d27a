import { testTold } from '#test/told';
import { k8sImagePull } from './k8s-image-pull.ts';

// Texts: kubelet events (containerd); kubectl get pods.
testTold(k8sImagePull, {
  finds: {
    'a tag that does not exist': {
      log: `Events:
  Type     Reason     Age                From               Message
  Normal   Scheduled  60s                default-scheduler  Successfully assigned jobs/app-taskmanager-1-1 to node-3
  Warning  Failed     18s (x3 over 59s)  kubelet            Failed to pull image "registry.example.org/flink-job:1.4.2": rpc error: code = NotFound desc = failed to pull and unpack image "registry.example.org/flink-job:1.4.2": failed to resolve reference: registry.example.org/flink-job:1.4.2: not found
  Warning  Failed     18s (x3 over 59s)  kubelet            Error: ErrImagePull`,
      says: ['registry.example.org/flink-job:1.4.2', 'no such image'],
    },
    'a state': { log: 'app-taskmanager-1-1           0/1     ImagePullBackOff   0          3m' },
    'people, in Chinese': { log: 'TaskManager Pod 拉取镜像失败' },
  },
  ignores: {
    'a process that dies': {
      log: 'app-taskmanager-1-1           0/1     CrashLoopBackOff   6          9m',
      instead: 'tm-crashloop',
    },
  },
});
