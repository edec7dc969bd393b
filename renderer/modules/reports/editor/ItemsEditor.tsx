import { PlusOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useLayoutEffect, useRef } from 'react';
import type { Fact } from '#shared/facts/fact.ts';
import type { TextPlace } from '#shared/reports/finding.ts';
import { type Paragraph, type ReportItem, textOfParagraph } from '#shared/reports/model.ts';
import type { ReportTable } from '#shared/reports/report-table.ts';
import { headingsOf } from '#shared/reports/to-document.ts';
import { inserted, replaced, without } from '../list-edits.ts';
import { elementAt } from '../text-place.ts';
import { setCaret } from './caret.ts';
import {
  addItem,
  type ChipPlace,
  endOfItem,
  joinParagraph,
  moveItem,
  removeItem,
  restoreItems,
  splitParagraph,
  withItem,
  withLevel,
  withParagraph,
  withTables,
} from './edit-items.ts';
import { ItemHeading } from './ItemHeading.tsx';
import { ParagraphEditor } from './ParagraphEditor.tsx';
import { TableView } from './TableView.tsx';

type Items = readonly ReportItem[];

interface ItemsEditorProps {
  readonly items: Items;
  readonly factOf: (id: string) => Fact | undefined;
  /** Items or paragraphs have other places now. */
  readonly onEdit: (items: Items) => void;
  /** Words were typed in their place. */
  readonly onTyped: (items: Items) => void;
  readonly onFigure: (place: ChipPlace) => void;
  readonly onFocus: (element: HTMLElement) => void;
}

/** The items of a report with their paragraphs, as they will be printed. */
export function ItemsEditor({ items, factOf, onEdit, onTyped, onFigure, onFocus }: ItemsEditorProps) {
  const { notification } = App.useApp();
  const now = useRef(items);
  now.current = items;
  const caret = useRef<TextPlace & { readonly characters: number }>(undefined);
  useLayoutEffect(() => {
    // The paragraphs are drawn by now: their effects come before this one.
    const element = caret.current && items[caret.current.item] && elementAt(caret.current);
    if (element && caret.current) setCaret(element, caret.current.characters);
    caret.current = undefined;
  }, [items]);
  const headings = headingsOf(items);
  const lengthOf = (paragraph: Paragraph | undefined) => textOfParagraph(paragraph ?? []).length;
  const remove = (at: number) => {
    const block = items.slice(at, endOfItem(items, at));
    const [{ title = '' } = {}] = block;
    onEdit(removeItem(items, at));
    const more = block.length > 1 ? `和它下面的${block.length - 1}个条目` : '';
    offerBack(`已删除条目“${title}”${more}`, () =>
      restoreItems(now.current, Math.min(at, now.current.length), block),
    );
  };
  const removeTable = (at: number, place: number, table: ReportTable) => {
    onTyped(withTables(items, at, (own) => without(own, place)));
    offerBack(`已删除表格“${table.caption}”`, () =>
      withTables(now.current, at, (own) => inserted(own, Math.min(place, own.length), table)),
    );
  };
  /** A deletion can be taken back, whatever was typed elsewhere meanwhile. */
  const offerBack = (title: string, restored: () => Items) => {
    const key = crypto.randomUUID();
    const undo = () => {
      onEdit(restored());
      notification.destroy(key);
    };
    notification.info({
      key,
      title,
      duration: 15,
      actions: (
        <Button size="small" onClick={undo}>
          撤销
        </Button>
      ),
    });
  };
  return (
    <>
      {items.map((item, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: items have no other name than their place
        <section key={at}>
          <ItemHeading
            item={item}
            number={headings[at]?.replace(item.title, '')}
            onTitle={(title) => onTyped(withItem(items, at, (one) => ({ ...one, title })))}
            onLevel={(level) => onEdit(withLevel(items, at, level))}
            onAdd={() => onEdit(addItem(items, at))}
            onMove={(by) => onEdit(moveItem(items, at, by))}
            onRemove={() => remove(at)}
          />
          {item.paragraphs.map((paragraph, place) => (
            <ParagraphEditor
              // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have no other name than their place
              key={place}
              label={`${item.title}第${place + 1}段`}
              place={{ item: at, paragraph: place }}
              paragraph={paragraph}
              factOf={factOf}
              onChange={(next) => onTyped(withParagraph(items, at, place, next))}
              onSplit={(paragraphs, behindCaret) => {
                const last = place + paragraphs.length - 1;
                const characters = lengthOf(paragraphs.at(-1)) - behindCaret;
                caret.current = { item: at, paragraph: last, characters };
                onEdit(splitParagraph(items, at, place, paragraphs));
              }}
              onJoin={() => {
                const before = item.paragraphs[place - 1];
                caret.current = { item: at, paragraph: Math.max(0, place - 1), characters: lengthOf(before) };
                onEdit(joinParagraph(items, at, place));
              }}
              onFigure={(figure) => onFigure({ item: at, paragraph: place, figure })}
              onFocus={onFocus}
            />
          ))}
          {(item.tables ?? []).map((table, place) => (
            <TableView
              // biome-ignore lint/suspicious/noArrayIndexKey: tables have no other name than their place
              key={place}
              table={table}
              onRefresh={(fresh) => onTyped(withTables(items, at, (own) => replaced(own, place, fresh)))}
              onRemove={() => removeTable(at, place, table)}
            />
          ))}
        </section>
      ))}
      <Button
        block
        type="dashed"
        icon={<PlusOutlined />}
        onClick={() => onEdit(addItem(items, items.length - 1))}
      >
        增加条目
      </Button>
    </>
  );
}
