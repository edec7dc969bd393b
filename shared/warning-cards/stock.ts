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
 * been printed. Rows are told by day and numbers.
 */
export function stockProblems(row: Detail, others: readonly Detail[]): readonly Problem[] {
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
    const { on = '', from: first, to: last } = twice.values;
    return [
      { field: 'from', message: `${name}${first}号至${last}号已在${on}登记${word}，号码不能重复，请核对。` },
    ];
  }
  if (act === 'printed' || overlap(row, own, 'printed') === sizeOf(row)) return [];
  return [
    {
      field: 'from',
      message: `${name}${from}号至${to}号中有没有登记印制的号码，不能${word}，请先登记印制。`,
    },
  ];
}
