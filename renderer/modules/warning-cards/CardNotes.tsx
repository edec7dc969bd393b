import { Alert } from 'antd';
import { PersonLink } from '#renderer/cases/PersonLink.tsx';
import { useReference } from '#renderer/cases/Reference.tsx';
import { getRow } from '#renderer/data/queries/rows.ts';
import { useData } from '#renderer/data/react.tsx';
import { type Card, isEnded } from '#shared/case-types/warning-card.ts';
import { movedAway } from '#shared/warning-cards/alerts.ts';
import { wasGiven } from '#shared/warning-cards/given.ts';

/** What the register says about the person of an open card that whoever handles it has to know. */
export function CardNotes({ card }: { card: Card }) {
  const { unitName } = useReference();
  const { person: id } = card.values;
  const person = useData(
    async (database) => (id === undefined ? undefined : await getRow(database, 'people', id)),
    ['people'],
    [id],
  );
  if (!person || isEnded(card)) return null;
  const { name, jurisdiction, unit } = person.values;
  const isAway = movedAway([card], () => unit).length > 0;
  return (
    <>
      {jurisdiction === undefined && !wasGiven(card) && (
        <Alert
          className="aj-card-note"
          type="info"
          showIcon
          title={
            <>
              名册中没有填写
              <PersonLink id={person.id} name={name} />
              的“干部管理权限”，请核对是否由本机关管理。
            </>
          }
        />
      )}
      {isAway && (
        <Alert
          className="aj-card-note"
          type="warning"
          showIcon
          title={`${name ?? ''}现在${unitName(unit)}工作，请办理“移交跟踪”。`}
        />
      )}
    </>
  );
}
