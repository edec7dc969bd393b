import { useListState } from '#renderer/ui/list-state.ts';
import { SidePanel } from '#renderer/ui/SidePanel.tsx';
import type { Fact } from '#shared/facts/fact.ts';
import { periodInWords } from '#shared/facts/period-words.ts';
import { numberInWords } from '#shared/reports/number-style.ts';
import { defaultStyleOf } from '#shared/reports/phrase.ts';
import { figurePlace, pageNow, type Shown, show } from './figure-place.ts';
import { RecordList } from './RecordList.tsx';
import './figures.css';

/**
 * Behind a figure: its value on top, what it means, when it holds, and the records it was counted from. It stands beside
 * the text whose `facts` it opens: the same figure of another span is another one.
 */
export function FigurePanel({ facts }: { facts: readonly Fact[] }) {
  const { shown: last, page } = useListState(figurePlace);
  const shown = page === pageNow() ? last : undefined;
  const fact = factOf(shown, facts);
  return (
    <SidePanel
      open={fact !== undefined || shown?.kind === 'records'}
      title={fact ? fact.name : '需要核对的记录'}
      onClose={() => show(undefined)}
      onGone={() => focusFigure(fact?.id)}
    >
      {fact && (
        <>
          <FactHead fact={fact} />
          <RecordList {...fact.records} />
        </>
      )}
      {shown?.kind === 'records' && (
        <>
          <p className="aj-figure-meaning">{shown.why}</p>
          <RecordList {...shown} />
        </>
      )}
    </SidePanel>
  );
}

function factOf(shown: Shown | undefined, facts: readonly Fact[]): Fact | undefined {
  if (shown?.kind === 'held') return shown.fact;
  return shown?.kind === 'fact' ? facts.find(({ id }) => id === shown.factId) : undefined;
}

function FactHead({ fact }: { fact: Fact }) {
  const { definition, unit, period, records, measure } = fact;
  return (
    <div className="aj-figure-head">
      <p className="aj-figure-value">
        <strong>{numberInWords(fact.value, defaultStyleOf(fact))}</strong> {unit}
        {measure !== 'count' && <span>（依据{records.ids.length}条记录）</span>}
      </p>
      <p className="aj-figure-meaning">
        <b>口径：</b>
        {definition}
      </p>
      <p className="aj-figure-meaning">
        <b>时点：</b>
        {periodInWords(period)}
      </p>
    </div>
  );
}

/** The focus goes back to the figure that was clicked. */
function focusFigure(factId: string | undefined): void {
  if (factId === undefined) return;
  const button = document.querySelector(`button[data-fact="${CSS.escape(factId)}"]`);
  if (button instanceof HTMLElement) button.focus({ preventScroll: true });
}
