/** A number that leads to the records it counts. While it is being counted its place is kept. */
export function CountLink({
  count,
  href,
  label,
}: {
  count: number | undefined;
  href: string;
  label: string;
}) {
  return (
    <a className="aj-count" href={href} aria-label={`${label}${count ?? ''}`}>
      {count ?? '…'}
    </a>
  );
}
