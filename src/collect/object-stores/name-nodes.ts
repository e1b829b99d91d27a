import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from '#evidence';
import type { Environment } from './object-store.ts';
import { StoreProblem } from './store-problem.ts';
import { elementsOf, textOf } from './xml.ts';

export interface NameNodeQuestion {
  readonly scheme: string;
  readonly authority: string;
  readonly endpoint: string | undefined;
  readonly environment: Environment;
}

/** The port on which NameNodes answer the web, since Hadoop 3. */
const WEB_PORT = 9870;

/**
 * Web addresses of the NameNodes an address leads to: as named, as Hadoop's configuration (`HADOOP_CONF_DIR`) has them, or
 * the usual port of the host.
 *
 * @throws StoreProblem if nothing tells
 */
export async function nameNodes({
  scheme,
  authority,
  endpoint,
  environment,
}: NameNodeQuestion): Promise<readonly URL[]> {
  if (endpoint !== undefined) return endpoint.split(',').map(webUrl);
  if (scheme === 'webhdfs') return [webUrl(`http://${authority}`)];
  if (scheme === 'swebhdfs') return [webUrl(`https://${authority}`)];
  const configured = await configuredNodes(environment, authority);
  if (configured.length > 0) return configured.map((address) => webUrl(`http://${address}`));
  const host = authority.replace(/:\d+$/, '');
  if (host === '' || (!authority.includes(':') && !host.includes('.') && host !== 'localhost'))
    throw unknown(authority);
  return [webUrl(`http://${host}:${WEB_PORT}`)];
}

function webUrl(address: string): URL {
  const whole = /^https?:\/\//i.test(address) ? address : `http://${address}`;
  if (URL.canParse(whole)) return new URL(whole);
  throw new StoreProblem(text(`${address} is no web address`, `${address} 不是有效的 Web 地址`));
}

/** `dfs.namenode.http-address[.<service>.<node>]` */
async function configuredNodes(environment: Environment, service: string): Promise<readonly string[]> {
  const folder = environment.HADOOP_CONF_DIR;
  if (!folder) return [];
  const xml = await readFile(join(folder, 'hdfs-site.xml'), 'utf8').catch(() => '');
  return elementsOf(xml, 'property').flatMap((property) => {
    const name = textOf(property, 'name')?.trim() ?? '';
    const value = textOf(property, 'value')?.trim() ?? '';
    const known = name === 'dfs.namenode.http-address' || name.startsWith(`dfs.namenode.http-address.${service || ''}`);
    return known && value !== '' ? [value] : [];
  });
}

function unknown(authority: string): StoreProblem {
  return new StoreProblem(
    text(
      `hdfs://${authority} does not tell the web address of a NameNode: name it with --endpoint http://namenode:9870, or set HADOOP_CONF_DIR`,
      `hdfs://${authority} 未指明 NameNode 的 Web 地址：请用 --endpoint http://namenode:9870 指定，或设置 HADOOP_CONF_DIR`,
    ),
  );
}
