import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, it } from 'vitest';

const top = resolve(import.meta.dirname, '..');

/**
 * The dependency table of the design. The longest matching folder decides; an entry allows itself and what is listed:
 * folders, single files, packages, `node:` or `*`.
 */
const table: Readonly<Record<string, readonly string[]>> = {
  'shared/': ['shared/', '@noble/hashes'],
  'shared/host-api.ts': [],
  'shared/result.ts': [],
  'shared/day.ts': [],
  'shared/fields.ts': ['shared/day.ts'],
  'shared/case-type.ts': ['shared/fields.ts', 'shared/day.ts', 'shared/result.ts'],
  'shared/vault.ts': ['shared/result.ts', 'zod'],
  'shared/reports/frozen-source.ts': ['shared/', '@noble/hashes'],
  'shared/reports/read-frozen-source.ts': ['shared/', 'zod'],
  'shared/workdays.ts': ['shared/day.ts', 'shared/case-type.ts'],
  'shared/engine/': [
    'shared/case-type.ts',
    'shared/fields.ts',
    'shared/day.ts',
    'shared/result.ts',
    'shared/workdays.ts',
  ],
  'shared/case-types/': ['shared/case-type.ts', 'shared/fields.ts', 'shared/day.ts', 'shared/result.ts'],
  'shared/documents/': ['shared/fields.ts', 'shared/day.ts', 'shared/result.ts'],
  'electron/host/': ['shared/', 'node:', 'zod'],
  'electron/': ['electron/', 'shared/', 'node:', 'electron', 'electron-store', 'zod', 'package.json'],
  'electron/portable.ts': ['electron/host/', 'shared/', 'node:', 'conf', 'package.json'],
  'renderer/data/': ['shared/', 'dexie'],
  'renderer/data/vault/': ['renderer/data/', 'shared/', 'hash-wasm'],
  'renderer/data/react.tsx': ['renderer/data/', 'shared/', 'react'],
  'renderer/host/': ['shared/'],
  'renderer/ui/': ['shared/', 'react', 'antd', '@ant-design/icons', 'dayjs'],
  'renderer/cases/': [
    'shared/',
    'renderer/data/',
    'renderer/host/',
    'renderer/ui/',
    'renderer/print/',
    'renderer/workers/',
    'react',
    'react-router',
    'antd',
    '@ant-design/icons',
  ],
  'renderer/modules/': [
    'shared/',
    'renderer/data/',
    'renderer/host/',
    'renderer/ui/',
    'renderer/cases/',
    'renderer/print/',
    'renderer/workers/',
    'react',
    'react-router',
    'antd',
    '@ant-design/icons',
  ],
  'renderer/modules/reports/statistics/chart.ts': ['shared/', 'echarts'],
  'renderer/print/': ['shared/', 'renderer/workers/remote.ts', 'docx', 'docxtemplater', 'fflate', 'pizzip'],
  'renderer/workers/': [
    'shared/',
    'renderer/data/',
    '@e965/xlsx',
    'fflate',
    'write-excel-file',
    'pinyin-pro',
  ],
  'renderer/app/': [
    'shared/',
    'renderer/',
    'react',
    'react-dom',
    'react-router',
    'antd',
    '@ant-design/icons',
  ],
  'renderer/start.tsx': ['renderer/app/', 'renderer/ui/', 'react-dom', 'react'],
  'build/': ['*'],
  'tests/': ['*'],
};

