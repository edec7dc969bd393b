import { expect, it } from 'vitest';
import type { Reference } from '#renderer/cases/Reference.tsx';
import { registerCase } from '#renderer/data/acts/case-acts.ts';
import { casesOfPerson } from '#renderer/data/queries/cases.ts';
import { supervisionFile } from '#renderer/modules/people/print/supervision-file.ts';
import { asSeenBy, MASK } from '#shared/confidential.ts';
import { placesOf } from '#shared/documents/places.ts';
import { supervisionDocument } from '#shared/documents/supervision-file.ts';
import { calendarIn, defaultSettings } from '#shared/settings.ts';
import { cardAt } from './cards.ts';
import { aDesk, aPerson, withPeople } from './desk.ts';

const reference: Reference = {
  settings: defaultSettings,
  calendar: calendarIn(defaultSettings),
  units: [],
  operators: [],
  unitById: new Map(),
  unitName: () => '丹阳市财政局',
};

it('sets what bears on the cadre today on top, and masks what its reader may not know', async () => {
  const desk = await aDesk();
  const person = aPerson(
    { name: '张三', post: '局长', idNumber: '11010119750807123X', phone: '13800000000' },
    'p',
  );
  await withPeople(desk, person);
  await cardAt(desk, 'closed', { colour: 'red', person: 'p' });
  const blue = { colour: 'blue', person: 'p', registeredOn: '2025-09-01', readers: '李四' };
  const registered = await registerCase({ ...desk, by: '李四' }, 'warningCard', 'draft', blue);
  expect(registered.ok).toBe(true);

  const cases = (await casesOfPerson(desk.database, 'p')).map((record) => asSeenBy(record, desk));
  const on = (today: `${number}-${number}-${number}`) =>
    supervisionFile(person, cases, [], reference, { today, by: desk.by });
  expect(on('2026-03-22').inForce.map(({ until }) => until)).toContain('影响期至2026.03.22');
  expect(on('2026-03-23').inForce.map(({ until }) => until)).toEqual(['']);

  const text = placesOf(supervisionDocument(on('2026-03-22')))
    .map((place) => place.text)
    .join('\n');
  expect(text).toContain(`四色卡 ${MASK}`);
  expect(text).toContain('红色');
  expect(text).not.toContain('蓝色');
  expect(text).not.toContain('11010119750807123X');
  expect(text).not.toContain('13800000000');
  expect(text).toContain('丹阳市财政局局长');
});
