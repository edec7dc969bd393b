import { useMemo } from 'react';
import { useReference } from '#renderer/cases/Reference.tsx';
import { type UnitsByName, unitsByName } from '#shared/formats/lrmx/merge.ts';

export function useUnitsByName(): UnitsByName {
  const { units } = useReference();
  return useMemo(() => unitsByName(units), [units]);
}
