import { defineSignatures } from './signature.ts';

/** Results with records too many or too few, as people put it. */
export const correctnessSignatures = defineSignatures([
  {
    id: 'duplicates-at-least-once:said',
    diagnosis: 'duplicates-at-least-once',
    literal: ['uplicate', 'twice', '重复'],
    pattern:
      /(?:duplicate|twice)[^\n]{0,100}(?:after|upon|following|when|each|every|on)\b[^\n]{0,40}(?:restart|failover|recover|failure|fail|crash|restore)|(?:restart|failover|recover\w*|failure|crash)[^\n]{0,80}(?:duplicate|twice)|(?:重启|恢复|故障|失败|failover)[^\n]{0,40}(?:重复)|重复[^\n]{0,40}(?:重启|恢复|故障|failover)/i,
    not: /no duplicat|without duplicat|没有重复|无重复|duplicate (?:key|entry|column|registration|class|uid|jar)|DuplicateJob|job-id|label|same data files|snapshot/i,
    said: true,
    role: 'trigger',
    source: 'reference/flink-failure-catalogue.md duplicates-at-least-once (reported facts)',
  },
  {
    id: 'duplicates-at-least-once:mode',
    literal: ['AT_LEAST_ONCE', 'at-least-once', 'at_least_once', 'at least once', '至少一次'],
    pattern: /(?<atLeastOnce>at[-_ ]least[-_ ]once|至少一次)/i,
    where: 'entry',
    role: 'context',
    source: 'execution.checkpointing.mode, DeliveryGuarantee',
  },
  {
    id: 'loss-default-guarantee:none',
    literal: [
      'DeliveryGuarantee.NONE',
      'delivery-guarantee',
      'deliveryGuarantee',
      'setDeliveryGuarantee',
      'delivery guarantee',
    ],
    pattern:
      /[dD]elivery-?_? ?[gG]uarantee(?:\.|["']?\s{0,3}[:=(,]\s{0,3}["']?(?:DeliveryGuarantee\.)?)(?<guarantee>none|NONE|at-least-once|AT_LEAST_ONCE|exactly-once|EXACTLY_ONCE|not set|default)/,
    where: 'entry',
    role: 'context',
    source: 'org.apache.flink.connector.base.DeliveryGuarantee; SQL option sink.delivery-guarantee',
  },
]);
