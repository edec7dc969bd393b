import { App, Button, Input, Space } from 'antd';
import { useMemo, useState } from 'react';
import { useReference } from '#renderer/cases/Reference.tsx';
import { useDraft } from '#renderer/cases/use-draft.ts';
import { saveSettings } from '#renderer/data/acts/register-acts.ts';
import { useDesk } from '#renderer/data/react.tsx';
import { ProblemList } from '#renderer/ui/ProblemList.tsx';
import type { Fact } from '#shared/facts/fact.ts';
import { factMakers, factsOf } from '#shared/facts/registry.ts';
import type { YearRecords } from '#shared/facts/year-records.ts';
import { wordsOf } from '#shared/reports/compose.ts';
import { textOfParagraph } from '#shared/reports/model.ts';
import { paragraphOf, problemsOfPhrase } from '#shared/reports/phrase.ts';
import { defaultPhrases, type Phrase, phrasesOf, phraseWordNames } from '#shared/reports/phrases.ts';
import type { Problem } from '#shared/result.ts';
import { replaced, without } from '../list-edits.ts';
import { PhraseFields } from './PhraseFields.tsx';

const knownFacts = new Set(Object.keys(factMakers));
const knownWords = new Set(Object.keys(phraseWordNames));

/** 句式库: the office words its own reports; beside each phrase stands what it becomes with the records of the year. */
export function PhraseTab({ records }: { records: YearRecords }) {
  const desk = useDesk();
  const { message } = App.useApp();
  const { settings } = useReference();
  const facts = useMemo(() => factsOf(records), [records]);
  const start = phrasesOf(settings.phrases);
  const stored = { phrases: JSON.stringify(start) };
  const draft = useDraft('settings:phrases', stored, ['phrases'], true);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const text = String(draft.values?.phrases ?? '[]');
  const phrases: readonly Phrase[] = useMemo(() => JSON.parse(text), [text]);
  if (!draft.values) return null;
  const change = (next: readonly Phrase[]) => draft.change({ phrases: JSON.stringify(next) });
  const save = async () => {
    const wrong = phrases.flatMap((phrase) => wrongIn(phrase));
    setProblems(wrong);
    if (wrong.length > 0) return;
    if (draft.mergedWith(stored).contested.length > 0)
      return setProblems([{ message: '句式库此后已在别处改过，请核对；再保存一次，就以这里的为准。' }]);
    // What is as delivered is not stored, so that it follows the program.
    const own = phrases.filter(
      ({ id, item, text: words }) =>
        !defaultPhrases.some((one) => one.id === id && one.text === words && one.item === item),
    );
    const done = await saveSettings(desk, { phrases: own }, '修改句式库');
    if (!done.ok) return setProblems(done.problems);
    await draft.settle({ phrases: text });
    void message.success('句式库已保存');
  };
  return (
    <div className="aj-phrases">
      <ProblemList problems={problems} />
      <p className="aj-report-hint">
        每一条句式是报告中的一段。{'{编号}'}
        处填数字，方括号内的分句没有记录时连同标点一起省略，｜两边是备选的写法。
      </p>
      {phrases.map((phrase, at) => (
        <section key={phrase.id} className="aj-checks" aria-label={`句式：${phrase.item}`}>
          <Space wrap>
            <label htmlFor={`phrase-item-${phrase.id}`}>条目</label>
            <Input
              id={`phrase-item-${phrase.id}`}
              value={phrase.item}
              onChange={(event) => change(replaced(phrases, at, { ...phrase, item: event.target.value }))}
            />
            <PhraseFields
              facts={facts}
              onChosen={(slot) => change(replaced(phrases, at, { ...phrase, text: phrase.text + slot }))}
            />
            <ResetOrRemove
              phrase={phrase}
              onReset={(delivered) => change(replaced(phrases, at, delivered))}
              onRemove={() => change(without(phrases, at))}
            />
          </Space>
          <Input.TextArea
            aria-label={`${phrase.item}的句式`}
            autoSize={{ minRows: 2 }}
            value={phrase.text}
            onChange={(event) => change(replaced(phrases, at, { ...phrase, text: event.target.value }))}
          />
          <Preview phrase={phrase} facts={facts} records={records} place={settings.place} />
        </section>
      ))}
      <Space>
        <Button type="primary" disabled={!draft.dirty} onClick={() => void save()}>
          保存句式库
        </Button>
        {draft.dirty && <Button onClick={() => void draft.discard()}>放弃未保存的内容</Button>}
        <Button
          onClick={() => change([...phrases, { id: `own-${crypto.randomUUID()}`, item: '', text: '' }])}
        >
          增加句式
        </Button>
      </Space>
    </div>
  );
}

function wrongIn({ item, text }: Phrase): readonly Problem[] {
  const name = item === '' ? '未填条目的句式' : `“${item}”的句式`;
  const blank = item.trim() === '' || text.trim() === '' ? ['条目和句式都要填写。'] : [];
  return [...blank, ...problemsOfPhrase(text, knownFacts, knownWords)].map((message) => ({
    message: `${name}：${message}`,
  }));
}

interface PreviewProps {
  readonly phrase: Phrase;
  readonly facts: readonly Fact[];
  readonly records: YearRecords;
  readonly place: string;
}

function Preview({ phrase, facts, records, place }: PreviewProps) {
  const [wrong] = problemsOfPhrase(phrase.text, knownFacts, knownWords);
  if (wrong !== undefined) return <p className="aj-checks-found">{wrong}</p>;
  const byId = new Map(facts.map((fact) => [fact.id, fact]));
  const paragraph = paragraphOf(phrase.text, byId, wordsOf(records, place));
  return (
    <p className="aj-phrase-preview">
      {paragraph ? textOfParagraph(paragraph) : '（本年没有相应记录，这一段不出现。）'}
    </p>
  );
}

interface ResetOrRemoveProps {
  readonly phrase: Phrase;
  readonly onReset: (delivered: Phrase) => void;
  readonly onRemove: () => void;
}

function ResetOrRemove({ phrase, onReset, onRemove }: ResetOrRemoveProps) {
  const delivered = defaultPhrases.find(({ id }) => id === phrase.id);
  if (!delivered) return <Button onClick={onRemove}>删除</Button>;
  const isSame = delivered.text === phrase.text && delivered.item === phrase.item;
  return (
    <Button disabled={isSame} onClick={() => onReset(delivered)}>
      恢复原句
    </Button>
  );
}
