import { PrinterOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { appointmentFormKinds } from '#shared/documents/appointment-form-data.ts';
import type { Person } from '#shared/people/person.ts';
import { useAppointmentPrint } from './use-appointment-print.ts';
import { useSupervisionPrint } from './use-supervision-print.ts';

/** 打印 of one cadre's papers. */
export function PrintPerson({ person }: { person: Person }) {
  const { busy, run } = useAppointmentPrint();
  const printFile = useSupervisionPrint();
  const item = (kind: '2025' | 'old') => ({
    key: kind,
    label: `任免审批表（${appointmentFormKinds[kind]}）`,
    onClick: () => void run([person], kind, 'print'),
  });
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: [
          item('2025'),
          item('old'),
          { key: 'file', label: '干部监督档案', onClick: () => void printFile(person) },
        ],
      }}
    >
      <Button icon={<PrinterOutlined />} loading={busy}>
        打印
      </Button>
    </Dropdown>
  );
}
