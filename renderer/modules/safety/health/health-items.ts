import type { AttachmentStanding } from '#renderer/data/attachments/standing.ts';
import type { StoreCheck } from '#renderer/data/recovery/check-store.ts';
import { badRowInWords } from '#renderer/data/recovery/check-store.ts';
import { tableLabels } from '#renderer/data/table-labels.ts';
import { fileSize } from '#renderer/ui/file-size.ts';
import { tableNames } from '#shared/change.ts';
import { type Day, dayOfIso, daysBetween, instantInWords, monthNumber, yearOf } from '#shared/day.ts';
import type { CheckedCopies, HostCondition, JournalState, Outcome, SnapshotInfo } from '#shared/host-api.ts';
import { newestFirst, type WholeInfo } from '../snapshots/snapshot-list.ts';

/** One line of 系统体检. */
export interface HealthItem {
  readonly label: string;
  readonly state: 'good' | 'attention' | 'bad';
  readonly text: string;
  readonly details?: readonly string[];
}

/** Everything the check found, before it is judged. */
export interface Findings {
  readonly store: StoreCheck;
  /** Missing in 演练模式, which keeps neither journal nor snapshots. */
  readonly journal?: JournalState;
  /** Missing in 演练模式, whose files stand in memory. */
  readonly attachments?: AttachmentStanding;
  /** Of the copies of attachments in the second folder. */
  readonly copies?: Outcome<CheckedCopies>;
  /** Those of other keys do not count: a stick may serve several desks. */
  readonly keyId: string;
  readonly snapshots: readonly SnapshotInfo[];
  readonly condition: HostCondition;
  readonly missingFonts: readonly string[];
  /** Years whose holidays are known. */
  readonly calendarYears: readonly number[];
  readonly lastDrill: string;
  readonly secondFolder: string;
  readonly freeSpaceWarningMb: number;
  readonly hasPassphrase: boolean;
  readonly today: Day;
  readonly zone: number;
}

const DRILL_DAYS = 90;
/** A stick that is plugged in now and then is well kept; one that was forgotten is not. */
const COPY_DAYS = 7;
const MOST_DETAILS = 8;
const NOVEMBER = 11;

export function healthItems(found: Findings): readonly HealthItem[] {
  return [
    ofStore(found),
    ...(found.attachments ? [ofAttachments(found.attachments)] : []),
    ...(found.journal
      ? [ofJournal(found, found.journal), ofSnapshots(found), ofSecondFolder(found), ofDrill(found)]
      : []),
    ofExit(found),
    ofSpace(found),
    ofPassphrase(found),
    ofFonts(found),
    ofCalendar(found),
    ofNetwork(found),
  ];
}

function item(
  label: string,
  state: HealthItem['state'],
  text: string,
  details: readonly string[] = [],
): HealthItem {
  if (details.length === 0) return { label, state, text };
  const more = details.length - MOST_DETAILS;
  return {
    label,
    state,
    text,
    details: more > 0 ? [...details.slice(0, MOST_DETAILS), `另有${more}处，未逐一列出。`] : details,
  };
}

function ofStore({ store: { changes, brokenLink, counts, bad } }: Findings): HealthItem {
  const label = '记录与日志';
  const details = bad.map(badRowInWords);
  if (brokenLink !== undefined) {
    return item(label, 'bad', `第${brokenLink}条改动的校验不符，其后的改动无法核对。`, details);
  }
  if (bad.length > 0) return item(label, 'bad', `有${bad.length}条记录与日志不符。`, details);
  const rows = tableNames.map((table) => `${tableLabels[table]}${counts[table]}`).join('、');
  return item(label, 'good', `${changes}条改动首尾相接，全部记录可读且与日志一致（${rows}）。`);
}

function ofAttachments({ files, bytes, missing, damaged }: AttachmentStanding): HealthItem {
  const label = '附件';
  if (missing.length + damaged.length === 0) {
    return item(label, 'good', files === 0 ? '没有附件。' : `${files}个文件，${fileSize(bytes)}，全部完好。`);
  }
  return item(
    label,
    'bad',
    `${files}个文件中，缺失${missing.length}处，损坏${damaged.length}处；可从第二文件夹或备份补回，也可重新添加。`,
    [...missing.map((one) => `缺失：${one}`), ...damaged.map((one) => `损坏：${one}`)],
  );
}

function ofJournal({ store: { changes } }: Findings, journal: JournalState): HealthItem {
  const label = '账本文件';
  if (journal.refusal !== null) return item(label, 'bad', journal.refusal);
  if (journal.missing.length > 0) return item(label, 'bad', '账本有缺失的行。', journal.findings);
  if (journal.lastSeq < changes) {
    return item(
      label,
      'bad',
      `账本只到第${journal.lastSeq}条，数据库有${changes}条，尚未补写。`,
      journal.findings,
    );
  }
  const text = `第${journal.firstSeq}至第${journal.lastSeq}条，与数据库一致。`;
  const mended = journal.mended.map((one) => `内容已补齐：${one}`);
  return item(label, journal.findings.length > 0 ? 'attention' : 'good', text, [
    ...journal.findings,
    ...mended,
  ]);
}

