import { dayInWords } from '#shared/day.ts';
import type { Imprint } from '#shared/documents/head.ts';
import type { PaperSpec } from '#shared/documents/spec.ts';
import { fine } from './fine.ts';
import { make } from './make.ts';
import { words } from './words.ts';

const LABEL = '抄送：';

/** 版记 for the lower edge of the 版心 (7.4); a letter has no lines there (10.1). */
export function imprintNode({ copyTo, printed }: Imprint, spec: PaperSpec, ruled: boolean): HTMLElement {
  const one = spec.sizes.imprint * 10;
  const hanging = LABEL.length * one;
  const rows = [
    ...(copyTo === undefined
      ? []
      : [
          make(
            'div',
            { style: { 'padding-left': fine(one + hanging), 'text-indent': fine(-hanging) } },
            ...words(`${LABEL}${copyTo}。`),
          ),
        ]),
    ...(printed === undefined
      ? []
      : [
          make(
            'div',
            { className: 'aj-apart' },
            make('div', {}, ...words(printed.office)),
            make('div', {}, ...words(`${dayInWords(printed.day)}印发`)),
          ),
        ]),
  ];
  return make('div', { className: `aj-imprint${ruled ? ' aj-ruled' : ''}` }, ...rows);
}
