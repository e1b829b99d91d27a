import type { Prescription } from '#engine';
import { text } from '#evidence';
import { calmRestarts } from '#prescriptions/calm-restarts';
import type { Version } from '#prescriptions/settings';

/** @param address of the broker that does not answer, where it is known */
export function brokerRemedies(version: Version, address?: string): readonly Prescription[] {
  return [repair(address), calmRestarts(version), prevent()];
}

function repair(address = '<broker>:9092'): Prescription {
  return {
    aim: 'cure',
    action: text(
      'Bring the broker back, or repair its address: bootstrap.servers must list several live brokers, and every advertised.listeners name must resolve and be open (DNS, firewall, security group, Docker or Kubernetes network) from each TaskManager and the JobManager. security.protocol must match the port.',
      '恢复 broker，或修正其地址：bootstrap.servers 应列出多台存活的 broker；每个 advertised.listeners 中的名称都必须能从所有 TaskManager 和 JobManager 解析并连通（DNS、防火墙、安全组、Docker/Kubernetes 网络）。security.protocol 须与端口一致。',
    ),
    cost: text('Brokers with changed listeners restart one after the other.', '修改监听配置需要逐台重启 broker。'),
    command: `nc -vz ${address.replace(/^.*\//, '').replace(/:(\d+)$/, ' $1')}; kafka-topics.sh --bootstrap-server <servers> --describe --unavailable-partitions`,
    verify: text(
      'All source subtasks are RUNNING and no line speaks of connections that could not be established.',
      '所有 Source 子任务为 RUNNING，且不再出现连接无法建立的日志。',
    ),
  };
}

function prevent(): Prescription {
  return {
    aim: 'prevent',
    action: text(
      'Topics with replication factor 3 and min.insync.replicas 2, bootstrap.servers with three brokers, and a restart strategy that outlives the maintenance of a broker (exponential-delay).',
      'Topic 副本数 3、min.insync.replicas 为 2，bootstrap.servers 配置三台 broker，并使用能撑过 broker 维护窗口的重启策略（exponential-delay）。',
    ),
    cost: text('Three times the disk on the brokers.', 'broker 磁盘占用为三倍。'),
  };
}
