import { Button } from 'antd';
import { show } from '#renderer/cases/figures/figure-place.ts';
import type { Verdict } from '#shared/reports/proofread/proofread.ts';
import { placeId, verdictWords } from './verdict-words.tsx';

const order = ['differs', 'unknown', 'agrees'] as const satisfies readonly Verdict['kind'][];

/** How many figures agree and how many do not; those that do not come first. */
export function VerdictList({ verdicts }: { verdicts: readonly Verdict[] }) {
  const counted = order.map((kind) => ({ kind, found: verdicts.filter((verdict) => verdict.kind === kind) }));
  return (
    <section className="aj-checks" aria-label="核对结果">
      <h2>核对结果</h2>
      <p role="status">
        {verdicts.length === 0
          ? '文稿里没有找到带单位的数字。'
          : `共${verdicts.length}个数字：${counted
              .map(({ kind, found }) => `${verdictWords[kind].label}${found.length}个`)
              .join('，')}。`}
      </p>
      {counted
        .filter(({ kind, found }) => kind !== 'agrees' && found.length > 0)
        .map(({ kind, found }) => (
          <div key={kind}>
            <h2 className={`aj-verdict-${kind}`}>
              {verdictWords[kind].icon} {verdictWords[kind].label}
            </h2>
            <ol>
              {found.map((verdict) => (
                <li key={verdict.figure.start}>
                  <p>
                    <b>{verdict.figure.text}</b> {verdict.kind !== 'agrees' && verdict.message}
                  </p>
                  <p className="aj-checks-links">
                    <Button size="small" onClick={() => goTo(verdict)}>
                      看原文
                    </Button>
                    {verdict.kind === 'differs' && (
                      <Button
                        size="small"
                        type="primary"
                        onClick={() => show({ kind: 'held', fact: verdict.fact })}
                      >
                        查看记录
                      </Button>
                    )}
                  </p>
                </li>
              ))}
            </ol>
          </div>
        ))}
    </section>
  );
}

function goTo(verdict: Verdict): void {
  const mark = document.getElementById(placeId(verdict));
  mark?.scrollIntoView({ block: 'center' });
  mark?.focus({ preventScroll: true });
}
