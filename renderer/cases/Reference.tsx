import './cases.css';
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { allRows } from '#renderer/data/queries/rows.ts';
import { readSettings } from '#renderer/data/queries/settings.ts';
import { useData } from '#renderer/data/react.tsx';
import { calendarIn, type DeskSettings } from '#shared/settings.ts';
import { type Unit, unitInFull } from '#shared/units/unit.ts';
import type { Operator } from '#shared/vault.ts';
import type { Calendar } from '#shared/workdays.ts';

/** What nearly every list and form looks up: the office's settings and its units. Small, so it is kept whole. */
export interface Reference {
  readonly settings: DeskSettings;
  readonly calendar: Calendar;
  readonly units: readonly Unit[];
  /** Who can be 经办人 of a matter. */
  readonly operators: readonly Operator[];
  readonly unitById: ReadonlyMap<string, Unit>;
  /** The unit's name with the town above it; '' for none, 「已撤销的单位」 for one that is gone. */
  unitName(id: string | undefined): string;
}

const ReferenceContext = createContext<Reference | undefined>(undefined);

interface ReferenceProviderProps {
  readonly operators: readonly Operator[];
  readonly children: ReactNode;
}

export function ReferenceProvider({ operators, children }: ReferenceProviderProps) {
  const settings = useData(readSettings, ['settings'], []);
  const units = useData((database) => allRows(database, 'units'), ['units'], []);
  const reference = useMemo(
    () => settings && units && referenceOf(settings, units, operators),
    [settings, units, operators],
  );
  return reference && <ReferenceContext value={reference}>{children}</ReferenceContext>;
}

function referenceOf(
  settings: DeskSettings,
  units: readonly Unit[],
  operators: readonly Operator[],
): Reference {
  const unitById = new Map(units.map((unit) => [unit.id, unit]));
  return {
    settings,
    calendar: calendarIn(settings),
    units,
    operators,
    unitById,
    unitName(id) {
      if (id === undefined || id === '') return '';
      const unit = unitById.get(id);
      return unit ? unitInFull(unit, unitById) : '已撤销的单位';
    },
  };
}

export function useReference(): Reference {
  const reference = useContext(ReferenceContext);
  if (!reference) throw new Error('no reference data');
  return reference;
}
