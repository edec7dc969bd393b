import { App } from 'antd';
import { useRef } from 'react';
import { saveDetail } from '#renderer/data/acts/register-acts.ts';
import { useDesk } from '#renderer/data/react.tsx';
import { SidePanel } from '#renderer/ui/SidePanel.tsx';
import { focusRow } from '#renderer/ui/table-rows.ts';
import type { Detail } from '#shared/case-type.ts';
import type { Values } from '#shared/fields.ts';
import { detailTypeOf } from '#shared/registry.ts';
import type { DetailView } from './detail-view.ts';
import { RecordForm } from './RecordForm.tsx';

interface DetailDrawerProps {
  readonly view: Pick<DetailView, 'type' | 'carry'>;
  readonly row: Detail | 'new' | undefined;
  readonly year: number;
  readonly onClose: () => void;
}

/** The form of one row of a detail table. */
export function DetailDrawer({ view, row, year, onClose }: DetailDrawerProps) {
  const type = detailTypeOf(view.type);
  const last = useRef<string>(undefined);
  if (row !== undefined) last.current = row === 'new' ? undefined : row.id;
  return (
    <SidePanel
      open={row !== undefined}
      title={`${row === 'new' ? '登记' : '修改'}${type.label}`}
      onClose={onClose}
      onGone={() => {
        if (last.current !== undefined) focusRow(last.current);
      }}
    >
      {row !== undefined && (
        <DetailForm key={row === 'new' ? row : row.id} {...{ view, row, year, onClose }} />
      )}
    </SidePanel>
  );
}

function DetailForm({ view, row, year, onClose }: DetailDrawerProps & { row: Detail | 'new' }) {
  const desk = useDesk();
  const { message } = App.useApp();
  const type = detailTypeOf(view.type);
  const fresh = (): Values =>
    type.fields[type.columns.year]?.kind === 'number' ? { [type.columns.year]: year } : {};
  const id = row === 'new' ? undefined : row.id;
  return (
    <RecordForm
      focusFirst
      fields={type.fields}
      start={row === 'new' ? fresh() : row.values}
      stored={id !== undefined}
      draft={id === undefined ? `new:${view.type}` : `${view.type}:${id}`}
      saveWord="保存"
      save={async (values) => {
        const saved = await saveDetail(desk, view.type, id, values);
        if (saved.ok) void message.success(`${type.label}已保存`);
        return saved;
      }}
      onSaved={onClose}
      {...(id === undefined && { again: (saved: Values) => carried(view, saved, fresh()) })}
      onClose={onClose}
    />
  );
}

function carried(view: DetailDrawerProps['view'], saved: Values, fresh: Values): Values {
  return { ...fresh, ...Object.fromEntries(view.carry.map((name) => [name, saved[name]])) };
}
