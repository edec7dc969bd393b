import type { Detail } from '../case-type.ts';
import { type CardStockValues, cardStock } from '../case-types/card-stock.ts';
import { type CardColour, cardColours } from '../case-types/warning-card-fields.ts';
import type { Problem } from '../result.ts';

type StockRow = Detail<CardStockValues>;

/** A stored row's `type` says which values it holds. */
export function isStock(row: Detail): row is StockRow {
  return row.type === cardStock.name;
}

/** How many blank cards of one colour came in, went out and are left. */
export interface StockBalance {
  readonly colour: CardColour;
  readonly printed: number;
  readonly drawn: number;
  readonly void: number;
  readonly left: number;
}

function sizeOf({ values: { from = 1, to = 0 } }: StockRow): number {
  return to - from + 1;
}

/** 印制 领用 作废 库存 of every colour; what is drawn and then spoilt is taken off the stock once, as 领用. */
export function stockBalances(rows: readonly Detail[]): readonly StockBalance[] {
  const own = rows.filter(isStock);
  return colours.map((colour) => {
    const sum = (act: CardStockValues['act']) =>
      own
        .filter(({ values }) => values.colour === colour && values.act === act)
        .reduce((total, row) => total + sizeOf(row), 0);
    const [printed, drawn] = [sum('printed'), sum('drawn')];
    const spoilt = own
      .filter(({ values }) => values.colour === colour && values.act === 'void')
      .reduce((total, row) => total + sizeOf(row) - overlap(row, own, 'drawn'), 0);
    return { colour, printed, drawn, void: sum('void'), left: printed - drawn - spoilt };
  });
}

/** The colours of which fewer blank cards are left than the office wants; a colour never printed is not missed. */
export function lowStock(balances: readonly StockBalance[], least: number): readonly StockBalance[] {
  return balances.filter(({ printed, left }) => printed > 0 && left < least);
}

const colours = ['blue', 'yellow', 'orange', 'red'] as const satisfies readonly CardColour[];

/** How many numbers of the row stand in rows of `act` of the same colour. */
function overlap(
  { values: { colour, from = 1, to = 0 } }: StockRow,
  rows: readonly StockRow[],
  act: CardStockValues['act'],
): number {
  return rows
    .filter(({ values }) => values.colour === colour && values.act === act)
    .reduce(
      (sum, { values }) =>
        sum + Math.max(0, Math.min(to, values.to ?? 0) - Math.max(from, values.from ?? 1) + 1),
      0,
    );
}

/**
 * Why a row cannot stand beside the others: a number printed, drawn or spoilt twice, or drawn or spoilt without having
 * been printed, or taken out of what was printed after it was drawn. Rows are told by day and numbers.
 * @param before the row as it stood; undefined for a new one
 */
export function stockProblems(row: Detail, others: readonly Detail[], before?: Detail): readonly Problem[] {
  if (!isStock(row)) return [];
  const { colour, act, from = 1, to = 0 } = row.values;
  if (colour === undefined || act === undefined) return [];
  const own = others.filter(isStock).filter(({ values }) => values.colour === colour);
  const word = cardStock.fields.act.options[act];
  const name = cardColours[colour].name;
  const twice = own.find(
    ({ values }) => values.act === act && (values.from ?? 1) <= to && (values.to ?? 0) >= from,
  );
  if (twice) {
    return [{ field: 'from', message: `${inWords(twice)}，号码不能重复，请核对。` }];
  }
  const bare = before && isStock(before) ? leftBare(before, row, others.filter(isStock)) : undefined;
  if (bare) {
    return [{ field: 'from', message: `${inWords(bare)}，这些号码不能从印制中去掉，请先更正那一条。` }];
  }
  if (act === 'printed' || overlap(row, own, 'printed') === sizeOf(row)) return [];
  return [
    {
      field: 'from',
      message: `${name}${from}号至${to}号中有没有登记印制的号码，不能${word}，请先登记印制。`,
    },
  ];
}

/** 黄色警示卡1号至30号已在2013-04-10登记领用 */
function inWords({ values: { colour = 'blue', act = 'printed', on, from, to } }: StockRow): string {
  return `${cardColours[colour].name}${from}号至${to}号已在${on ?? ''}登记${cardStock.fields.act.options[act]}`;
}

/** A row drawn or spoilt of what `before` had printed and `after` no longer has. */
function leftBare(before: StockRow, after: StockRow, others: readonly StockRow[]): StockRow | undefined {
  return others.find(
    (row) =>
      row.values.act !== 'printed' &&
      overlap(row, [...others, before], 'printed') > overlap(row, [...others, after], 'printed'),
  );
}

/**
 * Why a card may not be issued on this blank, or undefined. Nothing is asked where no blank card of the colour was ever
 * drawn: then no account is kept of it.
 */
export function serialProblem(
  colour: CardColour,
  serial: string | undefined,
  rows: readonly Detail[],
): string | undefined {
  const own = rows.filter(isStock).filter(({ values }) => values.colour === colour);
  if (!own.some(({ values }) => values.act === 'drawn')) return undefined;
  const name = cardColours[colour].name;
  if (serial === undefined) return `空白${name}已领用登记，请填写所用卡的“印制流水号”。`;
  const number = /^\d+$/.test(serial) ? Number(serial) : 0;
  const stands = (act: CardStockValues['act']) =>
    own.some(({ values: { from = 1, to = 0, ...row } }) => row.act === act && from <= number && number <= to);
  if (stands('void')) return `空白${name}${number}号已登记作废，不能再用，请核对流水号。`;
  return stands('drawn')
    ? undefined
    : `空白${name}没有领用${serial}号，请核对流水号，或先在“空白卡”中登记领用。`;
}

/**
 * The first blank cards of a colour that were drawn, not spoilt and not used, in the form of those used.
 * @param used serials on cards, also on those in the 回收站
 */
export function freeSerials(
  colour: CardColour,
  rows: readonly Detail[],
  used: readonly string[],
  count: number,
): readonly string[] {
  const taken = new Set(used.map(Number));
  const width = Math.max(0, ...used.map(({ length }) => length));
  const drawn = rows
    .filter(isStock)
    .filter(({ values }) => values.colour === colour && values.act === 'drawn')
    .sort((a, b) => (a.values.from ?? 0) - (b.values.from ?? 0));
  const free: string[] = [];
  for (const { values } of drawn) {
    for (let number = values.from ?? 1; number <= (values.to ?? 0) && free.length < count; number++) {
      const serial = String(number).padStart(width, '0');
      if (!taken.has(number) && serialProblem(colour, serial, rows) === undefined) free.push(serial);
    }
  }
  return free;
}
