import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Input, Space } from 'antd';
import type { ReportItem } from '#shared/reports/model.ts';

interface ItemHeadingProps {
  readonly item: ReportItem;
  /** 一、 or （一）; missing for 【】. */
  readonly number: string | undefined;
  readonly onTitle: (title: string) => void;
  readonly onAdd: () => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
}

export function ItemHeading({ item, number, onTitle, onAdd, onMove, onRemove }: ItemHeadingProps) {
  const name = item.title === '' ? '条目' : item.title;
  return (
    <div className="aj-edit-heading">
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
