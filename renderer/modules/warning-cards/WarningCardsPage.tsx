import { Tabs } from 'antd';
import { useLayoutEffect } from 'react';
import { useLocation, useNavigate, useParams } from 'react-router';
import { CaseListPage } from '#renderer/cases/CaseListPage.tsx';
import { listState, useListState } from '#renderer/ui/list-state.ts';
import { FiguresTab } from './FiguresTab.tsx';
import { NumbersTab } from './NumbersTab.tsx';
import { QueryTab } from './QueryTab.tsx';
import { StockTab } from './StockTab.tsx';
import { warningCardView } from './warning-card-view.tsx';
import './warning-cards.css';

const shown = listState({ tab: 'ledger', names: '' });

/** 四色卡: the ledger, what is known of a person, and the year in figures. */
export function WarningCardsPage() {
  const { tab, names } = useListState(shown);
  const { id } = useParams();
  const { search } = useLocation();
  const navigate = useNavigate();
  // `?tab=query&names=张三` asks for a page of its own; any other address that says more than the page means the ledger.
  useLayoutEffect(() => {
    const asked = new URLSearchParams(search);
    const page = asked.get('tab');
    if (page !== null) {
      shown.set({ tab: page, names: asked.get('names') ?? '' });
      void navigate('/warning-cards', { replace: true });
    } else if (id !== undefined || search !== '') {
      shown.set({ tab: 'ledger' });
    }
  }, [id, search, navigate]);
  return (
    <Tabs
      className="aj-list-tabs"
      activeKey={tab}
      onChange={(key) => shown.set({ tab: key })}
      destroyOnHidden
      items={[
        { key: 'ledger', label: '台账', children: <CaseListPage view={warningCardView} /> },
        { key: 'query', label: '本人监督记录查询', children: <QueryTab key={names} names={names} /> },
        { key: 'numbers', label: '编号', children: <NumbersTab /> },
        { key: 'stock', label: '空白卡', children: <StockTab /> },
        { key: 'figures', label: '统计', children: <FiguresTab /> },
      ]}
    />
  );
}
