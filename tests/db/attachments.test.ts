import { describe, expect, it } from 'vitest';
import { binPerson, removeFromBin, restoreFromBin } from '#renderer/data/acts/bin-acts.ts';
import { attachmentsOf, readAttachment } from '#renderer/data/attachments/read.ts';
import { attachmentStanding, missingInWords } from '#renderer/data/attachments/standing.ts';
import {
  keepFile,
  type NewAttachment,
  removeAttachment,
  storeAttachment,
} from '#renderer/data/attachments/store.ts';
import { getRow } from '#renderer/data/queries/rows.ts';
import { undoChange } from '#renderer/data/undo.ts';
import { mostAttachmentBytes } from '#shared/attachment.ts';
import type { Result } from '#shared/result.ts';
import { aDesk, aPerson, withPeople } from './desk.ts';

const megabyte = 1024 * 1024;

function aFile(content: NewAttachment['content'], name = '承办单.pdf'): NewAttachment {
  return { ownerId: 'case-1', purpose: '扫描件', name, media: 'application/pdf', content };
}

function bytes(length: number, seed = 1): Uint8Array<ArrayBuffer> {
  return Uint8Array.from({ length }, (_, at) => (at * 31 + seed + (at >> 8)) % 256);
}

async function stored(desk: Awaited<ReturnType<typeof aDesk>>, added: NewAttachment) {
  const done = await storeAttachment(desk, added);
  if (!done.ok) throw new Error(done.problems[0]?.message);
  return done.value;
}

function messageOf(done: Result<unknown>): string | undefined {
  return done.ok ? undefined : done.problems[0]?.message;
}

describe('an attachment', () => {
  it.each([1, 1000, megabyte - 29, megabyte - 28, 2.5 * megabyte])(
    'of %d bytes comes back as it was',
    async (size) => {
      const desk = await aDesk();
      const content = bytes(size);
      const row = await stored(desk, aFile(content));
      expect(row).toMatchObject({ ownerId: 'case-1', name: '承办单.pdf', size });
      const read = await readAttachment(desk, row);
      expect(read.ok && Buffer.from(read.value).equals(content)).toBe(true);
      expect(await attachmentsOf(desk.database, 'case-1')).toEqual([row]);
    },
  );

  it('is read piece by piece from a file on the disk', async () => {
    const desk = await aDesk();
    const content = bytes(1.5 * megabyte);
    const [fromFile, fromMemory] = [
      await stored(desk, aFile(new Blob([content]))),
      await stored(desk, aFile(content)),
    ];
    expect(fromFile.file).toBe(fromMemory.file);
    const read = await readAttachment(desk, fromFile);
    expect(read.ok && Buffer.from(read.value).equals(content)).toBe(true);
  });

  it('is stored once, however often it is attached, under a name that tells nothing without the key', async () => {
    const desk = await aDesk();
    const [one, other] = [
      await stored(desk, aFile(bytes(10))),
      await stored(desk, aFile(bytes(10), '另名.pdf')),
    ];
    expect(other.file).toBe(one.file);
    expect(desk.files.files.size).toBe(1);
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes(10)));
    expect(one.file).not.toBe(Buffer.from(digest).toString('hex'));
  });

  it('stands sealed in its file', async () => {
    const desk = await aDesk();
    const text = '组织部谈话记录'.repeat(20);
    const row = await stored(desk, aFile(new Uint8Array(Buffer.from(text)), '谈话.txt'));
    const sealed = Buffer.concat(desk.files.files.get(row.file) ?? []);
    expect(sealed.includes('组织部')).toBe(false);
  });

  it('goes by a change that can be taken back, and is then readable again', async () => {
    const desk = await aDesk();
    await withPeople(desk, aPerson({ name: '张三' }, 'p1'));
    const row = await stored(desk, { ...aFile(bytes(10)), ownerId: 'p1' });
    const removed = await removeAttachment(desk, row);
    expect(await attachmentsOf(desk.database, 'p1')).toEqual([]);
    if (!removed.ok) throw new Error('not removed');
    expect(removed.value.act).toBe('删除：张三的扫描件“承办单.pdf”');
    await undoChange(desk, removed.value.seq);
    expect(await attachmentsOf(desk.database, 'p1')).toEqual([row]);
    expect((await readAttachment(desk, row)).ok).toBe(true);
  });

  it('lies in the 回收站 after it was deleted, and comes back only to what it belonged to', async () => {
    const desk = await aDesk();
    await withPeople(desk, aPerson({ name: '张三' }, 'p1'));
    const row = await stored(desk, { ...aFile(bytes(10)), ownerId: 'p1' });
    await removeAttachment(desk, row);
    expect((await getRow(desk.database, 'bin', row.id))?.content).toEqual({ table: 'attachments', row });
    await binPerson(desk, 'p1', '录重');
    expect(messageOf(await restoreFromBin(desk, row.id))).toBe(
      '张三的扫描件“承办单.pdf”不能还原：扫描件“承办单.pdf”所属的干部张三已删除，请先从回收站还原。',
    );
    await restoreFromBin(desk, 'p1');
    expect((await restoreFromBin(desk, row.id)).ok).toBe(true);
    expect(await attachmentsOf(desk.database, 'p1')).toEqual([row]);
  });

  it('leaves the 回收站 for good by a second act, and needs no owner there if it is a template', async () => {
    const desk = await aDesk();
    const row = await stored(desk, { ...aFile(bytes(10)), ownerId: 'templates:people', purpose: '模板' });
    await removeAttachment(desk, row);
    expect((await restoreFromBin(desk, row.id)).ok).toBe(true);
    await removeAttachment(desk, row);
    expect(await removeFromBin(desk, row.id, ' ')).toMatchObject({ ok: false });
    expect(await removeFromBin(desk, row.id, '不再使用')).toMatchObject({
      ok: true,
      value: { act: '清除：模板“承办单.pdf”' },
    });
    expect(await restoreFromBin(desk, row.id)).toMatchObject({ ok: false });
  });

  it('is refused when it is empty, too large, or the desk is read only, and nothing is kept', async () => {
    const desk = await aDesk();
    const refusals = [
      await storeAttachment(desk, aFile(bytes(0))),
      await storeAttachment(desk, aFile(new Blob([new ArrayBuffer(mostAttachmentBytes + 1)]))),
      await storeAttachment({ ...desk, readOnly: () => '只读' }, aFile(bytes(10))),
    ];
    expect(refusals.map((done) => !done.ok && done.problems[0]?.message)).toEqual([
      expect.stringContaining('是空文件'),
      expect.stringContaining('超过100MB'),
      '只读',
    ]);
    expect(desk.files.files.size).toBe(0);
  });

  it('can be kept for an import that stores its rows itself', async () => {
    const desk = await aDesk();
    const kept = await keepFile(desk, aFile(bytes(10)));
    expect(desk.files.files.size).toBe(1);
    expect(await attachmentsOf(desk.database, 'case-1')).toEqual([]);
    expect(kept.ok && kept.value.size).toBe(10);
  });
});

