import { expect, it } from 'vitest';
import {
  differences,
  mergedValues,
  typedOver,
  withDraft,
  withFollowing,
} from '#renderer/cases/draft-values.ts';

it('keeps only what differs from the record, and that a field was emptied', () => {
  const start = { form: 'proactive', place: '会议室', talker: '部长' };
  expect(differences(start, { form: 'proactive', place: undefined, content: '谈了三件事' })).toEqual({
    place: null,
    talker: null,
    content: '谈了三件事',
  });
});

it('lays a draft over the record as it is now, so that a later correction elsewhere is not lost', () => {
  const corrected = { place: '小会议室', talker: '副部长' };
  expect(withDraft(corrected, { content: '谈了', place: null }, ['place', 'talker', 'content'])).toEqual({
    place: undefined,
    talker: '副部长',
    content: '谈了',
  });
});

it('drops what the form no longer has and what is no value', () => {
  expect(withDraft({}, { gone: 'x', place: ['a'], talker: '科长' }, ['place', 'talker'])).toEqual({
    talker: '科长',
  });
});

it('remembers what stood in the fields that were typed over, also that it was nothing', () => {
  const start = { place: '会议室', talker: '部长' };
  expect(typedOver(start, differences(start, { ...start, place: '小会议室', content: '谈了' }))).toEqual({
    place: '会议室',
    content: null,
  });
});

it('leaves alone what was changed elsewhere only, and names what was changed in both ways', () => {
  const opened = { place: '会议室', talker: '部长', content: '谈了' };
  const now = { place: '小会议室', talker: '副部长', content: '谈了三件事' };
  expect(mergedValues(opened, now, { ...opened, content: '谈了两件事', form: 'visit' })).toEqual({
    values: { place: '小会议室', talker: '副部长', content: '谈了两件事', form: 'visit' },
    contested: ['content'],
  });
  expect(mergedValues(opened, now, { ...opened, content: '谈了三件事' }).contested).toEqual([]);
  expect(mergedValues(opened, { talker: '部长' }, { ...opened, place: '我处' }).contested).toEqual(['place']);
});

it('lays what follows from a field over what was typed while it was looked up', () => {
  const chosen = { name: 'person', value: 'p1' };
  const typedOn = { person: 'p1', talker: '部长' };
  expect(withFollowing(typedOn, chosen, { unit: 'u1' })).toEqual({ ...typedOn, unit: 'u1' });
  const chosenAnew = { person: 'p2', unit: 'u2' };
  expect(withFollowing(chosenAnew, chosen, { unit: 'u1' })).toEqual(chosenAnew);
});
