import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Conf from 'conf';
import { expect, it } from 'vitest';
import { checkSettingsFile, openSettings, settingsName } from '#electron/host/machine-settings.ts';
import type { ProgramLog } from '#electron/host/program-log.ts';
import { tempDir } from './temp-dir.ts';

function open(dir: string) {
  const lines: string[] = [];
  const log: ProgramLog = { write: (line) => void lines.push(line), bug: () => undefined };
  checkSettingsFile(dir, log);
  return { settings: openSettings(new Conf({ cwd: dir, configName: settingsName })), lines };
}

it('makes the desk’s id once', () => {
  const dir = tempDir();
  const { node } = open(dir).settings.read();
  expect(node).toMatch(/^[0-9a-f]{8}-/);
  expect(open(dir).settings.read().node).toBe(node);
});

it('keeps in the file what it does not know', () => {
  const dir = tempDir();
  writeFileSync(join(dir, 'anjuan-settings.json'), '{"window":{"maximized":true}}');
  open(dir).settings.write({ zoom: 125 });
  const file = JSON.parse(readFileSync(join(dir, 'anjuan-settings.json'), 'utf8'));
  expect(file).toMatchObject({ window: { maximized: true }, zoom: 125 });
});

it('with single wrong values keeps the good ones, above all the desk’s id', () => {
  const dir = tempDir();
  const node = '3ccbc104-c871-494d-a1c9-1e2d52a7317e';
  const damaged = JSON.stringify({ node, secondFolder: 7, zoom: 130 });
  writeFileSync(join(dir, 'anjuan-settings.json'), damaged);
  const { settings, lines } = open(dir);
  expect(settings.read()).toEqual({
    node,
    secondFolder: '',
    freeSpaceWarningMb: 500,
    lastDrill: '',
    settledAt: '',
    lockAfterMinutes: 10,
    wrongSecrets: [],
    zoom: 100,
  });
  expect(readFileSync(join(dir, 'anjuan-settings-损坏.json'), 'utf8')).toBe(damaged);
  expect(lines).toEqual([expect.stringContaining('(secondFolder zoom)')]);
});

it.each(['', '{', '[]', 'null', '"x"'])(
  'that are no object (%j) are kept beside, and defaults used',
  (text) => {
    const dir = tempDir();
    writeFileSync(join(dir, 'anjuan-settings.json'), text);
    const { settings, lines } = open(dir);
    expect(settings.read()).toMatchObject({
      secondFolder: '',
      zoom: 100,
      node: expect.stringMatching(/^[0-9a-f]{8}-/),
    });
    expect(readFileSync(join(dir, 'anjuan-settings-损坏.json'), 'utf8')).toBe(text);
    expect(lines).toHaveLength(1);
  },
);

it('damaged twice keeps both copies', () => {
  const dir = tempDir();
  for (const text of ['{', '{{']) {
    writeFileSync(join(dir, 'anjuan-settings.json'), text);
    open(dir);
  }
  expect(readdirSync(dir).filter((name) => name.includes('损坏'))).toHaveLength(2);
  expect(existsSync(join(dir, 'anjuan-settings.json'))).toBe(true);
});