describe('a damaged or missing file', () => {
  it('is told in a sentence that names the attachment', async () => {
    const desk = await aDesk();
    const row = await stored(desk, aFile(bytes(3 * megabyte)));
    const parts = desk.files.files.get(row.file) ?? [];
    const flipped = parts.map((part, index) => (index === 1 ? part.with(500, (part[500] ?? 0) ^ 1) : part));
    const [first, second, ...rest] = parts;
    if (!first || !second) throw new Error('too short');
    const damages: Readonly<Record<string, Uint8Array<ArrayBuffer>[]>> = {
      flipped,
      swapped: [second, first, ...rest],
      cut: parts.slice(0, -1),
    };
    for (const damaged of Object.values(damages)) {
      desk.files.files.set(row.file, damaged);
      const read = await readAttachment(desk, row);
      expect(!read.ok && read.problems[0]?.message).toContain('附件“承办单.pdf”的文件已损坏');
    }
    desk.files.files.delete(row.file);
    const read = await readAttachment(desk, row);
    expect(!read.ok && read.problems[0]?.message).toContain('附件“承办单.pdf”的文件不见了');
  });

  it('of another attachment is not taken for it', async () => {
    const desk = await aDesk();
    const [one, other] = [await stored(desk, aFile(bytes(10))), await stored(desk, aFile(bytes(10, 2)))];
    desk.files.files.set(one.file, desk.files.files.get(other.file) ?? []);
    expect((await readAttachment(desk, one)).ok).toBe(false);
  });

  it('is put back from the second folder before anybody is told', async () => {
    const desk = await aDesk();
    const row = await stored(desk, aFile(bytes(10)));
    const copy = desk.files.files.get(row.file) ?? [];
    desk.files.files.delete(row.file);
    desk.files.mendAttachment = async () => {
      desk.files.files.set(row.file, copy);
      return { kind: 'done', value: null };
    };
    expect((await readAttachment(desk, row)).ok).toBe(true);
  });
});

describe('how the files stand to the rows', () => {
  it('names each missing and damaged file with its record, and leaves out files that nothing names', async () => {
    const desk = await aDesk();
    const person = aPerson({ name: '欧阳明远' });
    await withPeople(desk, person);
    const gone = await stored(desk, { ...aFile(bytes(10, 1), '不见.pdf'), ownerId: person.id });
    const bad = await stored(desk, aFile(bytes(10, 2), '坏的.pdf'));
    const good = await stored(desk, aFile(bytes(10, 3), '好的.pdf'));
    const standing = await attachmentStanding(
      desk.database,
      {
        listAttachments: async () => [
          { file: bad.file, bytes: 50, whole: false },
          { file: good.file, bytes: 60, whole: true },
          { file: 'f'.repeat(64), bytes: 70, whole: true },
        ],
      },
      'contents',
    );
    expect(standing).toEqual({
      files: 3,
      bytes: 110,
      missing: ['欧阳明远的附件“不见.pdf”'],
      damaged: ['附件“坏的.pdf”'],
      lost: [gone.file, bad.file],
    });
    expect(missingInWords(standing)).toContain('欧阳明远的附件“不见.pdf”。');
  });
});
