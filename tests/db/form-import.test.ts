import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { type ChosenForm, importForms, removePhoto, savePhoto } from '#renderer/data/acts/form-acts.ts';
import { importRows } from '#renderer/data/acts/register-acts.ts';
import { attachmentsOf } from '#renderer/data/attachments/read.ts';
import type { Desk } from '#renderer/data/desk.ts';
import { exportForms, photoOf } from '#renderer/data/form-export.ts';
import { postsOfPerson } from '#renderer/data/queries/people.ts';
import { allRows, getRow } from '#renderer/data/queries/rows.ts';
import { undoChange } from '#renderer/data/undo.ts';
import type { ReadForm } from '#renderer/workers/form-import-model.ts';
import { readForms } from '#renderer/workers/form-import-session.ts';
import { readFormFile } from '#renderer/workers/read-form-file.ts';
import type { Change } from '#shared/change.ts';
import { type FormPart, formDifferences, unitsByName } from '#shared/formats/lrmx/merge.ts';
import type { Person } from '#shared/people/person.ts';
import type { Result } from '#shared/result.ts';
import type { Unit } from '#shared/units/unit.ts';
import { anLrmx, base64, gbk, jpeg, png, sample, texts, utf8 } from '#tests/unit/formats/an-lrmx.ts';
import { aDesk, aPerson, withPeople } from './desk.ts';

type Good = Extract<ReadForm, { kind: 'read' }>;

async function read(desk: Desk, files: Readonly<Record<string, Uint8Array<ArrayBuffer> | string>>) {
  const chosen = Object.entries(files).map(([name, content]) => ({
    name,
    bytes: typeof content === 'string' ? utf8(content) : content,
  }));
  return readForms(desk, chosen, () => undefined);
}

function good(form: ReadForm | undefined): Good {
  if (form?.kind !== 'read') throw new Error(form?.message ?? 'no form');
  return form;
}

/** Everything the form says that is not held yet, into whom it was found to mean. */
async function takeAll(desk: Desk, form: Good): Promise<ChosenForm> {
  const into = form.match.kind === 'update' ? form.match.id : undefined;
  const held = into === undefined ? undefined : await getRow(desk.database, 'people', into);
  const parts = formDifferences(held, form.form, unitsByName(await allRows(desk.database, 'units')), false);
  return {
    form: form.form,
    ...(into === undefined ? {} : { into }),
    taken: new Set(parts.map(({ part }) => part)),
  };
}

function done(result: Result<Change>): Change {
  if (!result.ok) throw new Error(result.problems[0]?.message);
  return result.value;
}

async function onlyPerson(desk: Desk): Promise<Person> {
  const [person, ...more] = await allRows(desk.database, 'people');
  if (!person || more.length > 0) throw new Error(`${more.length} more`);
  return person;
}

it.each(['v3_basic.lrmx', 'v4_bom_crlf_datauri.lrmx', 'unknown.lrmx'])(
  '%s → register → file says the same, picture and all',
  async (name) => {
    const desk = await aDesk();
    const bytes =
      name === 'unknown.lrmx'
        ? utf8(
            anLrmx(
              `<XingMing>张 三</XingMing><Xin>新 &amp; 旧</Xin><ZhaoPian>${base64(jpeg)}</ZhaoPian><Fu><Zi>1</Zi></Fu>`,
            ),
          )
        : sample(name);
    const form = good((await read(desk, { [name]: bytes })).forms[0]);
    done(await importForms(desk, [await takeAll(desk, form)]));
    const person = await onlyPerson(desk);
    const exported = await exportForms(desk, [person.id]);
    if (!exported.ok) throw new Error('not exported');
    expect(exported.value.map((file) => file.name)).toEqual(['张三.lrmx']);
    const again = readFormFile({ name, bytes: exported.value[0]?.bytes ?? new Uint8Array() });
    expect(again).toEqual({ ok: true, value: { ...form.form, lrmx: expect.anything() } });
    const [before, after] = [bytes, exported.value[0]?.bytes].map((file) =>
      texts(new TextDecoder().decode(file)),
    );
    expect(after?.filter((element) => before?.includes(element))).toEqual(before);
  },
);