function sources(folder: string): string[] {
  return readdirSync(join(top, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return path === 'build/out' ? [] : sources(path);
    return /\.tsx?$/.test(entry.name) && !entry.name.endsWith('.d.ts') ? [path] : [];
  });
}

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s[^'";]*?from\s*['"]([^'"]+)['"]|(?:^|\n)\s*import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]|new URL\(\s*['"](\.[^'"]+)['"],\s*import\.meta/g;

/** Everything a file imports: paths from the top of the tree, package names, or `node:`. */
function importsOf(file: string): string[] {
  const text = readFileSync(join(top, file), 'utf8');
  return [...text.matchAll(IMPORT)].map((match) => {
    const name = match[1] ?? match[2] ?? match[3] ?? match[4] ?? '';
    if (name.startsWith('#')) return name.slice(1);
    if (name.startsWith('.')) return relative(top, resolve(top, dirname(file), name)).replaceAll('\\', '/');
    if (name.startsWith('node:')) return 'node:';
    return name
      .split('/')
      .slice(0, name.startsWith('@') ? 2 : 1)
      .join('/');
  });
}

/** The longest entry of the table that covers a file. */
function ruleFor(file: string): [folder: string, allowed: readonly string[]] {
  const folder = Object.keys(table)
    .filter((entry) => (entry.endsWith('/') ? file.startsWith(entry) : file === entry))
    .sort((a, b) => b.length - a.length)[0];
  if (folder === undefined) throw new Error(`${file} stands in no folder of the table`);
  return [folder, table[folder] ?? []];
}

function breach(file: string, imported: string): string | undefined {
  const [folder, allowed] = ruleFor(file);
  const home = folder === 'renderer/modules/' ? moduleOf(file) : folder;
  const fits = (entry: string) => (entry.endsWith('/') ? imported.startsWith(entry) : imported === entry);
  if (allowed.includes('*') || (home.endsWith('/') && imported.startsWith(home)) || allowed.some(fits))
    return;
  return `${file} imports ${imported}; ${folder} may import ${allowed.join(', ') || 'nothing'}`;
}

/** `renderer/modules/people/`: a module may import itself, never another module. */
function moduleOf(file: string): string {
  return `${file.split('/').slice(0, 3).join('/')}/`;
}

const files = ['electron', 'renderer', 'shared', 'tests', 'build'].flatMap(sources);

it('keeps every import inside the dependency table', () => {
  const breaches = files.flatMap((file) => importsOf(file).map((imported) => breach(file, imported)));
  expect(breaches.filter((line) => line !== undefined)).toEqual([]);
});

it('prints every paper through the one door that knows what the office has set', () => {
  const doors = new Set([
    'renderer/cases/paper/paper.ts',
    // A sample is full of places to be filled, which 排版预检 would name.
    'renderer/modules/templates/use-templates.ts',
  ]);
  const printers = files.filter(
    (file) =>
      /^renderer\/(?!print\/)/.test(file) &&
      /\bprintWord\b/.test(readFileSync(join(top, file), 'utf8')) &&
      !/\bpaperSpec\(/.test(doors.has(file) ? readFileSync(join(top, file), 'utf8') : ''),
  );
  expect(printers).toEqual([]);
});

it('lets nothing outside tests import tests', () => {
  const guilty = files.filter(
    (file) => !/^(tests|build)\//.test(file) && importsOf(file).some((name) => name.startsWith('tests/')),
  );
  expect(guilty).toEqual([]);
});

it('keeps the clock and Date in one file of shared/ and one of the page', () => {
  const allowed = new Set(['shared/day.ts', 'renderer/data/clock.ts']);
  const guilty = files.filter((file) => {
    if (!/^(shared|renderer)\//.test(file) || allowed.has(file)) return false;
    return /\bnew Date\b|\bDate\.(now|parse|UTC)\b/.test(readFileSync(join(top, file), 'utf8'));
  });
  expect(guilty).toEqual([]);
});

it('keeps files short enough to be one thing', () => {
  const long = files
    .map((file) => ({ file, lines: readFileSync(join(top, file), 'utf8').split('\n').length }))
    .filter(({ file, lines }) => lines > 500 && !file.startsWith('shared/practice/danyang'));
  expect(long).toEqual([]);
});

it('has nothing at the top but what the design names', () => {
  const named = new Set([
    'README.md',
    'CHANGELOG.md',
    'LICENSE',
    'package.json',
    'package-lock.json',
    'tsconfig.json',
    'electron-builder.yml',
    'build',
    'electron',
    'renderer',
    'shared',
    'tests',
    'node_modules',
  ]);
  expect(readdirSync(top).filter((name) => !named.has(name) && !name.startsWith('.'))).toEqual([]);
});

const VALUES = /(?:^|\n)\s*(?:import|export)\s+(?!type\s)([^'";]*?)from\s*['"]([^'"]+)['"]/g;

/** The files of the tree whose code a file needs to run: imports of types alone are gone by then. */
function neededBy(file: string): string[] {
  const text = readFileSync(join(top, file), 'utf8');
  return [...text.matchAll(VALUES)].flatMap(([, clause = '', name = '']) => {
    const names = /^\{([^}]*)\}$/.exec(clause.trim())?.[1]?.split(',') ?? [''];
    if (names.every((one) => one.trim() === '' || one.trim().startsWith('type ')) && clause.includes('{'))
      return [];
    if (name.startsWith('#')) return [name.slice(1)];
    return name.startsWith('.')
      ? [relative(top, resolve(top, dirname(file), name)).replaceAll('\\', '/')]
      : [];
  });
}

/** Files that wait for each other: which of them is ready first depends on who asks first. */
function circle(from: string, path: readonly string[], done: Set<string>): readonly string[] | undefined {
  if (path.includes(from)) return [...path.slice(path.indexOf(from)), from];
  if (done.has(from) || !files.includes(from)) return undefined;
  for (const next of neededBy(from)) {
    const found = circle(next, [...path, from], done);
    if (found) return found;
  }
  done.add(from);
  return undefined;
}

it('has no two files that wait for each other', () => {
  const done = new Set<string>();
  const own = files.filter((file) => !/^(tests|build)\//.test(file));
  const first = own.map((file) => circle(file, [], done)).find((path) => path !== undefined);
  expect(first).toBeUndefined();
});
