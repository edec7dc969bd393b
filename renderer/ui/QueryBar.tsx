import { DownOutlined, UpOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactNode } from 'react';

interface QueryBarProps {
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
  readonly onReset: () => void;
  /** `QueryItem`s */
  readonly children: ReactNode;
}

/** 查询区: what a list is narrowed by. It works as one types; folded away it leaves more rows on the screen. */
export function QueryBar({ open, onOpen, onReset, children }: QueryBarProps) {
  return (
    <search className="aj-query" aria-label="查询区">
      <div className="aj-query-items" hidden={!open}>
        {children}
      </div>
      <div className="aj-query-buttons">
        {open && <Button onClick={onReset}>重置</Button>}
        <Button
          type="link"
          aria-expanded={open}
          icon={open ? <UpOutlined /> : <DownOutlined />}
          onClick={() => onOpen(!open)}
        >
          {open ? '收起查询' : '展开查询'}
        </Button>
      </div>
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
