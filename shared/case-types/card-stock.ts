import { defineDetail, type ValuesOfType } from '../case-type.ts';
import { cardFields } from './warning-card-fields.ts';

/**
 * 空白卡领用登记: cards are printed centrally with running numbers (统一印制、归口管理), so every blank one is accounted
 * for: 印制 comes in, 领用 and 作废 go out.
 */
export const cardStock = defineDetail({
  name: 'cardStock',
  label: '空白卡台账',
  fields: {
    on: { kind: 'day', label: '日期', required: true, past: true },
    colour: { ...cardFields.colour, required: true },
    act: {
      kind: 'option',
      label: '事项',
      required: true,
      options: { printed: '印制', drawn: '领用', void: '作废' },
    },
    from: { kind: 'number', label: '起号', unit: '号', required: true, min: 1, max: 9_999_999 },
    to: { kind: 'number', label: '止号', unit: '号', required: true, min: 1, max: 9_999_999 },
    by: { kind: 'text', label: '经手人', required: true },
    reason: { kind: 'text', label: '作废理由或备注' },
  },
  columns: { year: 'on' },
  check: ({ from = 0, to = 0, act, reason }) => [
    ...(to < from ? [{ field: 'to', message: '止号小于起号，请核对两个号码。' }] : []),
    ...(act === 'void' && reason === undefined ? [{ field: 'reason', message: '请填写作废的理由。' }] : []),
  ],
});

export type CardStockValues = ValuesOfType<typeof cardStock>;
