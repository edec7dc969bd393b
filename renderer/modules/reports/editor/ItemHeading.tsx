import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Input, Select, Space } from 'antd';
import type { ReportItem } from '#shared/reports/model.ts';

interface ItemHeadingProps {
  readonly item: ReportItem;
  /** 一、 or （一）; missing for 【】. */
  readonly number: string | undefined;
  readonly onTitle: (title: string) => void;
  readonly onLevel: (level: ReportItem['level']) => void;
  readonly onAdd: () => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
}

const levels = [
  { value: 0, label: '【】' },
  { value: 1, label: '一、' },
  { value: 2, label: '（一）' },
] as const;

/** The title of an item, and what can be done with it and all below it. */
export function ItemHeading(props: ItemHeadingProps) {
  const { item, number, onTitle, onLevel, onAdd, onMove, onRemove } = props;
  const name = item.title === '' ? '条目' : item.title;
  return (
    <div className="aj-edit-heading">
      <Select
        aria-label={`${name}的层级`}
        className="aj-edit-level"
        value={item.level ?? 0}
        options={[...levels]}
        onChange={(level) => onLevel(level === 1 || level === 2 ? level : undefined)}
      />
      <Input
        aria-label={`${name}的标题`}
        prefix={number ?? '【'}
        suffix={number === undefined ? '】' : undefined}
        value={item.title}
        placeholder="标题"
        onChange={(event) => onTitle(event.target.value)}
      />
      <Space.Compact>
        <Button icon={<ArrowUpOutlined />} aria-label={`上移${name}`} onClick={() => onMove(-1)} />
        <Button icon={<ArrowDownOutlined />} aria-label={`下移${name}`} onClick={() => onMove(1)} />
        <Button icon={<PlusOutlined />} aria-label={`在${name}后增加条目`} onClick={onAdd} />
        <Button icon={<DeleteOutlined />} aria-label={`删除${name}`} onClick={onRemove} />
      </Space.Compact>
    </div>
  );
}
