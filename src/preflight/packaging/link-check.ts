import { type Text, text } from '#evidence';
import { type CodePlace, type FlinkRelease, isSince } from '#formats/bytecode';
import type { JobCode } from '../job-code.ts';
import { javaName, placeKey } from '../place.ts';
import { defineRule, type Hit } from '../rule.ts';
import { cure, docs, shortName } from '../wording.ts';
import { placeOfConstant } from './link-place.ts';
import { releaseText, signatureText } from './link-words.ts';
import { type MissingLink, missingLinksOf } from './missing-links.ts';
import { replacementOf } from './replacements.ts';

/** Every class, field and method of Flink that the jar names has to be in the release it runs on. */
export const linkCheck = defineRule({
  id: 'link-check',
  title: text('Code uses what the target release of Flink does not have', '代码使用了目标 Flink 版本没有的内容'),
  severity: 'critical',
  docs: [docs('ops/upgrading/'), 'https://nightlies.apache.org/flink/flink-docs-release-2.0/release-notes/flink-2.0/'],
  leadsTo: ['version-mismatch', 'missing-dependency'],
  check: (code) => {
    const links = missingLinksOf(code).filter((link) => !isToldElsewhere(link));
    const own = links.flatMap((link) => {
      const users = link.users.filter(({ classFile }) => code.classes.isOwn(classFile.name));
      return users.length > 0 ? [{ ...link, users }] : [];
    });
    const foreign = links.filter((link) => link.users.every(({ classFile }) => !code.classes.isOwn(classFile.name)));
    return [
      ...atOnePlace(byOwner(own).map((same) => ownHit(same, code))),
      ...byLibrary(foreign).map((same) => libraryHit(same, code)),
    ];
  },
});

/** What is missing at the same line is one finding. */
function atOnePlace(hits: readonly Hit[]): readonly Hit[] {
  return grouped(hits, ({ place }) => placeKey(place)).map((same) => {
    const [first, ...others] = same as [Hit, ...Hit[]];
    if (others.length === 0) return first;
    const summary = text(same.map((one) => one.summary.en).join(' '), same.map((one) => one.summary.zh).join(''));
    return { ...first, summary, prescriptions: same.flatMap((one) => one.prescriptions) };
  });
}

/** Rules of their own know more of these: legacy-source-sink, parametertool-moved, dataset, scala-api-on-2x, open-configuration. */
const ELSEWHERE =
  /^org\/apache\/flink\/(?:streaming\/api\/functions\/(?:source|sink)\/(?:Rich)?(?:Parallel|TwoPhaseCommit)?(?:Source|Sink)Function(?:\$|$)|api\/java\/utils\/(?:Abstract|MultipleParameter|Parameter|Required)|api\/java\/(?:DataSet|ExecutionEnvironment|operators\/)|(?:streaming\/)?api\/scala\/)/;

function isToldElsewhere({ owner, member, gone }: MissingLink): boolean {
  if (member?.startsWith('open (Lorg/apache/flink/configuration/Configuration;)')) return true;
  return gone !== undefined && isSince(gone, 2, 0) && ELSEWHERE.test(owner);
}

/** A method that takes a missing class went with it. */
function byOwner(links: readonly MissingLink[]): readonly (readonly MissingLink[])[] {
  const missing = new Set(links.filter(({ member }) => member === undefined).map(({ owner }) => outermost(owner)));
  const groups = grouped(links, ({ owner, member = '' }) => {
    const taken = [...member.matchAll(/L([^;]+);/g)].map(([, name = '']) => outermost(name));
    return taken.find((name) => missing.has(name)) ?? outermost(owner);
  });
  return groups.map((group) =>
    group.toSorted((a, b) => Number(a.member !== undefined) - Number(b.member !== undefined)),
  );
}

function outermost(name: string): string {
  const dollar = name.indexOf('$');
  return dollar < 0 ? name : name.slice(0, dollar);
}

/** A connector is one finding, whatever it misses. */
function byLibrary(links: readonly MissingLink[]): readonly (readonly MissingLink[])[] {
  return grouped(links, ({ users }) => libraryOf(users[0]?.classFile.name ?? ''));
}

/** `org/apache/flink/connector/kafka`: where a connector's classes lie. */
function libraryOf(name: string): string {
  const parts = name.split('/');
  return parts
    .slice(0, name.startsWith('org/apache/flink/streaming/connectors/') ? 6 : 5)
    .slice(0, -1 + parts.length)
    .join('/');
}

function grouped<T>(all: readonly T[], keyOf: (one: T) => string): readonly (readonly T[])[] {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const key = keyOf(one);
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return [...groups.values()];
}

/** A finding shows so many places and members, and counts the others. */
const MOST_SHOWN = 5;
const MOST_PLACES = 20;

function ownHit(links: readonly MissingLink[], code: JobCode): Hit {
  const places = placesOf(links);
  const [first] = links as readonly [MissingLink];
  const [place, ...also] = places as [CodePlace];
  // Of an outer class that is still there only the nested one is missing.
  const isOuter = links.some(({ owner, member }) => member === undefined && owner === outermost(owner));
  const name = javaName(isOuter ? outermost(first.owner) : first.owner);
  const replacement = replacementOf(first.owner);
  const isClass = first.member === undefined;
  const what = isClass
    ? withMembers(
        name,
        links.filter(({ member }) => member !== undefined),
      )
    : membersText(links);
  const when = whenText(first, code.flink);
  const thrown = isClass ? 'NoClassDefFoundError' : errorOf(first);
  return {
    place,
    ...assumed(code),
    confidence: code.flinkFrom === 'default' ? 'likely' : 'certain',
    summary: text(
      `${what.en} ${when.en}, and ${count(places.length, 'place uses', 'places use')} it: ${thrown} when it is reached.`,
      `${what.zh} ${when.zh}，有 ${places.length} 处使用：执行到时抛出 ${thrown}。`,
    ),
    prescriptions: [cure(actionText(first, replacement?.by), codeFor(first, replacement?.code))],
    ...(also.length > 0 ? { also } : {}),
  };
}

