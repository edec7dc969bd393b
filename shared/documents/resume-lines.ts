/** A line of 简历 as the form sets it: the span in the first 18 half-width columns, the text beside it. */
export interface ResumeLine {
  /** `2003.07--2008.11`, `2008.11--`; '' for a line that belongs to the entry above (其间 …). */
  readonly span: string;
  readonly text: string;
}

const entry =
  /^\s*(\d{4}[.．年]?\d{1,2}月?\s*(?:[-—–－~～]+|至)\s*(?:\d{4}[.．年]?\d{1,2}月?|至今|今)?)\s*(.*)$/;

/**
 * The lines of a résumé (`\n` or `\r\n`; empty ones are dropped). A line that begins with no span belongs to the entry above
 * (formats of 任免审批表 1.3). The span is printed as typed, without blanks.
 */
export function resumeLines(text: string): readonly ResumeLine[] {
  return text
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const found = entry.exec(line);
      return found
        ? { span: (found[1] ?? '').replace(/\s/g, ''), text: (found[2] ?? '').trim() }
        : { span: '', text: line.trim() };
    });
}
