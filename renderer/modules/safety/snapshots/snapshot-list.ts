import type { AnjuanDatabase } from '#renderer/data/database.ts';
import { refusalOf } from '#renderer/data/snapshots/restore.ts';
import type { SnapshotHead, SnapshotInfo } from '#shared/host-api.ts';

export type WholeInfo = Extract<SnapshotInfo, { kind: 'whole' }>;

type Place = '本机' | '第二文件夹';

/** A line of the list: one snapshot with its copies, or a file that is none. */
export type SnapshotLine =
  | {
      readonly kind: 'whole';
      readonly id: string;
      readonly info: WholeInfo;
      /** It lies here, in the second folder, or in both. */
      readonly places: readonly Place[];
      /** Why it cannot be restored here. */
      readonly refusal: string | undefined;
    }
  | { readonly kind: 'unusable'; readonly id: string; readonly path: string; readonly message: string };

export const reasons: Readonly<Record<SnapshotHead['why'], string>> = {
  interval: '定时',
  quit: '退出或锁定',
  beforeImport: '导入前',
  beforeUndo: '撤销前',
  beforeRestore: '恢复前',
  beforeMigration: '升级前',
  byHand: '手动',
};

/** Newest first; a snapshot and its copy in the second folder are one line. */
export function snapshotLines(
  database: AnjuanDatabase,
  infos: readonly SnapshotInfo[],
): readonly SnapshotLine[] {
  const lines = new Map<string, SnapshotLine>();
  for (const info of infos) {
    if (info.kind === 'unusable') {
      lines.set(info.path, { kind: 'unusable', id: info.path, path: info.path, message: info.message });
      continue;
    }
    const id = `${info.head.keyId} ${info.head.seq} ${info.head.at}`;
    const place: Place = info.inSecondFolder ? '第二文件夹' : '本机';
    const known = lines.get(id);
    const places = known?.kind === 'whole' ? [...known.places, place] : [place];
    // The copy at home is quicker to read.
    const best = known?.kind === 'whole' && place !== '本机' ? known.info : info;
    lines.set(id, {
      kind: 'whole',
      id,
      info: best,
      places: [...new Set(places)].sort(),
      refusal: refusalOf(database, info),
    });
  }
  return [...lines.values()];
}

/**
 * Newest first. A snapshot with a greater number than the last change has is of a story that somebody decided against.
 * @param head number of the last change
 */
export function newestFirst(head: number): (one: WholeInfo, other: WholeInfo) => number {
  const isOurs = ({ head: { seq } }: WholeInfo) => Number(seq <= head);
  return (one, other) => isOurs(other) - isOurs(one) || other.head.seq - one.head.seq;
}

/** The snapshot that a drill takes: the newest that can be restored here. */
export function newestUsable(lines: readonly SnapshotLine[], head: number): WholeInfo | undefined {
  return lines
    .flatMap((line) => (line.kind === 'whole' && line.refusal === undefined ? [line.info] : []))
    .sort(newestFirst(head))[0];
}
