import { Tabs } from 'antd';
import { useLayoutEffect } from 'react';
import { useLocation, useNavigate, useParams } from 'react-router';
import { CaseListPage } from '#renderer/cases/CaseListPage.tsx';
import { DetailListPage } from '#renderer/cases/DetailListPage.tsx';
import { listState, useListState } from '#renderer/ui/list-state.ts';
import { assignmentView } from './assignment-view.ts';
import { householdView, projectView, villageYearView } from './detail-views.ts';

const shown = listState({ tab: 'assignments' });

/** 第一书记: who is sent where, and the three tables by which their work is counted. */
export function FirstSecretariesPage() {
  const { tab } = useListState(shown);
  const { id } = useParams();
  const { search } = useLocation();
  const navigate = useNavigate();
  // `?tab=household` asks for a table; any other address that says more than the page means the assignments.
  useLayoutEffect(() => {
    const asked = new URLSearchParams(search).get('tab');
    if (asked !== null) {
      shown.set({ tab: asked });
      void navigate('/first-secretaries', { replace: true });
    } else if (id !== undefined || search !== '') {
      shown.set({ tab: 'assignments' });
    }
  }, [id, search, navigate]);
  return (
    <Tabs
      className="aj-list-tabs"
      activeKey={tab}
      onChange={(key) => shown.set({ tab: key })}
      destroyOnHidden
      items={[
        { key: 'assignments', label: '派驻', children: <CaseListPage view={assignmentView} /> },
        { key: 'villageYear', label: '村年度指标', children: <DetailListPage view={villageYearView} /> },
        { key: 'household', label: '低收入户', children: <DetailListPage view={householdView} /> },
        { key: 'project', label: '帮扶项目', children: <DetailListPage view={projectView} /> },
      ]}
    />
  );
}
