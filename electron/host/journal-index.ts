/** Where lines stand that follow each other both in number and in one file. */
export interface Stretch {
  readonly file: string;
  readonly firstSeq: number;
  lastSeq: number;
  readonly offset: number;
  end: number;
}

/** A line as found or as written. */
export interface PlacedLine {
  readonly seq: number;
  readonly hash: string;
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly offset: number;
  readonly end: number;
}

export interface SeqRange {
  readonly from: number;
  readonly to: number;
}

/** A stretch is read in one piece, so it stays small. */
const longestStretch = 1024 * 1024;
const mostFindings = 100;

/**
 * What the journal holds, by number: what is missing, and where the rest stands. Lines are added in the order of the files,
 * each new one at the end; a missing one may come later (it was written again from the store).
 */
export class JournalIndex {
  lastSeq = 0;
  lastHash = '';
  /** Files in order with the number of their lines and bytes; new lines go to the last one. */
  readonly files = new Map<string, { lines: number; bytes: number }>();
  readonly #stretches: Stretch[] = [];
  #missing: (SeqRange & { readonly where: string })[] = [];
  readonly #findings: string[] = [];
  /** Damaged lines with the change that most likely stood there, and lines that came after later ones. */
  readonly #damaged: { readonly seq: number; readonly text: string }[] = [];
  readonly #late: string[] = [];
  /** How many of them follow one another. */
  #damagedRun = 0;
  /** Why nothing may be appended or read, if the journal is of a newer program. */
  newer: string | undefined;

  get firstSeq(): number {
    return this.#stretches[0]?.firstSeq ?? 0;
  }

  get missing(): readonly SeqRange[] {
    return this.#missing.map(({ from, to }) => ({ from, to }));
  }

  get findings(): readonly string[] {
    const missing = this.#missing.map(
      ({ from, to, where }) =>
        `账本缺${from === to ? `第 ${from} 条` : `第 ${from} 至 ${to} 条`}（应在${where}之前）。`,
    );
    return shortened([...this.#findings, ...this.#damagedOnes(false), ...missing]);
  }

  /** What was wrong once: every change of it stands somewhere else by now. */
  get mended(): readonly string[] {
    return shortened([...this.#damagedOnes(true), ...this.#late]);
  }

  note(finding: string): void {
    this.#findings.push(finding);
  }

  /**
   * A damaged line held the change that comes next there, whatever number can still be read: the number may be what is
   * damaged. Only a line written again stands elsewhere, and names a change that is missing.
   */
  damaged(place: string, read: number | undefined): void {
    const isLate = read !== undefined && this.#gapOf(read) !== undefined;
    // Without a number it may be the rest of the line above, which a wrong line end has cut in two.
    if (!isLate && (read !== undefined || this.#damagedRun === 0)) this.#damagedRun++;
    const seq = isLate ? read : this.lastSeq + this.#damagedRun;
    this.#damaged.push({ seq, text: `${place}已损坏（似为第 ${seq} 条），不能读取。` });
  }

  #damagedOnes(mended: boolean): readonly string[] {
    return this.#damaged.flatMap(({ seq, text }) =>
      mended === (seq <= this.lastSeq && this.#gapOf(seq) === undefined) ? [text] : [],
    );
  }

  /** The next line, a missing one, or the first of all. */
  takes(seq: number): boolean {
    return this.lastSeq === 0 || seq === this.lastSeq + 1 || this.#gapOf(seq) !== undefined;
  }

  add(placed: PlacedLine): void {
    const { seq, hash, file, line } = placed;
    this.#damagedRun = 0;
    if (seq > this.lastSeq) {
      if (seq > this.lastSeq + 1) {
        this.#missing.push({ from: this.lastSeq + 1, to: seq - 1, where: `“${file}”第 ${line} 行` });
      }
      this.lastSeq = seq;
      this.lastHash = hash;
      this.#place(placed);
      return;
    }
    const gap = this.#gapOf(seq);
    if (gap === undefined) {
      this.note(`账本“${file}”第 ${line} 行重复：第 ${seq} 条前面已有，这一行未采用。`);
      return;
    }
    this.#late.push(
      `账本“${file}”第 ${line} 行是第 ${seq} 条，排在第 ${this.lastSeq} 条之后（后来补记，或次序颠倒）。`,
    );
    this.#missing = this.#missing.flatMap((range) => {
      if (range !== gap) return [range];
      const parts = [
        { ...range, to: seq - 1 },
        { ...range, from: seq + 1 },
      ];
      return parts.filter(({ from, to }) => from <= to);
    });
    this.#place(placed);
  }

  /** The stretch that holds `seq`, or else the first after it. */
  stretchFrom(seq: number): Stretch | undefined {
    let low = 0;
    let high = this.#stretches.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#stretches[middle]?.lastSeq ?? 0) < seq) low = middle + 1;
      else high = middle;
    }
    return this.#stretches[low];
  }

  #gapOf(seq: number) {
    return this.#missing.find(({ from, to }) => from <= seq && seq <= to);
  }

  #place({ seq, file, offset, end }: PlacedLine): void {
    const after = this.#stretches.findLastIndex((stretch) => stretch.lastSeq < seq);
    const before = this.#stretches[after];
    if (
      before?.file === file &&
      before.lastSeq === seq - 1 &&
      before.end === offset &&
      end - before.offset <= longestStretch
    ) {
      before.lastSeq = seq;
      before.end = end;
    } else {
      this.#stretches.splice(after + 1, 0, { file, firstSeq: seq, lastSeq: seq, offset, end });
    }
  }
}

function shortened(all: readonly string[]): readonly string[] {
  const more = all.length - mostFindings;
  return more <= 0 ? all : [...all.slice(0, mostFindings), `账本另有 ${more} 处问题，未逐一列出。`];
}