function ownIn({ snapshots, keyId, store }: Findings): readonly WholeInfo[] {
  return snapshots
    .flatMap((info) => (info.kind === 'whole' && info.head.keyId === keyId ? [info] : []))
    .sort(newestFirst(store.changes));
}

function ofSnapshots(found: Findings): HealthItem {
  const { snapshots, store, today, zone } = found;
  const label = '最近快照';
  const unusable = snapshots.flatMap((info) =>
    info.kind === 'unusable' ? [`${info.path}：${info.message}`] : [],
  );
  const whole = ownIn(found);
  const [newest] = whole;
  if (!newest) return item(label, store.changes > 0 ? 'attention' : 'good', '还没有快照。', unusable);
  const { at, seq } = newest.head;
  const files = new Set(whole.map(({ head }) => `${head.seq} ${head.at}`)).size;
  const text = `${instantInWords(at, zone)}，${fileSize(newest.bytes)}，含到第${seq}条改动；共${files}份。`;
  const old = daysBetween(dayOfIso(at, zone), today) > 1 && seq < store.changes;
  return item(label, old || unusable.length > 0 ? 'attention' : 'good', text, unusable);
}

function ofSecondFolder(found: Findings): HealthItem {
  const { secondFolder, store, copies, today, zone } = found;
  const label = '第二文件夹';
  if (secondFolder === '') {
    return item(
      label,
      'attention',
      '没有设置。磁盘损坏时快照会和数据一起丢失，请在“口令与人员”中设置U盘或共享文件夹。',
    );
  }
  const newest = ownIn(found).find(({ inSecondFolder }) => inSecondFolder);
  if (!newest)
    return item(label, 'attention', `“${secondFolder}”中没有本单位的快照，请确认U盘已插好、文件夹可以写入。`);
  const { at, seq } = newest.head;
  const days = daysBetween(dayOfIso(at, zone), today);
  const old = days > COPY_DAYS && seq < store.changes;
  const text = `“${secondFolder}”，最近一份为${instantInWords(at, zone)}的快照${old ? `，${days}天没有抄送新的` : ''}。`;
  if (copies?.kind === 'refused') return item(label, 'attention', text, [copies.message]);
  const { whole, copied } = copies?.kind === 'done' ? copies.value : { whole: 0, copied: 0 };
  const files =
    whole + copied === 0 ? '' : `附件副本${whole}个完好${copied > 0 ? `，补抄${copied}个` : ''}。`;
  return item(label, old ? 'attention' : 'good', text + files);
}

function ofDrill({ lastDrill, today, zone }: Findings): HealthItem {
  const label = '恢复演练';
  if (lastDrill === '') return item(label, 'attention', '从未演练。请在“快照与恢复”中做一次恢复演练。');
  const days = daysBetween(dayOfIso(lastDrill, zone), today);
  return item(
    label,
    days > DRILL_DAYS ? 'attention' : 'good',
    `最近一次通过：${instantInWords(lastDrill, zone)}。`,
  );
}

function ofExit({ condition: { cleanExit, repairs } }: Findings): HealthItem {
  const label = '上次退出';
  if (cleanExit) return item(label, 'good', '正常。');
  return item(label, 'attention', '没有正常退出（断电或被结束），启动时已检查数据库。', repairs);
}

function ofSpace({ condition: { freeBytes }, freeSpaceWarningMb }: Findings): HealthItem {
  const low = freeBytes < freeSpaceWarningMb * 1024 * 1024;
  return item(
    '磁盘剩余空间',
    low ? 'bad' : 'good',
    `${fileSize(freeBytes)}（低于${freeSpaceWarningMb}MB时提醒）。`,
  );
}

function ofPassphrase({ hasPassphrase }: Findings): HealthItem {
  return hasPassphrase
    ? item('打开口令', 'good', '已设置，数据在磁盘上加密。')
    : item('打开口令', 'attention', '没有设置，能打开这台电脑的人都能看到案卷，请在“口令与人员”中设置。');
}

function ofFonts({ missingFonts }: Findings): HealthItem {
  return missingFonts.length === 0
    ? item('公文字体', 'good', '齐全。')
    : item(
        '公文字体',
        'attention',
        `本机没有${missingFonts.join('、')}，打印时将用相近字体代替，请安装后再打印正式公文。`,
      );
}

function ofCalendar({ calendarYears, today }: Findings): HealthItem {
  const label = '放假安排';
  const years = [...calendarYears].sort();
  const text = years.length === 0 ? '没有。' : `已有${years[0]}—${years.at(-1)}年。`;
  const year = yearOf(today);
  const wanted = monthNumber(today) >= NOVEMBER ? [year, year + 1] : [year];
  const missing = wanted.filter((one) => !calendarYears.includes(one));
  if (missing.length === 0) return item(label, 'good', text);
  return item(
    label,
    'attention',
    `${text}缺${missing.join('、')}年，工作日期限暂按周末推算，请在“设置—放假安排”中补充。`,
  );
}

/** The shell sees every request that the browser makes, and lets none out; what it saw is what is said. */
function ofNetwork({ condition: { refusedRequests } }: Findings): HealthItem {
  const text = `启动以来试图向外发出的网络请求：${refusedRequests}次`;
  return item('网络', 'good', refusedRequests === 0 ? `${text}。` : `${text}，全部被拦下，没有发出。`);
}
