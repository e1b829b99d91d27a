import { text } from '#evidence';
import { defineToldDiagnosis, type ToldCase } from '../told.ts';

/** The client asks for bucket.endpoint (virtual host), which a self-hosted store does not serve; or for the wrong endpoint. */
export const fsEndpointPathStyle = defineToldDiagnosis({
  id: 'fs-endpoint-path-style',
  title: text(
    'The address of the object store is wrong (path style, endpoint)',
    '对象存储地址不正确（路径访问方式或 endpoint）',
  ),
  docs: [
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/deployment/filesystems/s3/#configure-path-style-access',
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/deployment/filesystems/s3/#configure-non-s3-endpoint',
  ],
  explains: ['checkpoint-storage-write-failed', 'checkpoint-tolerance-exceeded', 'restart-budget-exhausted'],
  summary: ({ captures }) => {
    const { host = '', bucket, endpoint, third, expected, region, said, noBucket } = captures;
    if (noBucket) {
      return text(
        'The endpoint that was asked knows no such bucket: it is missing there, or the request went to another store or with another addressing style.',
        '所访问的 endpoint 上没有该桶：桶不存在，或请求发往了另一个存储/使用了错误的访问方式。',
      );
    }
    if (third) {
      return text(
        'This store (OSS) wants the bucket in the host name; path-style access is switched on.',
        '该存储（OSS）要求将桶名放在主机名中，而当前启用了路径访问方式。',
      );
    }
    if (bucket) {
      return text(
        `The client puts the bucket before the host (${bucket}.${endpoint}), and that name does not resolve or has no certificate: virtual-host addressing at a store that is addressed by path.`,
        `客户端把桶名放在主机名之前（${bucket}.${endpoint}），而该名称无法解析或没有对应证书：存储使用路径方式，客户端却使用虚拟主机方式。`,
      );
    }
    if (expected || region) {
      return text(
        `The request goes to region ${region}, the bucket is in ${expected}.`,
        `请求发往区域 ${region}，而桶位于 ${expected}。`,
      );
    }
    return said
      ? text(`The endpoint ${host} cannot be connected (${said}).`, `无法连接 endpoint ${host}（${said}）。`)
      : text(
          'The request went to an endpoint or region that does not hold the bucket.',
          '请求发往了不包含该桶的 endpoint 或区域。',
        );
  },
  prescriptions: (told) => [cure(told)],
  open: ({ captures: { said, host = '' } }) =>
    said
      ? {
          because: text(`Why ${host} does not answer cannot be seen from here.`, `从日志无法判断 ${host} 为何无响应。`),
          remedy: text(
            `From the same host or pod: curl -v http://${host}`,
            `在同一主机或 Pod 上执行 curl -v http://${host}`,
          ),
        }
      : undefined,
});

function cure({ captures: { third, endpoint, expected } }: ToldCase) {
  return {
    aim: 'cure' as const,
    action: third
      ? text('Switch path-style access off for this store.', '对该存储关闭路径访问方式。')
      : text(
          'Set the endpoint of the store and path-style access in Flink’s configuration on every process (JobManager, TaskManagers, client); catalogs and sinks with an own S3 client (Iceberg: s3.path-style-access, Paimon, Hudi) need it in their own options.',
          '在所有进程（JobManager、TaskManager、客户端）的 Flink 配置中设置存储 endpoint 与路径访问方式；自带 S3 客户端的 Catalog/Sink（Iceberg：s3.path-style-access，Paimon、Hudi）需在各自参数中设置。',
        ),
    cost: text('A restart of the processes.', '需要重启进程。'),
    settings: third
      ? { 's3.path.style.access': 'false' }
      : {
          's3.endpoint': endpoint && !expected ? `http://${endpoint}` : 'http://<store>:9000',
          's3.path.style.access': 'true',
          ...(expected && { 's3.endpoint.region': expected }),
        },
    verify: text(
      'The log shows no request to bucket.endpoint, and the next checkpoint or file is written.',
      '日志中不再请求“桶名.endpoint”，且下一个检查点或文件写入成功。',
    ),
  };
}
