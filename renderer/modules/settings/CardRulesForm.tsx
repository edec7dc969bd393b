import { App } from 'antd';
import { useState } from 'react';
import { RecordForm } from '#renderer/cases/RecordForm.tsx';
import { useReference } from '#renderer/cases/Reference.tsx';
import { saveSettings } from '#renderer/data/acts/register-acts.ts';
import { today } from '#renderer/data/clock.ts';
import { useDesk } from '#renderer/data/react.tsx';
import { cardColours } from '#shared/case-types/warning-card.ts';
import { checkFields } from '#shared/engine/check.ts';
import type { Fields, Values } from '#shared/fields.ts';
import { ok, type Problem, refuse } from '#shared/result.ts';
import { basesIn, basisField, basisFields, basisValues } from './basis-fields.ts';
import { ladderIn, ladderValues, openingsIn, wordsOf } from './card-rule-values.ts';

const colours = Object.fromEntries(
  Object.entries(cardColours).map(([colour, { shape, name }]) => [colour, `${shape} ${name}`]),
);

const openingFields: Fields = Object.fromEntries(
  Object.entries(colours).map(([colour, label]) => [
    `opening.${colour}`,
    { kind: 'text', label, lines: 2, required: true },
  ]),
);

const based = ['cardJurisdictions', 'cardStockLow'] as const;

function ladderFields(index: number): Fields {
  const name = `ladder.${index}`;
  return {
    [`${name}.name`]: { kind: 'text', label: '规则名称', help: '清空名称即删去这条规则。' },
    [`${name}.on`]: { kind: 'flag', label: '启用' },
    [`${name}.colour`]: { kind: 'option', label: '卡色', options: colours },
    [`${name}.trigger`]: {
      kind: 'option',
      label: '情形',
      options: { count: '若干个月内达到张数', late: '期限已过未办' },
    },
    [`${name}.count`]: { kind: 'number', label: '张数', unit: '张', min: 1, max: 20 },
    [`${name}.months`]: { kind: 'number', label: '期间', unit: '个月', min: 1, max: 60 },
    [`${name}.suggest`]: { kind: 'option', label: '建议卡色', options: colours },
    [`${name}.basis`]: basisField,
    [`${name}.validFrom`]: { kind: 'day', label: '施行日期', help: '这一天起签发的卡适用；不填为全部适用。' },
  };
}

/** 四色卡规则: opening lines, whom this office may card, and the ladder, which only ever suggests. */
export function CardRulesForm() {
  const desk = useDesk();
  const { message } = App.useApp();
  const { cardOpenings, cardLadder, cardJurisdictions, cardStockLow, bases } = useReference().settings;
  const [saved, setSaved] = useState(cardLadder.length);
  const rules = Array.from({ length: cardLadder.length + 1 }, (_, index) => ladderFields(index));
  const fields: Fields = {
    ...openingFields,
    jurisdictions: {
      kind: 'text',
      label: '本机关管理的干部',
      lines: 2,
      required: true,
      help: '每行一项，照名册“干部管理权限”的用词；名册中填了别的权限的人不能发卡。',
    },
    stockLow: {
      kind: 'number',
      label: '空白卡库存少于',
      unit: '张',
      required: true,
      min: 0,
      max: 100_000,
      help: '某一卡色的库存低于此数时提醒印制。',
    },
    ...Object.assign({}, ...based.map(basisFields), ...rules),
  };
  return (
    <RecordForm
      // A rule more or less is another form, once the draft of the one before is gone.
      key={saved}
      fields={fields}
      groups={() => [
        { title: '正文首句（{ground}为事由类别）', names: Object.keys(openingFields) },
        { title: '干部管理权限', names: ['jurisdictions', ...Object.keys(basisFields('cardJurisdictions'))] },
        { title: '空白卡', names: ['stockLow', ...Object.keys(basisFields('cardStockLow'))] },
        ...rules.map((rule, index) => ({
          title: index < cardLadder.length ? `升级规则${index + 1}（只作建议，由人决定）` : '增加升级规则',
          names: Object.keys(rule),
        })),
      ]}
      stored
      start={{
        ...Object.fromEntries(Object.entries(cardOpenings).map(([key, line]) => [`opening.${key}`, line])),
        jurisdictions: cardJurisdictions.join('\n'),
        stockLow: cardStockLow,
        ...basisValues(bases, ...based),
        ...ladderValues(cardLadder),
      }}
      draft="settings:cards"
      saveWord="保存"
      save={async (values: Values) => {
        const ladder = ladderIn(values, rules.length);
        const problems: readonly Problem[] = [
          ...checkFields(fields, values, today()),
          ...(ladder.ok ? [] : ladder.problems),
        ];
        if (problems.length > 0 || !ladder.ok) return refuse(...problems);
        const done = await saveSettings(desk, {
          cardOpenings: openingsIn(values),
          cardJurisdictions: wordsOf(values.jurisdictions),
          cardLadder: ladder.value,
          cardStockLow: Number(values.stockLow),
          bases: basesIn(values, bases, ...based),
        });
        return done.ok ? ok(ladder.value.length) : done;
      }}
      onSaved={(count) => {
        setSaved(count);
        void message.success('四色卡规则已保存');
      }}
    />
  );
}
