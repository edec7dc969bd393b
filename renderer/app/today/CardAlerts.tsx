import { Button } from 'antd';
import { useState } from 'react';
import { caseHref, casePaths } from '#renderer/cases/case-paths.ts';
import { PersonLink } from '#renderer/cases/PersonLink.tsx';
import { decideOn } from '#renderer/data/acts/card-acts.ts';
import { cardAlerts } from '#renderer/data/queries/card-alerts.ts';
import { useData, useDesk } from '#renderer/data/react.tsx';
import { ReasonDialog } from '#renderer/ui/ReasonDialog.tsx';
import { type Card, cardColours } from '#shared/case-types/warning-card.ts';
import { asSeenBy, isMasked, MASK, mayRead } from '#shared/confidential.ts';
import type { Day } from '#shared/day.ts';
import { type Suggestion, suggestionInWords } from '#shared/warning-cards/ladder.ts';

const STEP = 8;

const kinds = [
  ['unanswered', '逾期未说明'],
  ['unclear', '未说明清楚'],
  ['late', '逾期说明'],
  ['moved', '对象已调动，请移交跟踪'],
] as const;

/** 四色卡待处理: replies that are missing, unclear or late, and what the rules suggest. A person decides. */
export function CardAlerts({ today }: { today: Day }) {
  const desk = useDesk();
  const [all, setAll] = useState(false);
  const alerts = useData(
    (database) => cardAlerts(database, today),
    ['cases', 'people', 'settings', 'details'],
    [today],
  );
  if (!alerts) return null;
  const items = kinds.flatMap(([kind, word]) => alerts[kind].map((card) => ({ word, card })));
  const suggestions = alerts.suggestions.filter(({ quotes }) => quotes.every((card) => mayRead(card, desk)));
  const count = items.length + suggestions.length + alerts.lowStock.length;
  if (count === 0) return null;
  return (
    <section className="aj-box" aria-labelledby="card-alerts-title">
      <h2 id="card-alerts-title">四色卡待处理（{count}）</h2>
      <ul className="aj-alert-list">
        {alerts.lowStock.map(({ colour, left }) => (
          <li key={colour}>
            <strong>空白卡不足</strong>{' '}
            <a href={`#${casePaths.warningCard}?tab=stock`}>
              {cardColours[colour].shape} {cardColours[colour].name}剩{left}张
            </a>
          </li>
        ))}
        {suggestions.slice(0, all ? count : STEP).map((suggestion) => (
          <li key={`${suggestion.rule.name}:${suggestion.quotes[0].id}`}>
            <SuggestionItem suggestion={suggestion} />
          </li>
        ))}
        {items.slice(0, all ? count : STEP).map(({ word, card }) => (
          <li key={`${word}:${card.id}`}>
            <CardItem word={word} card={card} />
          </li>
        ))}
      </ul>
      {!all && (items.length > STEP || suggestions.length > STEP) && (
        <Button type="link" onClick={() => setAll(true)}>
          全部显示（共{count}项）
        </Button>
      )}
    </section>
  );
}

function CardItem({ word, card }: { word: string; card: Card }) {
  const desk = useDesk();
  const { colour, person } = card.values;
  if (isMasked(asSeenBy(card, desk))) return <span>{MASK}</span>;
  return (
    <>
      <strong>{word}</strong>{' '}
      {colour && (
        <span className={`aj-card aj-card-${colour}`}>
          {cardColours[colour].shape} {cardColours[colour].word}
        </span>
      )}{' '}
      <a href={caseHref(card)}>{card.number?.text ?? '未编号'}</a>{' '}
      <PersonLink id={person} name={card.frozen?.name} />
    </>
  );
}

function SuggestionItem({ suggestion }: { suggestion: Suggestion }) {
  const desk = useDesk();
  const [decision, setDecision] = useState<'accepted' | 'declined'>();
  const [card] = suggestion.quotes;
  const word = decision === 'accepted' ? '采纳' : '不采纳';
  return (
    <>
      <strong>规则建议</strong> <PersonLink id={card.values.person} name={card.frozen?.name} />{' '}
      <a href={caseHref(card)}>{suggestionInWords(suggestion)}</a>{' '}
      <Button size="small" onClick={() => setDecision('accepted')}>
        采纳
      </Button>{' '}
      <Button size="small" onClick={() => setDecision('declined')}>
        不采纳
      </Button>
      {decision && (
        <ReasonDialog
          title={`${word}建议：${card.frozen?.name ?? ''}`}
          act={word}
          run={(reason) => decideOn(desk, suggestion, decision, reason)}
          onDone={() => setDecision(undefined)}
          onClose={() => setDecision(undefined)}
        >
          <p>
            {suggestionInWords(suggestion)}依据：{suggestion.rule.basis}。
            {decision === 'accepted' && '采纳后登记一张关联的草稿，仍须逐级审批，不会自行签发。'}
          </p>
        </ReasonDialog>
      )}
    </>
  );
}
