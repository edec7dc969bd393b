import { Alert, Form, Modal, Radio } from 'antd';
import { useState } from 'react';
import { chosenRows, type ListSource } from '#renderer/cases/lists/list-source.ts';
import { useDesk } from '#renderer/data/react.tsx';
import { type AppointmentFormKind, appointmentFormKinds } from '#shared/documents/appointment-form-data.ts';
import type { Person } from '#shared/people/person.ts';
import { type FormsWay, useAppointmentPrint } from './use-appointment-print.ts';

/** More forms than this nobody prints at once. */
const MOST_FORMS = 500;

interface PrintFormsProps {
  readonly source: ListSource<'people'>;
  /** How many people are meant. */
  readonly count: number;
  readonly onClose: () => void;
}

/** 批量打印任免审批表. */
export function PrintForms({ source, count, onClose }: PrintFormsProps) {
  const desk = useDesk();
  const { busy, run } = useAppointmentPrint();
  const [kind, setKind] = useState<AppointmentFormKind>('2025');
  const [way, setWay] = useState<FormsWay>('print');
  const tooMany = count > MOST_FORMS;
  const print = async () => {
    const people: Person[] = [];
    for await (const some of chosenRows(desk, source, 'all')) people.push(...some);
    if (await run(people, kind, way)) onClose();
  };
  return (
    <Modal
      open
      title="打印任免审批表"
      okText={way === 'print' ? '打印' : '导出'}
      okButtonProps={{ loading: busy, disabled: tooMany }}
      onOk={() => void print()}
      onCancel={onClose}
    >
      <p>共{count}人，每人两页。</p>
      {tooMany && (
        <Alert
          className="aj-print-limit"
          type="warning"
          showIcon
          title={`一次最多打印${MOST_FORMS}人，请先按单位或姓名缩小范围。`}
        />
      )}
      <Form layout="vertical">
        <Form.Item label="表式" htmlFor="form-kind">
          <Radio.Group
            id="form-kind"
            value={kind}
            onChange={({ target }) => setKind(target.value)}
            options={[
              { value: '2025', label: appointmentFormKinds['2025'] },
              { value: 'old', label: appointmentFormKinds.old },
            ]}
          />
        </Form.Item>
        <Form.Item label="方式" htmlFor="form-way">
          <Radio.Group
            id="form-way"
            value={way}
            onChange={({ target }) => setWay(target.value)}
            options={[
              { value: 'print', label: '预览后打印' },
              { value: 'archive', label: '导出Word，一人一个文件，装入压缩包' },
              { value: 'word', label: '导出Word，全部合成一个文件' },
            ]}
          />
        </Form.Item>
      </Form>
    </Modal>
  );
}
