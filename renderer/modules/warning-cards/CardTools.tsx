import type { ListSource } from '#renderer/cases/lists/list-source.ts';
import { BatchButton } from './BatchButton.tsx';
import { ListPapers } from './PaperMenu.tsx';

export function CardTools({ source }: { source: ListSource<'cases'> }) {
  return (
    <>
      <ListPapers source={source} />
      <BatchButton />
    </>
  );
}
