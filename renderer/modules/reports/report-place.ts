import { listState } from '#renderer/ui/list-state.ts';

export interface ReportPlace {
  /** The present year unless chosen. */
  readonly year: number | undefined;
  /** 年鉴条目, 粘贴找错 …, by its key. */
  readonly tab: string;
  readonly signed: boolean;
  /** 附数据来源附表 */
  readonly sourced: boolean;
  /** 附记录清单 */
  readonly listed: boolean;
  /** The saved report that is open. */
  readonly report: string | undefined;
}

/** Kept while a record is looked at. */
export const reportPlace = listState<ReportPlace>({
  year: undefined,
  tab: 'chapter',
  signed: false,
  sourced: false,
  listed: false,
  report: undefined,
});
