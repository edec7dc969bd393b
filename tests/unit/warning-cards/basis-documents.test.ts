import { expect, it } from 'vitest';
import { documentsIn, documentValues } from '#renderer/modules/settings/basis-document-values.ts';
import { wordsForCard } from '#renderer/modules/warning-cards/suggest.ts';
import { type BasisDocument, basisWordsIn, documentOf } from '#shared/basis-documents.ts';
import type { Day } from '#shared/day.ts';
import { calendarIn, defaultSettings } from '#shared/settings.ts';

const trial: BasisDocument = {
  title: '四色卡实施意见（试行）',
  number: '丹办发〔2013〕45号',
  clauses: ['第三条', '第五条第二款'],
  validUntil: '2014-12-31',
};
const final: BasisDocument = { title: '四色卡实施办法', clauses: [], validFrom: '2015-01-01' };

it('offers the documents in force on a day, as a whole and clause by clause, as papers quote them', () => {
  const whole = '《四色卡实施意见（试行）》（丹办发〔2013〕45号）';
  expect(basisWordsIn([trial, final], '2014-12-31', '2014-12-31')).toEqual([
    whole,
    `${whole}第三条`,
    `${whole}第五条第二款`,
  ]);
  expect(basisWordsIn([trial, final], '2015-01-01', '2015-01-01')).toEqual(['《四色卡实施办法》']);
  expect(documentOf([trial, final], `${whole}第三条`)).toBe(trial);
});

it('offers a card what is in force on the day of 签发, before it whatever is from 登记 until today', () => {
  const settings = { ...defaultSettings, basisDocuments: [trial, final] };
  const rules = { settings, calendar: calendarIn(settings) };
  const offered = (values: Parameters<typeof wordsForCard>[1], today: Day) =>
    wordsForCard('basis', values, rules, today)?.length;
  expect(offered({ registeredOn: '2014-12-30' }, '2014-12-30')).toBe(3);
  // The document of the draft ran out before the card was issued: its successor can be chosen.
  expect(offered({ registeredOn: '2014-12-30' }, '2015-01-05')).toBe(4);
  expect(offered({ registeredOn: '2014-12-30', issuedOn: '2015-01-05' }, '2015-02-01')).toBe(1);
  expect(wordsForCard('ground', { registeredOn: '2014-12-30' }, rules, '2015-01-05')).toBeUndefined();
});

it('comes back from the form as it went in, with clauses one a line', () => {
  const documents = [trial, final];
  expect(documentsIn(documentValues(documents), 3)).toEqual({ ok: true, value: documents });
  const typed = {
    ...documentValues([final]),
    'document.0.title': '《四色卡实施办法》',
    'document.0.clauses': '第一条、第二条',
  };
  expect(documentsIn(typed, 1)).toMatchObject({
    value: [{ title: '四色卡实施办法', clauses: ['第一条', '第二条'] }],
  });
  expect(documentsIn({ ...documentValues(documents), 'document.0.title': '' }, 2)).toMatchObject({
    value: [final],
  });
});

it('refuses an end before the beginning and the same document twice', () => {
  const wrong = documentValues([{ ...final, validUntil: '2014-12-31' }, final]);
  expect(documentsIn(wrong, 2)).toMatchObject({
    ok: false,
    problems: [{ field: 'document.0.validUntil' }, { field: 'document.1.title' }],
  });
});
