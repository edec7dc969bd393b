import { type Day, dayInWords } from '../day.ts';
import type { OfficialDocument } from './model.ts';

/** The sealed sheet with the recovery code. The code stands in two lines so that it can be read aloud and checked. */
export function recoveryDocument(code: string, operator: string, day: Day): OfficialDocument {
  const groups = code.split('-');
  const text = (words: string) => ({ kind: 'paragraph' as const, runs: [{ text: words }] });
  return {
    title: ['组工案卷恢复码'],
    blocks: [
      text(`设置人：${operator}`),
      text(`设置日期：${dayInWords(day)}`),
      text('恢复码（共9组，最后一组为校验）：'),
      text(groups.slice(0, 5).join('-')),
      text(groups.slice(5).join('-')),
      text('用途：忘记口令时，在登录页选择“忘记口令”，输入上面的恢复码即可重新设置口令。'),
      text('保管：请装入信封密封，由保密员统一保管；拆封使用后，请重新设置口令并销毁本页。'),
      text('任何人取得本页和数据文件夹，就能打开全部案卷。'),
    ],
  };
}