/** Where nobody said which release it is to run on, it is only a warning: the newest was taken. */
function assumed({ flinkFrom }: JobCode): Pick<Hit, 'severity'> {
  return flinkFrom === 'default' ? { severity: 'warning' } : {};
}

/** `Time (and TumblingEventTimeWindows.of(Time))`. */
function withMembers(name: string, members: readonly MissingLink[]): Text {
  if (members.length === 0) return text(name, name);
  const shown = membersText(members);
  return text(`${name} (and with it ${shown.en})`, `${name}（以及 ${shown.zh}）`);
}

function count(n: number, one: string, many: string): string {
  return `${n} ${n === 1 ? one : many}`;
}

function placesOf(links: readonly MissingLink[]): readonly CodePlace[] {
  const found = new Map<string, CodePlace>();
  for (const { users } of links) {
    for (const { classFile, constant } of users.slice(0, MOST_PLACES)) {
      const place = placeOfConstant(classFile, constant);
      found.set(`${place.class}#${place.method}:${place.line}`, place);
    }
  }
  const all = [...found.values()];
  const instructions = all.filter(({ method }) => !method.startsWith('<init>'));
  return (instructions.length > 0 ? instructions : all).slice(0, MOST_PLACES);
}

function membersText(links: readonly MissingLink[]): Text {
  const shown = links.slice(0, MOST_SHOWN).map(({ owner, member = '' }) => signatureText(owner, member));
  const rest = links.length - shown.length;
  const list = shown.join(', ');
  return rest > 0 ? text(`${list} and ${rest} more`, `${list} 等 ${links.length} 个成员`) : text(list, list);
}

function errorOf({ member = '' }: MissingLink): string {
  return member.includes('(') ? 'NoSuchMethodError' : 'NoSuchFieldError';
}

function whenText({ gone, since }: MissingLink, target: FlinkRelease): Text {
  const on = releaseText(target);
  if (gone !== undefined && isSince(target, gone.major, gone.minor)) {
    return text(`is gone since Flink ${releaseText(gone)}`, `自 Flink ${releaseText(gone)} 起已移除`);
  }
  if (since !== undefined)
    return text(
      `came with Flink ${releaseText(since)}; ${on} has it not`,
      `自 Flink ${releaseText(since)} 才有，${on} 中没有`,
    );
  return text(`is not in Flink ${on}`, `不在 Flink ${on} 中`);
}

function actionText(link: MissingLink, by: Text | undefined): Text {
  if (link.moved !== undefined) return text(`Use ${javaName(link.moved)}.`, `改用 ${javaName(link.moved)}。`);
  if (by) return text(`Use ${by.en}.`, `改用：${by.zh}。`);
  const [instead] = link.instead;
  if (instead !== undefined && link.member !== undefined) {
    const shown = signatureText(link.owner, `${link.member.split(' ')[0]} ${instead}`);
    return text(`Use ${shown}.`, `改用 ${shown}。`);
  }
  return text(
    'Write it for the target release; its release notes name the successor.',
    '按目标版本改写；其发布说明列出了替代方式。',
  );
}

function codeFor(link: MissingLink, code: string | undefined): string | undefined {
  if (link.moved !== undefined) return `import ${javaName(link.moved)};`;
  return code === undefined || code === '' ? undefined : code;
}

function libraryHit(links: readonly MissingLink[], code: JobCode): Hit {
  const [first] = links as readonly [MissingLink];
  const user = first.users[0]?.classFile;
  const library = javaName(libraryOf(user?.name ?? ''));
  const owners = [
    ...new Set(
      links.map(({ owner, member }) =>
        member === undefined ? shortName(outermost(owner)) : signatureText(owner, member),
      ),
    ),
  ];
  const shown = owners.slice(0, MOST_SHOWN).join(', ');
  const target = releaseText(code.flink);
  return {
    place: { entry: code.classes.sourceOf(user?.name ?? '')?.replace(/^.*?!\//, '') ?? library },
    ...assumed(code),
    confidence: 'likely',
    summary: text(
      `The classes of ${library} in the jar are made for another Flink: they use ${shown}${owners.length > MOST_SHOWN ? ` and ${owners.length - MOST_SHOWN} more` : ''}, which ${target} does not have.`,
      `jar 中 ${library} 的类是为其他 Flink 版本编译的：它们使用了 ${target} 没有的 ${shown}${owners.length > MOST_SHOWN ? ` 等 ${owners.length} 个类` : ''}。`,
    ),
    prescriptions: [
      cure(
        text(
          `Take the version of the connector that is made for Flink ${target}.`,
          `使用为 Flink ${target} 发布的连接器版本。`,
        ),
        `<version>…-${target}</version>   <!-- connectors carry Flink's version at the end -->`,
      ),
    ],
  };
}