describe('whom a file means', () => {
  it('is told by ID number, then by name and month of birth, else a clerk is asked', async () => {
    const desk = await aDesk();
    await withPeople(
      desk,
      aPerson({ idNumber: '110101197508121233' }, 'number'),
      aPerson({ name: '李四', birth: '1976-10' }, 'birth'),
      aPerson({ name: '王五' }, 'unsure'),
    );
    const { forms } = await read(desk, {
      'a.lrmx': sample('v3_basic.lrmx'),
      'b.lrmx': anLrmx('<XingMing>李四</XingMing><ChuShengNianYue>197610</ChuShengNianYue>'),
      'c.lrmx': anLrmx('<XingMing>王五</XingMing><ChuShengNianYue>197610</ChuShengNianYue>'),
      'd.lrmx': anLrmx('<XingMing>赵六</XingMing>'),
    });
    expect(forms.map((form) => good(form).match)).toMatchObject([
      { kind: 'update', id: 'number' },
      { kind: 'update', id: 'birth' },
      { kind: 'ask', candidates: ['unsure'] },
      { kind: 'new' },
    ]);
  });

  it('is asked where two files are of one person', async () => {
    const { forms } = await read(await aDesk(), {
      '旧/张三.lrmx': sample('v3_basic.lrmx'),
      '新/张三.lrmx': sample('v4_bom_crlf_datauri.lrmx'),
    });
    expect(forms.map((form) => good(form).sameAs)).toEqual([undefined, '旧/张三.lrmx']);
  });
});

describe('zips', () => {
  it('are opened, with names in GBK; other files in them are passed over', async () => {
    // A zip of a Chinese Windows: the name's bytes are GBK, and nothing says so.
    const latin = String.fromCharCode(...gbk('干部/张三.lrmx'));
    const zip = zipSync({ XXXXXXXXXXXXXX: sample('v3_basic.lrmx'), '说明.txt': utf8('x') });
    const bytes = renamed(zip, 'XXXXXXXXXXXXXX', latin);
    const { forms } = await read(await aDesk(), { '全部.zip': bytes });
    expect(forms.map(({ kind, file }) => [kind, file])).toEqual([['read', '全部.zip/干部/张三.lrmx']]);
  });

  it('bring the photos beside .lrm files', async () => {
    const zip = zipSync({ 'a/Zhang.lrm': sample('legacy_v2.lrm'), 'a/ZHANG.PIC': sample('legacy_v2.pic') });
    const { forms } = await read(await aDesk(), { 'a.zip': new Uint8Array(zip) });
    expect(good(forms[0]).form.photo?.bytes).toHaveLength(1024);
  });

  it.each([
    ['坏的.zip', utf8('PK不是'), /压缩包打不开/],
    ['别的.7z', utf8('7z'), /只能打开 .zip/],
  ])('%s is refused by name', async (name, bytes, message) => {
    const { forms } = await read(await aDesk(), { [name]: bytes, '张三.lrmx': anLrmx() });
    expect(forms).toMatchObject([
      { kind: 'refused', file: name, message: expect.stringMatching(message) },
      { kind: 'read', file: '张三.lrmx' },
    ]);
  });
});

/** Puts another name of the same length into a zip. */
function renamed(zip: Uint8Array, from: string, to: string): Uint8Array<ArrayBuffer> {
  const text = Buffer.from(zip).toString('latin1').replaceAll(from, to);
  return new Uint8Array(Buffer.from(text, 'latin1'));
}

it('names each file that cannot be read, and takes the others', async () => {
  const desk = await aDesk();
  const { forms, others } = await read(desk, {
    '好.lrmx': anLrmx(),
    '坏.lrmx': '<Person>',
    '声明.lrmx': sample('doctype_reject.lrmx'),
    '通知.docx': 'x',
  });
  expect(others).toBe(1);
  expect(forms.map(({ file, kind }) => [file, kind])).toEqual([
    ['坏.lrmx', 'refused'],
    ['声明.lrmx', 'refused'],
    ['好.lrmx', 'read'],
  ]);
});

