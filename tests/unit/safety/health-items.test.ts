import { expect, it } from 'vitest';
import { type Findings, healthItems } from '#renderer/modules/safety/health/health-items.ts';
import type { SnapshotInfo } from '#shared/host-api.ts';

const counts = {
  people: 2,
  posts: 0,
  units: 0,
  cases: 1,
  details: 0,
  settings: 1,
  bin: 0,
  attachments: 0,
  views: 0,
  reports: 0,
};

function aSnapshot(path: string, seq: number, at: string, keyId = 'k'): SnapshotInfo {
  return {
    kind: 'whole',
    path,
    bytes: 2048,
    ...(path.startsWith('/usb') ? { inSecondFolder: true } : {}),
    head: { format: 1, version: 1, keyId, seq, hash: '', at, why: 'quit', counts: {} },
  };
}

/** A desk in which everything is as it should be. */
const sound: Findings = {
  store: { changes: 9, brokenLink: undefined, counts, bad: [] },
  journal: { firstSeq: 1, lastSeq: 9, lastHash: '', missing: [], refusal: null, findings: [], mended: [] },
  copies: { kind: 'done', value: { whole: 2, copied: 0 } },
  keyId: 'k',
  attachments: { files: 2, bytes: 4096, missing: [], damaged: [], lost: [] },
  snapshots: [
    aSnapshot('/data/快照/a', 9, '2026-03-05T08:00:00Z'),
    aSnapshot('/usb/a', 9, '2026-03-05T08:00:00Z'),
  ],
  condition: { freeBytes: 80 * 1024 ** 3, cleanExit: true, repairs: [], refusedRequests: 0 },
  missingFonts: [],
  calendarYears: [2025, 2026],
  lastDrill: '2026-03-01T08:00:00Z',
  secondFolder: '/usb',
  freeSpaceWarningMb: 500,
  hasPassphrase: true,
  today: '2026-03-05',
  zone: 480,
};

function wrongIn(found: Partial<Findings>): readonly string[] {
  const items = healthItems({ ...sound, ...found });
  return items.filter(({ state }) => state !== 'good').map(({ label, state }) => `${label} ${state}`);
}

it('finds nothing to do where everything is kept', () => {
  expect(wrongIn({})).toEqual([]);
  const text = healthItems(sound).map((item) => item.text);
  expect(text.join('\n')).toContain('2026-03-05 16:00，2.0KB，含到第9条改动；共1份。');
  expect(text).toContain('启动以来试图向外发出的网络请求：0次。');
});

it('names the attachments whose files are missing or damaged', () => {
  const attachments = {
    files: 3,
    bytes: 1,
    missing: ['张三的附件“a.pdf”'],
    damaged: ['附件“b.pdf”'],
    lost: [],
  };
  const found = healthItems({ ...sound, attachments }).find(({ label }) => label === '附件');
  expect(found?.state).toBe('bad');
  expect(found?.details).toEqual(['缺失：张三的附件“a.pdf”', '损坏：附件“b.pdf”']);
});

it('names what is wrong, and how bad it is', () => {
  const bad = [{ table: 'cases', key: '12345678-x', seq: 4, why: 'missing' }] as const;
  expect(wrongIn({ store: { ...sound.store, bad } })).toEqual(['记录与日志 bad']);
  expect(wrongIn({ store: { ...sound.store, brokenLink: 3 } })).toEqual(['记录与日志 bad']);
  const journal = {
    firstSeq: 1,
    lastSeq: 8,
    lastHash: '',
    missing: [],
    refusal: null,
    findings: [],
    mended: [],
  };
  expect(wrongIn({ journal })).toEqual(['账本文件 bad']);
  expect(wrongIn({ journal: { ...journal, lastSeq: 9, findings: ['第2行重复'] } })).toEqual([
    '账本文件 attention',
  ]);
  expect(wrongIn({ snapshots: [] })).toEqual(['最近快照 attention', '第二文件夹 attention']);
  expect(wrongIn({ secondFolder: '', lastDrill: '', hasPassphrase: false })).toEqual([
    '第二文件夹 attention',
    '恢复演练 attention',
    '打开口令 attention',
  ]);
  expect(wrongIn({ lastDrill: '2025-11-01T08:00:00Z' })).toEqual(['恢复演练 attention']);
  const condition = { ...sound.condition, freeBytes: 400 * 1024 ** 2, cleanExit: false };
  expect(wrongIn({ condition })).toEqual(['上次退出 attention', '磁盘剩余空间 bad']);
});

it('asks for next year’s holidays from November on', () => {
  expect(wrongIn({ today: '2026-10-31', lastDrill: '2026-10-30T00:00:00Z' })).toEqual([]);
  expect(wrongIn({ today: '2026-11-01', lastDrill: '2026-10-30T00:00:00Z' })).toEqual(['放假安排 attention']);
  expect(wrongIn({ calendarYears: [2025] })).toEqual(['放假安排 attention']);
});

it('says nothing of journal and snapshots in 演练模式, which keeps neither', () => {
  const { journal: _journal, ...practice } = sound;
  expect(healthItems(practice).map(({ label }) => label)).not.toContain('账本文件');
});

it('counts neither snapshots nor copies of another desk on the same stick', () => {
  const strange = [
    aSnapshot('/data/快照/x', 99, '2026-03-05T08:00:00Z', 'other'),
    aSnapshot('/usb/x', 99, '2026-03-05T08:00:00Z', 'other'),
  ];
  expect(wrongIn({ snapshots: strange })).toEqual(['最近快照 attention', '第二文件夹 attention']);
});

it('misses a copy that has not been renewed for long, unless nothing was done since', () => {
  const old = aSnapshot('/usb/a', 5, '2025-03-05T08:00:00Z');
  const home = aSnapshot('/data/快照/a', 9, '2026-03-05T08:00:00Z');
  expect(wrongIn({ snapshots: [home, old] })).toEqual(['第二文件夹 attention']);
  expect(wrongIn({ snapshots: [home, aSnapshot('/usb/a', 9, '2025-03-05T08:00:00Z')] })).toEqual([]);
});

it('says how the copies of attachments stand', () => {
  const copies = { kind: 'done', value: { whole: 3, copied: 2 } } as const;
  const second = healthItems({ ...sound, copies }).find(({ label }) => label === '第二文件夹');
  expect(second?.text).toContain('附件副本3个完好，补抄2个。');
  expect(wrongIn({ copies: { kind: 'refused', message: '写不进去。' } })).toEqual(['第二文件夹 attention']);
});

it('is content with a journal that is whole again, and still tells what was wrong', () => {
  if (!sound.journal) throw new Error('no journal');
  const journal = { ...sound.journal, mended: ['第2行已损坏'] };
  const found = healthItems({ ...sound, journal }).find(({ label }) => label === '账本文件');
  expect(found).toMatchObject({ state: 'good', details: ['内容已补齐：第2行已损坏'] });
});

it('takes for the last snapshot none of a story that somebody decided against', () => {
  const abandoned = aSnapshot('/data/快照/b', 12, '2026-03-05T09:00:00Z');
  const [text] = healthItems({ ...sound, snapshots: [abandoned, ...sound.snapshots] }).flatMap((item) =>
    item.label === '最近快照' ? [item.text] : [],
  );
  expect(text).toContain('2026-03-05 16:00，2.0KB，含到第9条改动');
});
