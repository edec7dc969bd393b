import type { ChosenForm } from '#renderer/data/acts/form-acts.ts';
import { nameOf } from '#renderer/data/attachments/sealed-file.ts';
import type { Desk } from '#renderer/data/desk.ts';
import { getRow, getRows } from '#renderer/data/queries/rows.ts';
import type { ReadForm } from '#renderer/workers/form-import-model.ts';
import type { Decision } from '#renderer/workers/roster-import-model.ts';
import type { LrmxForm } from '#shared/formats/lrmx/form.ts';
import {
  type FormDifference,
  type FormPart,
  formDifferences,
  type UnitsByName,
} from '#shared/formats/lrmx/merge.ts';
import type { Person } from '#shared/people/person.ts';

/** A form on its way into the register: whom it could mean, what is to become of it, and what is not to be taken. */
export interface CheckedForm {
  readonly file: string;
  readonly form: LrmxForm;
  /** People on file whom it could mean, the likeliest first. */
  readonly candidates: readonly Person[];
  /** Candidates whose photo is the one of the form. */
  readonly samePhoto: ReadonlySet<string>;
  /** What nobody but a clerk can decide, if there is such a thing. */
  readonly question?: string;
  readonly decision: Decision;
  /** Parts of which the register's word stays. */
  readonly left: ReadonlySet<FormPart>;
}

type Good = Extract<ReadForm, { kind: 'read' }>;

/** Looks up the people whom forms could mean. A form that plainly means one updates that person, unknown people are new. */
export async function checkForms(desk: Desk, forms: readonly Good[]): Promise<readonly CheckedForm[]> {
  return Promise.all(
    forms.map(async ({ file, form, match, sameAs }): Promise<CheckedForm> => {
      const ids = match.kind === 'ask' ? match.candidates : match.kind === 'update' ? [match.id] : [];
      const candidates = await getRows(desk.database, 'people', ids);
      const question =
        sameAs === undefined ? (match.kind === 'ask' ? match.why : undefined) : `与文件“${sameAs}”似为同一人`;
      return {
        file,
        form,
        candidates,
        samePhoto: await samePhotos(desk, form, candidates),
        ...(question === undefined ? {} : { question }),
        decision: question === undefined ? match : { kind: 'ask' },
        left: new Set(),
      };
    }),
  );
}

async function samePhotos(
  desk: Desk,
  { photo }: LrmxForm,
  people: readonly Person[],
): Promise<ReadonlySet<string>> {
  if (!photo || people.every((person) => person.photo === undefined)) return new Set();
  // The same content has the same name: nothing need be opened.
  const name = await nameOf(desk.database.keyring, photo.bytes);
  const found = await Promise.all(
    people.map(async (person) => {
      const row =
        person.photo === undefined ? undefined : await getRow(desk.database, 'attachments', person.photo);
      return row?.file === name ? [person.id] : [];
    }),
  );
  return new Set(found.flat());
}

/** The person on file into whom the form goes. */
export function heldOf({ decision, candidates }: CheckedForm): Person | undefined {
  return decision.kind === 'update' ? candidates.find(({ id }) => id === decision.id) : undefined;
}

export function differencesOf(checked: CheckedForm, units: UnitsByName): readonly FormDifference[] {
  const held = heldOf(checked);
  return formDifferences(held, checked.form, units, held !== undefined && checked.samePhoto.has(held.id));
}

export type Outcome = 'new' | 'update' | 'same' | 'ask' | 'skip';

/** What becomes of the form as it is decided. `same`: the register says all of it already. */
export function outcomeOf(checked: CheckedForm, units: UnitsByName): Outcome {
  const { decision, left } = checked;
  if (decision.kind !== 'update') return decision.kind;
  return differencesOf(checked, units).some(({ part }) => !left.has(part)) ? 'update' : 'same';
}

export const outcomeWords: Readonly<Record<Outcome, string>> = {
  new: '新增',
  update: '更新',
  same: '无变化',
  ask: '待确认',
  skip: '不导入',
};

/** What is to be stored of it; nothing of a form that is left out or changes nothing. */
export function chosenOf(checked: CheckedForm, units: UnitsByName): readonly ChosenForm[] {
  const outcome = outcomeOf(checked, units);
  if (outcome !== 'new' && outcome !== 'update') return [];
  const parts = differencesOf(checked, units).map(({ part }) => part);
  const taken = new Set(parts.filter((part) => part === 'name' || !checked.left.has(part)));
  const held = heldOf(checked);
  return [{ form: checked.form, taken, ...(held ? { into: held.id } : {}) }];
}
