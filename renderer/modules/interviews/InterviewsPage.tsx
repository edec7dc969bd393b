import { CaseListPage } from '#renderer/cases/CaseListPage.tsx';
import { interviewView } from './interview-view.ts';

export function InterviewsPage() {
  return <CaseListPage view={interviewView} />;
}
