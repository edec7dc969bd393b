import { CaseListPage } from '#renderer/cases/CaseListPage.tsx';
import { outgoingView } from './outgoing-view.ts';

/** 发文: the register of outgoing documents, in which they are written too. */
export function OutgoingPage() {
  return <CaseListPage view={outgoingView} />;
}
