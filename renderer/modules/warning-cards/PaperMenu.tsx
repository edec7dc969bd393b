import { DownOutlined, PrinterOutlined } from '@ant-design/icons';
import { App, Button, Dropdown } from 'antd';
import { useState } from 'react';
import { chosenRows, countSelected, type ListSource } from '#renderer/cases/lists/list-source.ts';
import { usePaper } from '#renderer/cases/paper/PaperRoom.tsx';
import { useReference } from '#renderer/cases/Reference.tsx';
import { nowMs, today, zoneOffset } from '#renderer/data/clock.ts';
import { useDesk } from '#renderer/data/react.tsx';
import { type Card, isCard } from '#shared/case-types/warning-card.ts';
import { isMasked } from '#shared/confidential.ts';
import { instantInWords, instantText } from '#shared/day.ts';
import type { PaperSpec } from '#shared/documents/spec.ts';
import {
  cardPapers,
  type PaperKind,
  paperKinds,
  paperOfKind,
  papersOf,
} from '#shared/warning-cards/papers/kinds.ts';

/** More than this in one file is more than a printer's afternoon. */
const MOST = 500;

/** 打印: the papers of one card. */
export function CardPapers({ card }: { card: Card }) {
  const print = usePapers();
  const kinds = papersOf(card);
  return (
    <PaperDropdown
      word="打印"
      kinds={kinds}
      onChoose={(kind) => print(kind, [card], card.number?.text ?? card.frozen?.name ?? '')}
    />
  );
}

/** 打印所选: one kind of paper for the marked cards, or for the list as it is narrowed, in one file. */
export function ListPapers({ source }: { source: ListSource<'cases'> }) {
  const desk = useDesk();
  const print = usePapers();
  const { message } = App.useApp();
  const marked = countSelected(source) ?? 0;
  return (
    <PaperDropdown
      word={marked > 0 ? `打印所选${marked}张` : '打印'}
      kinds={allKinds}
      onChoose={async (kind) => {
        const cards: Card[] = [];
        for await (const rows of chosenRows(desk, source, 'all')) {
          cards.push(...rows.filter((row) => !isMasked(row)).filter(isCard));
          if (cards.length > MOST) break;
        }
        if (cards.length > MOST) {
          return void message.error(`一次最多打印${MOST}张，请缩小查询范围或勾选要打印的卡。`);
        }
        const own = cards.filter((card) => papersOf(card).includes(kind));
        if (own.length === 0) {
          return void message.error(`这些卡现在都没有${paperKinds[kind].label}，请核对卡色和阶段。`);
        }
        await print(kind, own, `${own.length}张`);
      }}
    />
  );
}

const allKinds: readonly PaperKind[] = [
  'handling',
  'colourCard',
  'official',
  'inquiry',
  'commitment',
  'talk',
  'delivery',
  'report',
  'closing',
];

interface PaperDropdownProps {
  readonly word: string;
  readonly kinds: readonly PaperKind[];
  readonly onChoose: (kind: PaperKind) => Promise<void>;
}

function PaperDropdown({ word, kinds, onChoose }: PaperDropdownProps) {
  const [busy, setBusy] = useState(false);
  return (
    <Dropdown
      autoFocus
      trigger={['click']}
      menu={{
        items: kinds.map((kind) => ({ key: kind, label: paperKinds[kind].label })),
        onClick: ({ key }) => {
          const kind = kinds.find((one) => one === key);
          if (kind === undefined) return;
          setBusy(true);
          void onChoose(kind).finally(() => setBusy(false));
        },
      }}
    >
      <Button icon={<PrinterOutlined />} loading={busy} disabled={kinds.length === 0}>
        {word}
        <DownOutlined />
      </Button>
    </Dropdown>
  );
}

function usePapers(): (kind: PaperKind, cards: readonly Card[], name: string) => Promise<void> {
  const desk = useDesk();
  const { settings } = useReference();
  const paper = usePaper();
  return async (kind, cards, name) => {
    const { label } = paperKinds[kind];
    const at = instantInWords(instantText(nowMs()), zoneOffset());
    const document = cardPapers(cards, kind, settings, today(), `${desk.by} ${at} 打印`);
    const shape = (office: PaperSpec) => paperOfKind(kind, office);
    await paper.print({ name: `${label} ${name}`, document, shape });
  };
}
