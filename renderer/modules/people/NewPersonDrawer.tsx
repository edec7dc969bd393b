import { App } from 'antd';
import { useNavigate } from 'react-router';
import { SidePanel } from '#renderer/ui/SidePanel.tsx';
import { PersonForm } from './PersonForm.tsx';

export function NewPersonDrawer({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { message } = App.useApp();
  const navigate = useNavigate();
  return (
    <SidePanel open={open} title="登记干部" onClose={onClose}>
      <PersonForm
        onSaved={(person) => {
          void message.success(`已登记${person.values.name ?? ''}`);
          void navigate(`/people/${person.id}`);
        }}
        onClose={onClose}
      />
    </SidePanel>
  );
}
