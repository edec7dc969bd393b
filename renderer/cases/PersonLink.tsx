/** A cadre's name that leads to the page of all matters of that cadre. Inside a row it does not open the row. */
export function PersonLink({ id, name }: { id: string | undefined; name: string | undefined }) {
  if (id === undefined) return name ?? '';
  return (
    <a href={`#/people/${encodeURIComponent(id)}`} onClick={(event) => event.stopPropagation()}>
      {name ?? '已删除的干部'}
    </a>
  );
}
