import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { safeFileName } from '#electron/host/file-name.ts';
import { openSavedFiles } from '#electron/host/saved-files.ts';
import { tempDir } from './temp-dir.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('a safe file name', () => {
  it.each([
    ['2013年组织工作.docx', '2013年组织工作.docx'],
    ['../../etc/passwd', '_.._etc_passwd'],
    ['C:\\Windows\\a.docx', 'C__Windows_a.docx'],
    ['丹组警〔2013〕黄-7号.docx', '丹组警〔2013〕黄-7号.docx'],
    ['a\u0000b\nc.docx', 'abc.docx'],
    // Direction marks can make "xcod.exe" look like "exe.docx".
    ['通报\u202Excod.exe', '通报xcod.exe'],
    ['con.docx', '_con.docx'],
    ['LPT1', '_LPT1'],
    ['console.docx', 'console.docx'],
    ['  通报.docx. . ', '通报.docx'],
    ['.hidden', 'hidden'],
    ['...', '未命名'],
    ['\u200b', '未命名'],
  ])('%j becomes %j', (given, expected) => {
    expect(safeFileName(given)).toBe(expected);
  });

  it('is never longer than file systems allow, and keeps its ending', () => {
    const name = safeFileName(`${'约谈'.repeat(300)}.docx`);
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200);
    expect(name).toMatch(/^(约谈)+约?\.docx$/);
  });
});

describe('saving exported files', () => {
  it('numbers a name that is taken, also for saves at the same time', async () => {
    const dir = tempDir();
    const files = openSavedFiles();
    writeFileSync(join(dir, '通报.docx'), 'mine');
    const saved = await Promise.all(
      ['a', 'b', 'c'].map((text) => files.saveNew(dir, '通报.docx', bytes(text))),
    );
    expect(saved.map((outcome) => outcome.kind)).toEqual(['done', 'done', 'done']);
    expect(readFileSync(join(dir, '通报.docx'), 'utf8')).toBe('mine');
    expect(readdirSync(dir).sort()).toEqual(['通报 (2).docx', '通报 (3).docx', '通报 (4).docx', '通报.docx']);
    const texts = [2, 3, 4].map((number) => readFileSync(join(dir, `通报 (${number}).docx`), 'utf8'));
    expect(texts.sort()).toEqual(['a', 'b', 'c']);
  });

  it('leaves nothing behind where it fails, and says why', async () => {
    const dir = tempDir();
    mkdirSync(join(dir, 'taken.docx'));
    writeFileSync(join(dir, 'taken.docx', 'x'), '');
    const outcome = await openSavedFiles().saveAt(join(dir, 'taken.docx'), bytes('new'));
    expect(outcome).toEqual({ kind: 'refused', message: expect.stringMatching(/^文件没有保存.*。$/) });
    expect(readdirSync(dir)).toEqual(['taken.docx']);
  });

  it('cannot be talked into another folder by a name', async () => {
    const dir = join(tempDir(), '导出');
    mkdirSync(dir);
    await openSavedFiles().saveNew(dir, '../outside.docx', bytes('x'));
    expect(existsSync(join(dir, '../outside.docx'))).toBe(false);
    expect(readdirSync(dir)).toEqual(['_outside.docx']);
  });

  it('hands over only documents it saved itself', async () => {
    const dir = tempDir();
    const files = openSavedFiles();
    await files.saveNew(dir, '通报.docx', bytes('x'));
    await files.saveNew(dir, 'run.desktop', bytes('x'));
    writeFileSync(join(dir, 'other.docx'), 'x');
    expect(files.openable(join(dir, '通报.docx'))).toMatchObject({ kind: 'done' });
    expect(files.openable(join(dir, 'x', '..', '通报.docx'))).toMatchObject({ kind: 'done' });
    expect(files.openable(join(dir, 'other.docx'))).toMatchObject({ kind: 'refused' });
    expect(files.openable(join(dir, 'run.desktop'))).toMatchObject({ kind: 'refused' });
    expect(files.revealable(join(dir, 'run.desktop'))).toMatchObject({ kind: 'done' });
    rmSync(join(dir, '通报.docx'));
    expect(files.openable(join(dir, '通报.docx'))).toEqual({
      kind: 'refused',
      message: '文件“通报.docx”已被移走或删除，请重新导出。',
    });
  });

  it('deletes only what it saved itself', async () => {
    const dir = tempDir();
    const files = openSavedFiles();
    await files.saveNew(dir, '恢复码.docx', bytes('x'));
    writeFileSync(join(dir, 'other.docx'), 'x');
    expect(await files.discard(join(dir, 'other.docx'))).toMatchObject({ kind: 'refused' });
    expect(await files.discard(join(dir, '恢复码.docx'))).toEqual({ kind: 'done', value: null });
    expect(readdirSync(dir)).toEqual(['other.docx']);
  });
});
