import type { Prescription } from '#engine';
import { text } from '#evidence';

export const shiftWindows: Prescription = {
  aim: 'cure',
  action: text(
    'Windows of local days: give the window an offset in the DataStream API; in SQL take a TIMESTAMP_LTZ column as the time attribute and set the session’s zone.',
    '本地自然日窗口：DataStream 为窗口设置 offset；SQL 使用 TIMESTAMP_LTZ 列作为时间属性并设置会话时区。',
  ),
  cost: text('Results change from then on.', '之后的结果会改变。'),
  settings: { 'table.local-time-zone': 'Asia/Shanghai' },
  code: `TumblingEventTimeWindows.of(Duration.ofDays(1), Duration.ofHours(-8))   // days of UTC+8
-- SQL
ts_ltz AS TO_TIMESTAMP_LTZ(ts_millis, 3), WATERMARK FOR ts_ltz AS ts_ltz - INTERVAL '5' SECOND`,
  verify: text('A day’s window begins at 00:00 local time.', '天窗口从本地 00:00 开始。'),
};

export const sameZone: Prescription = {
  aim: 'cure',
  action: text(
    'One zone everywhere: server-time-zone of the CDC or JDBC connector as the database has it, and the JVM’s zone on every process.',
    '各处使用同一时区：CDC/JDBC 连接器的 server-time-zone 与数据库一致，所有进程的 JVM 时区一致。',
  ),
  cost: text('A restart.', '需要重启。'),
  settings: { 'env.java.opts.all': '-Duser.timezone=Asia/Shanghai' },
  code: "'server-time-zone' = 'Asia/Shanghai'   -- option of the CDC source",
};
