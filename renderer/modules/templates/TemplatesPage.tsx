import { Tabs } from 'antd';
import { useLayoutEffect } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { DetailListPage } from '#renderer/cases/DetailListPage.tsx';
import { listState, useListState } from '#renderer/ui/list-state.ts';
import { copiesView } from './copies-view.ts';
import { TemplateList } from './TemplateList.tsx';
import './templates.css';

const shown = listState({ tab: 'templates' });

/** 模板: the office's own papers in Word, and the register of what was printed from them. */
export function TemplatesPage() {
  const { tab } = useListState(shown);
  const { search } = useLocation();
  const navigate = useNavigate();
  useLayoutEffect(() => {
    const asked = new URLSearchParams(search).get('tab');
    if (asked === null) return;
    shown.set({ tab: asked });
    void navigate('/templates', { replace: true });
  }, [search, navigate]);
  return (
    <Tabs
      className="aj-list-tabs"
      activeKey={tab}
      onChange={(key) => shown.set({ tab: key })}
      destroyOnHidden
      items={[
        { key: 'templates', label: '模板', children: <TemplateList /> },
        { key: 'printedCopy', label: '印发登记', children: <DetailListPage view={copiesView} /> },
      ]}
    />
  );
}
