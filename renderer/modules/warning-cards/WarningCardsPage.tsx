import { CaseListPage } from '#renderer/cases/CaseListPage.tsx';
import { warningCardView } from './warning-card-view.tsx';

export function WarningCardsPage() {
  return <CaseListPage view={warningCardView} />;
}
