import { type Concept, either, near } from './words.ts';

const said = String.raw;
const TM = said`task ?managers?|\btms?\b|workers?\b`;
const PODS = said`\bpods?\b|containers?\b|容器`;
const FULL = said`\bfull\b|no space left|fills? up|filled|runs? out of (?:space|disk)|exhausted|(?:写|占|打|撑)满|满了|不足|空间不够`;

/** What platforms give and take: slots, pods, machines, disks, threads, direct memory. */
export const platformConcepts = {
  'direct-memory-short': {
    is: either(
      near(
        said`native memory|direct (?:buffer )?memory|off-?heap|network stack|\bnetty\b|堆外(?:内存)?|直接内存|本地内存`,
        said`out ?of ?memory\w*|\boom\b|exhaust\w*|too (?:small|little)|\blow\b|short(?:age)?\b|(?:runs?|ran|running) out|insufficient|not enough|溢出|不足|耗尽|不够|太小`,
        60,
      ),
      /outofdirectmemory|direct buffer memory/,
    ),
    not: /rocksdb|oom-?killed|no (?:oom|outofmemory)|管理内存|managed/,
  },
  'off-heap-unset': {
    is: /off-?heap(?:\.size)?\S{0,2}[^\n]{0,20}(?:not set|unset|default|\b0\b|missing|未|没有|默认)|(?:没有|未)(?:配置|设置)[^\n]{0,24}off-?heap/,
  },
  'threads-exhausted': {
    is: either(
      /(?:unable|cannot|could not|failed) to (?:create|start) (?:a )?(?:new )?(?:native )?threads?|(?:无法|不能)创建(?:新的?)?(?:本地)?线程|pthread_create/,
      near(
        said`(?:number|count) of threads|threads?|线程数?`,
        said`tens of thousands|thousands|too many|grows? (?:without|steadily)|不断(?:增长|增加)|过多|泄漏|ulimit|pids?[ .-](?:limit|max)`,
        30,
      ),
    ),
    not: /thread ?dump|io\.tmp|pool size is/,
  },
  'disk-full': {
    is: near(said`\bdisks?\b|\bvolumes?\b|\bpvc?\b|filesystem|\/tmp\b|磁盘|硬盘`, FULL, 40),
    not: /not full|replication slot|\bwal\b|postgres|复制槽|broker|heap|gc\b/,
  },
  'slots-missing': {
    is: either(
      near(
        said`\bslots?\b|\bresources?\b|资源`,
        said`not enough|insufficient|no (?:free|available|more)|too few|fewer (?:\w+ )?(?:slots )?than|less than|(?:0|zero) (?:free|available)|(?:free|available)[^\n]{0,6}\b0\b|all (?:used|taken|occupied)|不足|不够|没有(?:空闲|可用)|用完|耗尽|小于|少于`,
        50,
      ),
      near(
        said`\bjobs?\b|\btasks?\b|subtasks?|vertices|作业|任务`,
        said`(?:stays?|remains?|stuck|hangs?|waits?|forever)[^\n]{0,16}(?:created|scheduled)\b|(?:一直|卡在|停在|处于)[^\n]{0,8}(?:created|scheduled)`,
        30,
      ),
    ),
    not: /replication slot|memory|内存|network|yarn queue|queue resources/,
  },
  'pods-pending': {
    is: near(
      PODS,
      said`\bpending\b|unschedulable|not (?:be )?scheduled|failedscheduling|insufficient (?:cpu|memory)|无法调度|调度不上`,
      40,
    ),
    not: /checkpoint|compaction/,
  },
  'image-not-pulled': {
    is: /imagepullbackoff|errimagepull|(?:pull\w*|拉取)[^\n]{0,24}(?:image|镜像)[^\n]{0,24}(?:fail|error|denied|not found|失败)|镜像[^\n]{0,10}(?:拉取失败|拉不下来|不存在)/,
  },
  'yarn-accepted': {
    is: near(
      said`\byarn\b|application|\bapp\b|应用`,
      said`(?:stays?|remains?|stuck|hangs?|keeps?|waits?|always)[^\n]{0,16}\baccepted\b|(?:一直|卡在|处于)[^\n]{0,8}accepted|queue[^\n]{0,20}(?:full|used up|exhausted)|队列[^\n]{0,12}(?:不足|满|用完)`,
      50,
    ),
  },
  'descriptors-many': {
    is: either(
      /\blsof\b|\/proc\/(?:\d+|self|<pid>|\$pid)\/fd|^java\s+\d+\s+\S+\s+\d+[rwu]?\s+(?:dir|reg|fifo|sock|ipv[46]|a_inode|chr|unix)\b/,
      near(
        said`file ?descriptors?|(?:open|opened) files?|file handles?|\bfds?\b|文件(?:句柄|描述符)|句柄`,
        said`grow\w*|increas\w*|rises?|rising|leak\w*|never (?:closed|released|freed)|not (?:closed|released|freed)|exhaust\w*|too many|limit|thousands|增长|增加|泄漏|泄露|耗尽|过多|不释放|未(?:关闭|释放)`,
        50,
      ),
    ),
    not: /parquet|orc writer|max-open-files|state\.backend\.rocksdb\.files\.open|写入器/,
  },
  'machine-memory-full': {
    is: either(
      near(said`\bswap\b`, said`used up|exhausted|full|占满|用满|耗尽|用完`, 20),
      near(
        said`(?:host|machine|node|server|vm|机器|主机|服务器|单?节点|物理机)[^\n]{0,12}(?:memory|\bram\b|内存)?|free -[gmh]|\bavailable\b`,
        said`(?:memory|\bram\b|内存)[^\n]{0,20}(?:used up|exhausted|almost full|\bfull\b|占满|用完|用尽|耗尽|不足|只剩)|只剩 ?\d+ ?m`,
        40,
      ),
      /\boom[- ]killer\b|dmesg[^\n]{0,40}(?:killed process|out of memory)|killed process \d+ \(java\)/,
    ),
    not: /container memory|\bpod\b|limit(?:s|\.)|cgroup|oom-?killed|yarn|heap space/,
  },
  'one-machine-only': {
    is: either(
      near(
        said`(?:tasks?|subtasks?|task ?managers?|slots?|任务|子任务)[^\n]{0,30}(?:\bon\b|\bland\w* on|在)[^\n]{0,12}(?:nodes?|hosts?|machines?|servers?|worker|节点|机器|主机)[- ]?[\w.-]{0,40}\d|(?:tasks?|subtasks?)[^\n]{0,12}\bon \d+\.\d+\.\d+\.\d+`,
        said`times (?:longer|as long)|half as (?:many|fast|much)|\bslow\w*|\blags?\b|behind|late\b|busy|high load|iowait|慢|落后|延迟|负载高`,
        60,
      ),
      near(
        said`(?:one|single|same|certain|particular|specific|that) (?:\w+ )?(?:machine|host|node|server|worker node)|(?:某|同一?|一)(?:一)?[台个][^\n]{0,4}(?:机器|节点|主机|服务器)`,
        said`\bslow\w*|iowait|disk|\bload\b|lag\w*|always|only|慢|负载|磁盘|总是|都是|只有`,
        60,
      ),
    ),
    not: /single[- ]node|one node cluster|standalone on|topic|broker|memory/,
  },
  'taken-by-platform': {
    is: near(
      said`${PODS}|${TM}|\bnodes?\b|machines?|节点`,
      said`evict\w*|preempt\w*|drain\w*|spot (?:instance|node)s?|reclaim\w* by|scaled? (?:in|down) by|sigterm|maintenance|驱逐|抢占|回收(?:节点|实例)|缩容`,
      50,
    ),
    not: /oom-?killed|memory/,
  },
  'start-and-die': {
    is: either(
      /crash ?loop(?:back ?off)?/,
      near(
        said`task ?managers?|${PODS}`,
        said`(?:exits?|dies?|died|terminat\w*|fails?|crash\w*|restarts?)[^\n]{0,24}(?:right after|immediately|at once|seconds after|during|on|while|as soon as)[^\n]{0,10}(?:start\w*|it|launch)|启动(?:后)?(?:就|即|马上|立刻|立即)[^\n]{0,6}(?:退出|失败|挂|崩)|反复重启`,
        40,
      ),
    ),
    not: /jobmanager|\bjobs?\b/,
  },
  'no-slots-shown': {
    is: /(?:only|exactly|just) (?:one|1|two|\d+)(?: of (?:the )?\w+)? task ?managers?[^\n]{0,12}(?:register|listed|shown|visible|connected)|task ?managers?\W[^\n]{0,16}(?:\d+ of \d+|only (?:one|\d+))[^\n]{0,10}(?:register|listed|shown)|(?:ui|页面|界面)[^\n]{0,12}(?:\btm\b|task ?manager)[^\n]{0,8}(?:数量?|个数)?[^\n]{0,4}(?:为|是|:|只有) ?[01一]|(?:lists?|shows?|has|sees) (?:0|zero|no) task ?managers?|task ?managers? ?[:=]? ?0\b|(?:\b0|zero|no) (?:task ?managers?|task slots|available (?:task )?slots|slots)\b[^\n]{0,30}(?:ui|shown|dashboard|listed|registered|overview|web)|(?:ui|dashboard|overview|界面)[^\n]{0,30}(?:(?:\b0|zero|no) (?:task ?managers?|(?:total |task |free )?slots)|(?:slot|task ?manager)s?[^\n]{0,8}(?:为|是|:) ?0|没有 ?task ?manager)/,
  },
  'job-not-listed': {
    is: either(
      near(
        said`web ?ui|dashboard|\bui\b|\/jobs\b|jobs?\/overview|flink list|界面|控制台`,
        said`no (?:running )?jobs?\b|(?:not|never) (?:be )?(?:shown|listed|visible|appear\w*|show)|does(?:n't| not) (?:appear|show)|empty|看不到|没有(?:作业|任务|job)|不显示|未出现`,
        50,
      ),
      /\bno job (?:is |was )?(?:submitted|shown|visible|listed|at any time)/,
    ),
    not: /jobmanager (?:restart|crash)|after (?:a |the )?restart|重启/,
  },
  'program-runs-itself': {
    is: either(
      /mini ?cluster|local(?:stream)?environment|createlocalenvironment|execution\.target\W{0,3}local|\bpython3? [^\n]{0,80}\.py\b|java -(?:jar|cp)|本地(?:环境|模式)(?:运行|执行)/,
      near(said`process|program|进程|程序`, said`(?:ends?|exits?|exit code 0|finishes|退出|结束)`, 30),
    ),
  },
  'jobmanager-busy': {
    is: near(
      said`job ?managers?|\bjm\b|web ?ui|rest (?:api|calls?)`,
      said`(?:very |extremely )?slow\b|not respond\w*|unresponsive|time[sd]? ?-?out|cpu[^\n]{0,10}(?:100|high|full)|overload\w*|响应慢|很慢|打不开|卡顿|超时|负载(?:很|过)?高`,
      40,
    ),
    not: /heartbeat|checkpoint|savepoint|connect|registration|注册/,
  },
  'network-saturated': {
    is: near(
      said`network|\bnics?\b|bandwidth|gigabit|网络|网卡|带宽`,
      said`saturat\w*|\d of \d+ ?g(?:bit|b\/?s|bps)|used up|\bfull\b|limit\w*|bottleneck|100 ?%|at its maximum|slow\b|打满|跑满|瓶颈|占满`,
      30,
    ),
    not: /buffer|memory|stack|timeout|内存|缓冲/,
  },
  'temporary-files-gone': {
    is: near(
      said`\/tmp\b|temp(?:orary)? (?:dir\w*|folder|files?)|java\.io\.tmpdir|\bblobs?\b|临时(?:目录|文件)`,
      said`clean\w*|deleted|removed|\bgone\b|missing|disappear\w*|tmpwatch|tmpreaper|systemd-tmpfiles|清理|删除|不存在|丢失`,
      50,
    ),
    not: /checkpoint|savepoint|inprogress|in-progress|^java\s+\d+\s|lsof/,
  },
} as const satisfies Readonly<Record<string, Concept>>;
