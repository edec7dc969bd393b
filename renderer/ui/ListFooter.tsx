import { Button, Select, Space } from 'antd';

interface ListFooterProps {
  /** From 1. */
  readonly page: number;
  readonly size: number;
  readonly shown: number;
  /** All records of the list; arrives after the rows. */
  readonly count: number | undefined;
  readonly hasNext: boolean;
  readonly onFirst: () => void;
  readonly onBack: () => void;
  readonly onNext: () => void;
  readonly onSize: (size: number) => void;
}

const sizes = [20, 50, 100].map((size) => ({ value: size, label: `每页${size}条` }));

/** Paging by cursor: forwards, backwards and to the start. The count follows when it is known. */
export function ListFooter(props: ListFooterProps) {
  const { page, size, shown, count, hasNext, onFirst, onBack, onNext, onSize } = props;
  const first = (page - 1) * size + 1;
  const pages = count === undefined ? undefined : Math.max(1, Math.ceil(count / size));
  return (
    <nav className="aj-list-footer" aria-label="翻页">
      <span className="aj-list-count" aria-live="polite">
        {shown > 0 && `第${first}—${first + shown - 1}条`}
        {count !== undefined && `${shown > 0 ? '，' : ''}共${count}条`}
      </span>
      <Space>
        <Select
          aria-label="每页条数"
          value={size}
          options={sizes}
          onChange={onSize}
          popupMatchSelectWidth={false}
        />
        <Button disabled={page === 1} onClick={onFirst}>
          首页
        </Button>
        <Button disabled={page === 1} onClick={onBack}>
          上一页
        </Button>
        <span>
          第{page}页{pages !== undefined && ` / 共${pages}页`}
        </span>
        <Button disabled={!hasNext} onClick={onNext}>
          下一页
        </Button>
      </Space>
    </nav>
  );
}
