import type { HostApi, JournalLine, JournalState, Outcome } from '#shared/host-api.ts';

type JournalDoor = Pick<HostApi, 'appendJournal' | 'journalState' | 'readJournal' | 'layJournalAside'>;

/** The shell's journal kept in memory: the same refusals, no disk. The real file is tested in tests/host. */
export class JournalInMemory implements JournalDoor {
  readonly lines: JournalLine[] = [];
  /** Set to make appends fail, as on a full disk. */
  trouble: string | undefined;

  async appendJournal(lines: readonly JournalLine[]): Promise<Outcome<null>> {
    if (this.trouble !== undefined) return { kind: 'refused', message: this.trouble };
    for (const line of lines) {
      if (line.seq !== this.lines.length + 1) throw new Error(`line ${line.seq} out of order`);
      this.lines.push(line);
    }
    return { kind: 'done', value: null };
  }

  async journalState(): Promise<JournalState> {
    const last = this.lines.at(-1);
    return {
      firstSeq: last ? 1 : 0,
      lastSeq: last?.seq ?? 0,
      lastHash: last?.hash ?? '',
      missing: [],
      refusal: null,
      findings: [],
      mended: [],
    };
  }

  /** The lines that were laid aside. */
  aside: JournalLine[] = [];

  async layJournalAside(): Promise<Outcome<{ path: string }>> {
    this.aside = this.lines.splice(0);
    return { kind: 'done', value: { path: '账本-换下' } };
  }

  async readJournal(afterSeq: number, mostBytes: number): Promise<readonly JournalLine[]> {
    const found: JournalLine[] = [];
    let bytes = 0;
    for (const line of this.lines.slice(afterSeq)) {
      if (found.length > 0 && bytes + line.bytes.length > mostBytes) break;
      found.push(line);
      bytes += line.bytes.length;
    }
    return found;
  }
}
