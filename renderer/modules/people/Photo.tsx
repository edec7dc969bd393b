import { useEffect, useState } from 'react';
import { photoOf } from '#renderer/data/form-export.ts';
import { useData, useDesk } from '#renderer/data/react.tsx';
import type { Person } from '#shared/people/person.ts';

/** A photo of a person in the proportions of the form (36 × 49 mm). */
export function Picture({ bytes, name }: { bytes: Uint8Array<ArrayBuffer>; name: string }) {
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([bytes]));
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [bytes]);
  return address === undefined ? null : <img className="aj-photo" src={address} alt={`${name}的照片`} />;
}

/** The photo in the register; says so where there is none or it cannot be opened. */
export function PhotoOnFile({ person }: { person: Person }) {
  const desk = useDesk();
  const photo = useData(() => photoOf(desk, person), ['attachments'], [person.id, person.photo]);
  if (!photo) return null;
  if (!photo.ok) return <span className="aj-row-error">{photo.problems[0]?.message}</span>;
  if (!photo.value) return <span className="aj-blank">（没有照片）</span>;
  return <Picture bytes={photo.value} name={person.values.name ?? ''} />;
}
