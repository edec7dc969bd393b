import { useCallback, useEffect, useState } from 'react';
import { useReference } from '#renderer/cases/Reference.tsx';
import { attachmentStanding } from '#renderer/data/attachments/standing.ts';
import { today, zoneOffset } from '#renderer/data/clock.ts';
import type { Desk } from '#renderer/data/desk.ts';
import { useDesk } from '#renderer/data/react.tsx';
import { host } from '#renderer/host/host.ts';
import { missingFonts } from '#renderer/print/fonts-present.ts';
import { checkStoreOf } from '#renderer/workers/check-store.ts';
import type { Report } from '#renderer/workers/remote.ts';
import type { SafetyProps } from '../safety-props.ts';
import type { Findings } from './health-items.ts';

export interface Health {
  /** Of the last check; missing until the first is done. */
  readonly findings: Findings | undefined;
  /** What is being done, while a check runs. */
  readonly doing: string | undefined;
  readonly check: () => void;
}

type Machine = Pick<SafetyProps, 'machine' | 'vault'>;

/** Checks once when the page is opened, and again when asked. */
export function useHealth({ machine, vault }: Machine): Health {
  const desk = useDesk();
  const { settings } = useReference();
  const [findings, setFindings] = useState<Findings>();
  const [doing, setDoing] = useState<string>();
  const check = useCallback(async () => {
    setDoing('正在核对');
    try {
      const found = await lookAt(desk, (progress) => setDoing(progress.doing));
      setFindings({
        ...found,
        calendarYears: Object.keys(settings.holidays).map(Number),
        lastDrill: machine.lastDrill,
        secondFolder: machine.secondFolder,
        freeSpaceWarningMb: machine.freeSpaceWarningMb,
        keyId: vault.keyId,
        hasPassphrase: vault.slots.every(({ kind }) => kind !== 'open'),
        missingFonts: missingFonts(settings.paper.fontSet),
        today: today(),
        zone: zoneOffset(),
      });
    } finally {
      setDoing(undefined);
    }
  }, [desk, settings, machine, vault]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page is opened
  useEffect(() => void check(), []);
  return { findings, doing, check: () => void check() };
}

async function lookAt(
  desk: Desk,
  report: Report,
): Promise<Pick<Findings, 'store' | 'journal' | 'attachments' | 'copies' | 'snapshots' | 'condition'>> {
  const [store, condition] = await Promise.all([checkStoreOf(desk, report), host().condition()]);
  if (desk.practice) return { store, snapshots: [], condition };
  const [journal, snapshots] = await Promise.all([host().journalState(), host().listSnapshots()]);
  report({ doing: '正在核对附件', share: 0 });
  const attachments = await attachmentStanding(desk.database, host(), 'contents');
  report({ doing: '正在核对第二文件夹中的附件副本', share: 0 });
  const copies = await host().verifyCopies();
  return { store, journal, attachments, copies, snapshots, condition };
}
