import { show } from '#renderer/cases/figures/figure-place.ts';
import type { Verdict } from '#shared/reports/proofread/proofread.ts';
import { placeId, verdictWords } from './verdict-words.tsx';

/** The draft with every figure marked; a figure whose fact is known opens its records. */
export function DraftText({ text, verdicts }: { text: string; verdicts: readonly Verdict[] }) {
  let at = 0;
  const pieces = verdicts.map((verdict) => {
    const before = text.slice(at, verdict.figure.start);
    at = verdict.figure.end;
    return { before, verdict };
  });
  return (
    <article className="aj-paper aj-draft-text" aria-label="核对后的文稿">
      {pieces.map(({ before, verdict }) => (
        <span key={verdict.figure.start}>
          {before}
          <Mark verdict={verdict} />
        </span>
      ))}
      {text.slice(at)}
    </article>
  );
}

function Mark({ verdict }: { verdict: Verdict }) {
  const { label, icon } = verdictWords[verdict.kind];
  const shared = { id: placeId(verdict), className: `aj-mark aj-mark-${verdict.kind}` };
  if (verdict.kind === 'unknown') {
    return (
      <span {...shared} title={verdict.message}>
        {verdict.figure.text}
        <span className="aj-mark-icon" role="img" aria-label={label}>
          {icon}
        </span>
      </span>
    );
  }
  const { fact, figure } = verdict;
  return (
    <button
      {...shared}
      type="button"
      aria-haspopup="dialog"
      aria-label={`${figure.text}，${label}，${fact.name}，打开记录清单`}
      title={verdict.kind === 'differs' ? verdict.message : fact.name}
      onClick={() => show({ kind: 'held', fact })}
    >
      {figure.text}
      <span className="aj-mark-icon">{icon}</span>
    </button>
  );
}