describe('what is taken', () => {
  const form = anLrmx(
    `<ChuShengNianYue>197508</ChuShengNianYue><MinZu>回族</MinZu><JianKangZhuangKuang>健康</JianKangZhuangKuang><JiGuan></JiGuan><XianRenZhiWu>县财政局局长</XianRenZhiWu><JiaTingChengYuan><Item><ChengWei>妻子</ChengWei><XingMing>李某</XingMing></Item></JiaTingChengYuan><ZhaoPian>${base64(jpeg)}</ZhaoPian>`,
  );

  async function aMeeting() {
    const desk = await aDesk();
    const held = {
      ...aPerson(
        { birth: '1975-08', nation: '汉族', nativePlace: '江苏丹阳', unit: 'u', post: '副局长' },
        'p',
      ),
      family: [{ relation: '丈夫', name: '某' }],
    };
    await withPeople(desk, held);
    const found = good((await read(desk, { 'a.lrmx': form })).forms[0]);
    const parts = formDifferences(
      held,
      found.form,
      unitsByName([{ id: 'u', kind: 'department', name: '县财政局', order: 1 }]),
      false,
    );
    return { desk, found, parts, held };
  }

  it('is offered field by field: blanks in the file take nothing away', async () => {
    const { parts } = await aMeeting();
    expect(parts.map(({ label, held, file }) => [label, held, file])).toEqual([
      ['民族', '汉族', '回族'],
      ['健康状况', '', '健康'],
      ['现任职务', '县财政局副局长', '县财政局局长'],
      ['家庭成员', '丈夫 某', '妻子 李某'],
      ['照片', '', '照片'],
    ]);
  });

  it('is what was chosen, and nothing else; one step takes it back', async () => {
    const { desk, found, held } = await aMeeting();
    const taken = new Set<FormPart>(['health', 'photo']);
    const { seq } = done(await importForms(desk, [{ form: found.form, into: 'p', taken }]));
    const person = await onlyPerson(desk);
    expect(person.values).toEqual({ ...held.values, health: '健康' });
    expect(person.family).toEqual(held.family);
    const photo = await photoOf(desk, person);
    expect(photo.ok && photo.value).toEqual(jpeg);
    done(await undoChange(desk, seq));
    expect(await onlyPerson(desk)).toEqual(held);
    expect(await attachmentsOf(desk.database, 'p')).toEqual([]);
  });

  it('writes in the usual way what was refused, and as the file spelt it what was taken', async () => {
    const { desk, found } = await aMeeting();
    done(await importForms(desk, [{ form: found.form, into: 'p', taken: new Set(['health']) }]));
    const exported = await exportForms(desk, ['p']);
    const text = new TextDecoder().decode(exported.ok ? exported.value[0]?.bytes : undefined);
    expect(text).toContain('<MinZu>汉族</MinZu>');
    expect(text).toContain('<JianKangZhuangKuang>健康</JianKangZhuangKuang>');
  });

  it('finds the unit at the beginning of 现任职务, and lets no former post contradict it', async () => {
    const { desk, found } = await aMeeting();
    const chosen: ChosenForm = { form: found.form, into: 'p', taken: new Set(['unitAndPost']) };
    done(await importForms(desk, [chosen]));
    const { values } = await onlyPerson(desk);
    expect(values).toMatchObject({ unitAndPost: '县财政局局长' });
    expect([values.unit, values.post]).toEqual([undefined, undefined]);
    const office: Unit = { id: 'u2', kind: 'department', name: '县财政局', order: 1 };
    done(await importRows(desk, '登记单位', [{ table: 'units', key: 'u2', after: office }]));
    done(await importForms(desk, [chosen]));
    expect((await onlyPerson(desk)).values).toMatchObject({ unit: 'u2', post: '局长' });
  });

  it('closes the former post when the résumé tells since when the new one is held', async () => {
    const desk = await aDesk();
    await withPeople(desk, aPerson({ birth: '1975-08', unit: 'u', post: '副局长' }, 'p'));
    const office: Unit = { id: 'u', kind: 'department', name: '某某县某某局', order: 1 };
    const former = {
      id: 'o',
      personId: 'p',
      unitId: 'u',
      unit: office.name,
      post: '副局长',
      from: '2015-03',
    } as const;
    done(
      await importRows(desk, '登记', [
        { table: 'units', key: 'u', after: office },
        { table: 'posts', key: 'o', after: former },
      ]),
    );
    for (const _round of [1, 2]) {
      const form = good((await read(desk, { 'a.lrmx': sample('v3_basic.lrmx') })).forms[0]);
      done(await importForms(desk, [{ ...(await takeAll(desk, form)), taken: new Set(['unitAndPost']) }]));
    }
    expect((await onlyPerson(desk)).values).toMatchObject({ post: '党组书记、局长', postSince: '2019-06' });
    expect(await postsOfPerson(desk.database, 'p')).toMatchObject([
      { unitId: 'u', post: '党组书记、局长', from: '2019-06' },
      { id: 'o', to: '2019-06' },
    ]);
  });

  it('is refused whole if somebody has gone meanwhile', async () => {
    const { desk, found } = await aMeeting();
    const gone = await importForms(desk, [
      { form: found.form, taken: new Set(['name']) },
      { form: found.form, into: 'nobody', taken: new Set() },
    ]);
    expect(gone).toMatchObject({
      ok: false,
      problems: [{ message: expect.stringMatching(/已不在干部名册/) }],
    });
    expect(await allRows(desk.database, 'people')).toHaveLength(1);
  });
});

