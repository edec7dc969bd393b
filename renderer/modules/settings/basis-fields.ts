import { BASIS_DOCUMENT } from '#shared/basis-documents.ts';
import { isDay } from '#shared/day.ts';
import type { Fields, TextField, Values } from '#shared/fields.ts';
import type { BasedSetting, Basis, DeskSettings } from '#shared/settings.ts';

/** 依据: any words; those of the register of documents are offered while typing. */
export const basisField: TextField = { kind: 'text', label: '依据（文件、条款）', suggest: BASIS_DOCUMENT };

/** The two fields beside a setting that say which rule it rests on. */
export function basisFields(name: BasedSetting): Fields {
  return { [`${name}.basis`]: basisField, [`${name}.validFrom`]: { kind: 'day', label: '施行日期' } };
}

export function basisValues(bases: DeskSettings['bases'], ...names: readonly BasedSetting[]): Values {
  return Object.fromEntries(
    names.flatMap((name) => [
      [`${name}.basis`, bases[name]?.basis],
      [`${name}.validFrom`, bases[name]?.validFrom],
    ]),
  );
}

/** The 依据 of these settings as typed, beside those of the others. */
export function basesIn(
  values: Values,
  bases: DeskSettings['bases'],
  ...names: readonly BasedSetting[]
): DeskSettings['bases'] {
  return { ...bases, ...Object.fromEntries(names.map((name) => [name, basisIn(values, name)])) };
}

/** What `prefix.basis` and `prefix.validFrom` say; blanks are left out. */
export function basisIn(values: Values, prefix: string): Basis {
  const { [`${prefix}.basis`]: basis, [`${prefix}.validFrom`]: from } = values;
  return {
    ...(typeof basis === 'string' && basis.trim() !== '' ? { basis: basis.trim() } : {}),
    ...(typeof from === 'string' && isDay(from) ? { validFrom: from } : {}),
  };
}
