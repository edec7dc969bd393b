import { Button, Select, Space } from 'antd';
import { show } from '#renderer/cases/figures/figure-place.ts';
import type { Fact } from '#shared/facts/fact.ts';
import { type ReportItem, textOfPiece } from '#shared/reports/model.ts';
import { numberInWords, numberStyles, stylesOf } from '#shared/reports/number-style.ts';
import { type ChipPlace, chipAt, withChip } from './edit-items.ts';

interface ChipPanelProps {
  readonly items: readonly ReportItem[];
  readonly place: ChipPlace;
  readonly factOf: (id: string) => Fact | undefined;
  readonly onChange: (items: readonly ReportItem[]) => void;
  readonly onClose: () => void;
}

/** The figure that was clicked: how it is written, what stands behind it, and the way out of being a figure. */
export function ChipPanel({ items, place, factOf, onChange, onClose }: ChipPanelProps) {
  const chip = chipAt(items, place);
  if (!chip) return null;
  const fact = factOf(chip.factId);
  return (
    <section className="aj-checks" aria-label="选中的数字">
      <h2>{fact?.name ?? '已无此数'}</h2>
      <p>{fact?.definition ?? '按现在的记录已经没有这个数字，可以改为手填或删除。'}</p>
      {fact && fact.value !== chip.value && (
        <p className="aj-checks-found">
          文中{numberInWords(chip.value, chip.style)}，按记录现为{numberInWords(fact.value, chip.style)}。
        </p>
      )}
      <Space wrap>
        <label htmlFor="chip-style">写法</label>
        <Select
          id="chip-style"
          value={chip.style}
          options={stylesOf(chip, fact?.unit ?? '').map((value) => ({
            value,
            label: `${numberStyles[value]}（${numberInWords(chip.value, value)}）`,
          }))}
          onChange={(style) => onChange(withChip(items, place, { ...chip, style }))}
        />
        <Button disabled={!fact} onClick={() => show({ kind: 'fact', factId: chip.factId })}>
          查看记录
        </Button>
        <Button
          onClick={() => {
            onChange(withChip(items, place, textOfPiece({ chip })));
            onClose();
          }}
        >
          改为手填
        </Button>
        <Button onClick={onClose}>收起</Button>
      </Space>
    </section>
  );
}
