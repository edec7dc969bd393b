/**
 * What stands above and below the text of an official document: 版头 (GB/T 9704-2012 7.2, 10.1, 10.3) and 版记 (7.4).
 * The three forms of a head are a union, so that a letter cannot have 签发人 nor a 纪要 a 份号.
 */
import type { Day } from '#shared/day.ts';

/** 份号, 密级和保密期限, 紧急程度: at the left edge in this order (7.2.1–7.2.3). */
export interface Marks {
  /** Number of this copy, printed with six digits. */
  readonly copy?: number;
  readonly secrecy?: {
    readonly level: '工作秘密' | '秘密' | '机密' | '绝密';
    /** 1年, 10年 … */
    readonly term?: string;
  };
  readonly urgency?: '特急' | '加急' | '平急';
}

/** 文件: the red heading with the red line. */
export interface FileHead {
  readonly form: 'file';
  readonly marks?: Marks;
  /** 发文机关标志 whole, with 文件 where the office prints it (7.2.4). */
  readonly organ: string;
  /** 发文字号 as printed: ×组发〔2026〕3号 (7.2.5). */
  readonly number: string;
  /** 签发人, for 上行文 only (7.2.6). */
  readonly signers?: readonly string[];
}

/** 信函: full name without 文件, red double lines, no page number on the first page (10.1). */
export interface LetterHead {
  readonly form: 'letter';
  readonly marks?: Marks;
  readonly organ: string;
  readonly number: string;
}

/** 纪要 (10.3). The line above the red line is the office's own custom. */
export interface MinutesHead {
  readonly form: 'minutes';
  /** ××纪要 */
  readonly organ: string;
  /** 第3期, 〔2026〕3号 … */
  readonly number?: string;
  readonly office?: string;
  readonly day?: Day;
}

export type Head = FileHead | LetterHead | MinutesHead;

/** 版记, at the lower edge of the last page. */
export interface Imprint {
  /** 抄送机关 as they are read, without label and full stop (7.4.2). */
  readonly copyTo?: string;
  /** 印发机关和印发日期 (7.4.3); a letter has none. */
  readonly printed?: { readonly office: string; readonly day: Day };
  /**
   * `lastPage`: below the text where there is room. `evenPage`: on the next even page, without page number, for papers
   * printed on both sides whose text ends on an odd page.
   */
  readonly place: 'lastPage' | 'evenPage';
}

/** 机密★1年, 000012 … one per line, in the order of the standard. */
export function markLines(marks: Marks | undefined): readonly string[] {
  const { copy, secrecy, urgency } = marks ?? {};
  return [
    ...(copy === undefined ? [] : [String(copy).padStart(6, '0')]),
    ...(secrecy ? [secrecy.term === undefined ? secrecy.level : `${secrecy.level}★${secrecy.term}`] : []),
    ...(urgency ? [urgency] : []),
  ];
}