it('keeps one photo: the former goes when another is put in its place', async () => {
  const desk = await aDesk();
  await withPeople(desk, aPerson({}, 'p'));
  done(await savePhoto(desk, 'p', { bytes: jpeg, media: 'image/jpeg' }));
  done(await savePhoto(desk, 'p', { bytes: png, media: 'image/png' }));
  const rows = await attachmentsOf(desk.database, 'p');
  expect(rows).toMatchObject([{ name: '张三.png', purpose: '照片', media: 'image/png' }]);
  const photo = await photoOf(desk, await onlyPerson(desk));
  expect(photo.ok && photo.value).toEqual(png);
  expect(await allRows(desk.database, 'bin')).toMatchObject([{ reason: '更换照片' }]);
  // The same picture once more replaces nothing.
  done(await savePhoto(desk, 'p', { bytes: png, media: 'image/png' }));
  expect(await allRows(desk.database, 'bin')).toHaveLength(1);
});

it('takes a photo away into the 回收站, and brings it back with the act undone', async () => {
  const desk = await aDesk();
  await withPeople(desk, aPerson({}, 'p'));
  done(await savePhoto(desk, 'p', { bytes: jpeg, media: 'image/jpeg' }));
  const removed = await removePhoto(desk, 'p');
  done(removed);
  expect((await onlyPerson(desk)).photo).toBeUndefined();
  expect(await attachmentsOf(desk.database, 'p')).toEqual([]);
  expect(await allRows(desk.database, 'bin')).toMatchObject([{ reason: '删除照片' }]);
  expect(await removePhoto(desk, 'p')).toMatchObject({ ok: false });
  done(await undoChange(desk, removed.ok ? removed.value.seq : 0));
  const photo = await photoOf(desk, await onlyPerson(desk));
  expect(photo.ok && photo.value).toEqual(jpeg);
});

it('exports people of one name under different file names', async () => {
  const desk = await aDesk();
  await withPeople(desk, aPerson({}, 'a'), aPerson({}, 'b'));
  const exported = await exportForms(desk, ['a', 'b']);
  expect(exported.ok && exported.value.map(({ name }) => name)).toEqual(['张三.lrmx', '张三（2）.lrmx']);
});
