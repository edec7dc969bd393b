import type {
  AppointmentFormData,
  AppointmentFormKind,
  Education,
  ResumeLine,
} from './appointment-form-data.ts';
import { fitText, resumeSizes } from './fit.ts';
import {
  below,
  type Down,
  type GridCell,
  type GridPage,
  type GridRow,
  label,
  type PhotoCell,
  SLACK,
  type TextCell,
  value,
} from './grid-page.ts';

const grid = [784, 236, 1305, 1063, 1302, 1315, 1330, 2058] as const;
/** Columns of a pair of label and value, and the value's width: the label of the first covers two columns. */
const pairs = [
  { label: 2, width: 1305 },
  { label: 1, width: 1302 },
  { label: 1, width: 1330 },
] as const;
const HALF = 346;
const RESUME = 7133;
const PHOTO = 2058;

interface Pair {
  readonly lines: readonly string[];
  readonly text: string;
}

function pairRow(height: number, photo: PhotoCell, three: readonly [Pair, Pair, Pair]): GridRow {
  const cells = three.flatMap(({ lines, text }, index): GridCell[] => {
    const { label: columns, width } = pairs[index] ?? pairs[2];
    return [label(columns, lines), value(text, { name: lines.join(''), columns: 1, width, height })];
  });
  return { height, cells: [...cells, photo] };
}

function headRows(data: AppointmentFormData, kind: AppointmentFormKind): readonly GridRow[] {
  const heights = kind === 'old' ? [709, 692, 680, 709] : [709, 692, 680, 680];
  const [first = 0, second = 0, third = 0, fourth = 0] = heights;
  const whole = first + second + third + fourth;
  const photo = (down: 'first' | 'below'): PhotoCell => ({
    kind: 'photo',
    columns: 1,
    down,
    width: PHOTO,
    height: whole,
  });
  const health = { lines: ['健康状况'], text: data.health };
  return [
    pairRow(first, photo('first'), [
      { lines: ['姓　名'], text: data.name },
      { lines: ['性　别'], text: data.sex },
      { lines: ['出生年月', '（岁）'], text: data.birth },
    ]),
    pairRow(second, photo('below'), [
      { lines: ['民　族'], text: data.nation },
      { lines: ['籍　贯'], text: data.nativePlace },
      { lines: ['出 生 地'], text: data.birthPlace },
    ]),
    pairRow(third, photo('below'), [
      { lines: ['入　党', '时　间'], text: data.partyJoined },
      { lines: ['参加工', '作时间'], text: data.workStarted },
      kind === 'old' ? health : { lines: ['到龄时间'], text: data.ageLimit },
    ]),
    kind === 'old'
      ? {
          height: fourth,
          cells: [
            label(2, ['专业技', '术职务']),
            value(data.title, { name: '专业技术职务', columns: 2, width: 2368, height: fourth }),
            label(1, ['熟悉专业', '有何专长']),
            value(data.expertise, { name: '熟悉专业有何专长', columns: 2, width: 2645, height: fourth }),
            photo('below'),
          ],
        }
      : pairRow(fourth, photo('below'), [
          { lines: ['健康', '状况'], text: data.health },
          { lines: ['专业技', '术职务'], text: data.title },
          { lines: ['熟悉专业', '有何专长'], text: data.expertise },
        ]),
  ];
}

/** A pair of half rows: two lines where both are filled, otherwise one cell over both. */
function twoLines(
  name: string,
  [upper, lower]: readonly [string, string],
  columns: number,
  width: number,
): readonly [TextCell, TextCell] {
  const half = (text: string) => value(text, { name, columns, width, height: HALF });
  if (upper !== '' && lower !== '') return [half(upper), half(lower)];
  const whole = value(upper === '' ? lower : upper, {
    name,
    columns,
    width,
    height: 2 * HALF,
    down: 'first',
  });
  return [whole, below(columns)];
}

function educationRows(
  lines: readonly [string, string],
  { education, degree, school, degreeSchool }: Education,
  down: Down,
): readonly GridRow[] {
  const kind = lines.join('').replaceAll('　', '');
  const what = twoLines(`${kind}学历学位`, [education, degree], 2, 2365);
  const where = twoLines(
    `${kind}毕业院校系及专业`,
    [school, degreeSchool === school ? '' : degreeSchool],
    2,
    3388,
  );
  const head = (first: boolean) =>
    first && down === 'first' ? label(2, ['学　历', '学　位'], 'first') : below(2);
  return [0, 1].map((index) => ({
    height: HALF,
    cells: [
      head(index === 0),
      index === 0 ? label(1, lines, 'first') : below(1),
      what[index === 0 ? 0 : 1],
      index === 0 ? label(1, ['毕业院校', '系及专业'], 'first') : below(1),
      where[index === 0 ? 0 : 1],
    ],
  }));
}

function postRows(data: AppointmentFormData, height: number): readonly GridRow[] {
  const row = (name: string, text: string): GridRow => ({
    height,
    cells: [
      label(3, [[...name].join(' ')]),
      value(text, { name, columns: 5, width: 7068, height, align: 'left' }),
    ],
  });
  return [row('现任职务', data.post), row('拟任职务', data.proposedPost), row('拟免职务', data.removedPost)];
}

/** 18 half-width columns stand out to the left of the text. */
const HANG = 9;
const RESUME_WIDTH = 8609;
const RESUME_PADDING = 60;
/** Smaller than this nobody likes to read it. */
const READABLE = 9;

function resumeCell(lines: readonly ResumeLine[]): TextCell {
  const fitted = fitText(
    lines.map((line) => ({ text: line.text, hang: HANG })),
    { width: RESUME_WIDTH - SLACK - RESUME_PADDING, height: RESUME },
    resumeSizes,
  );
  const { size } = fitted;
  return {
    ...label(7, []),
    paragraphs: lines.length === 0 ? [{ text: '' }] : lines,
    size,
    line: fitted.line,
    align: 'left',
    indent: RESUME_PADDING + HANG * size * 20,
    findings: fitted.fits
      ? size < READABLE
        ? [`简历共${fitted.lines}行，字号缩为${size}磅才能印在一页内，建议精简。`]
        : []
      : [`简历过长，用${size}磅字也印不全，请精简。`],
  };
}

export function firstPage(data: AppointmentFormData, kind: AppointmentFormKind): GridPage {
  return {
    grid,
    rows: [
      ...headRows(data, kind),
      ...educationRows(['全日制', '教　育'], data.fullTime, 'first'),
      ...educationRows(['在　职', '教　育'], data.partTime, 'below'),
      ...postRows(data, kind === 'old' ? 679 : 709),
      { height: RESUME, cells: [label(1, ['简', '', '历']), resumeCell(data.resume)] },
    ],
  };
}
