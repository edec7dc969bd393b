import { CaseListPage } from '#renderer/cases/CaseListPage.tsx';
import './warning-cards.css';
import { warningCardView } from './warning-card-view.tsx';

export function WarningCardsPage() {
  return <CaseListPage view={warningCardView} />;
}
