import type { ReactNode } from 'react';

/** 查询区: what a list is narrowed by; its inputs are `QueryItem`s. It works as one types, there is no button to search. */
export function QueryBar({ children }: { children: ReactNode }) {
  return (
    <search className="aj-query" aria-label="查询区">
      {children}
    </search>
  );
}

/** One labelled input of the query bar. `id` ties the label to the input. */
export function QueryItem({ id, label, children }: { id: string; label: string; children: ReactNode }) {
  return (
    <div className="aj-query-item">
      <label htmlFor={id}>{label}</label>
      {children}
    </div>
  );
}
