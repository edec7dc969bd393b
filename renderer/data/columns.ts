import type { Rows, TableName } from '#shared/change.ts';
import { dayOfCase, kindOfCase, personOfCase, unitOfCase, yearOfDetail } from '#shared/engine/columns.ts';
import { nextDue } from '#shared/engine/deadlines.ts';
import { caseTypeOf, detailTypeOf } from '#shared/registry.ts';
import { calendarIn, type DeskSettings } from '#shared/settings.ts';
import type { Calendar } from '#shared/workdays.ts';
import type {
  StoredAttachment,
  StoredCase,
  StoredDetail,
  StoredPerson,
  StoredPost,
  StoredUnit,
  StoredView,
} from './database.ts';

type Readable<S> = Omit<S, 'id' | 'rev' | 'payload'>;

/** What deadlines depend on. */
export interface Clockwork {
  readonly calendar: Calendar;
  readonly terms: DeskSettings['terms'];
}

export function clockworkOf(settings: DeskSettings): Clockwork {
  return { calendar: calendarIn(settings), terms: settings.terms };
}

type ColumnsOf = {
  readonly people: Readable<StoredPerson>;
  readonly posts: Readable<StoredPost>;
  readonly units: Readable<StoredUnit>;
  readonly cases: Readable<StoredCase>;
  readonly details: Readable<StoredDetail>;
  readonly settings: object;
  readonly attachments: Readable<StoredAttachment>;
  readonly views: Readable<StoredView>;
  readonly reports: object;
  readonly bin: { readonly series?: string; readonly seq?: number };
};

/** The readable columns of a row: everything that indexes need and nothing more. */
export const columnsOf: { readonly [T in TableName]: (row: Rows[T], clockwork: Clockwork) => ColumnsOf[T] } =
  {
    people: (person) => ({ unitId: person.values.unit ?? '', order: person.order }),
    posts: (post) => ({ personId: post.personId }),
    units: (unit) => ({ parentId: unit.parentId ?? '', order: unit.order }),
    cases: (record, { calendar, terms }) => {
      const type = caseTypeOf(record.type);
      const personId = personOfCase(type, record);
      const due = nextDue(type, record, calendar, terms)?.due.day;
      return {
        type: record.type,
        stage: record.stage,
        kind: kindOfCase(type, record) ?? '',
        unitId: unitOfCase(type, record) ?? '',
        day: dayOfCase(type, record) ?? '',
        ...(personId === undefined ? {} : { personId }),
        ...(due === undefined ? {} : { due }),
        ...(record.handler === undefined ? {} : { handler: record.handler.id }),
        ...(record.number === undefined ? {} : { series: record.number.series, seq: record.number.seq }),
      };
    },
    details: (row) => {
      const type = detailTypeOf(row.type);
      const unit = type.columns.unit === undefined ? undefined : row.values[type.columns.unit];
      const owner = type.columns.case === undefined ? undefined : row.values[type.columns.case];
      return {
        type: row.type,
        unitId: typeof unit === 'string' ? unit : '',
        year: yearOfDetail(type, row) ?? 0,
        ...(typeof owner === 'string' && owner !== '' ? { caseId: owner } : {}),
      };
    },
    settings: () => ({}),
    attachments: ({ ownerId }) => ({ ownerId }),
    views: ({ list }) => ({ list }),
    reports: () => ({}),
    bin: ({ number }) => (number === undefined ? {} : { series: number.series, seq: number.seq }),
  };
