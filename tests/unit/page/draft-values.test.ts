import { expect, it } from 'vitest';
import { differences, withDraft } from '#renderer/cases/draft-values.ts';

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
