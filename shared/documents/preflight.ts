import { checkLayout, type LayoutFinding } from './check.ts';
import { checkPages } from './check-pages.ts';
import { fontDescriptions } from './fonts.ts';
import { rareCharacters } from './gb2312.ts';
import type { OfficialDocument } from './model.ts';
import { fontsOf, type PaperSpec } from './spec.ts';

/** What the page knows about this computer. */
export interface PaperConditions {
  readonly spec: PaperSpec;
  /** The characters of the _GB2312 and 简体 fonts. */
  readonly gb2312: ReadonlySet<string>;
  /** Fonts of the office's set that are not installed here. */
  readonly missingFonts: readonly string[];
}

/** 排版预检 of the paper itself, whatever this computer has: what the clerk can mend before it goes out. */
export function checkPaper(document: OfficialDocument, spec: PaperSpec): readonly LayoutFinding[] {
  return [...checkLayout(document), ...checkPages(document, spec)];
}

/** 排版预检 before an export: the text itself, the pages it makes, the fonts of this computer. Nothing here stops it. */
export function preflight(document: OfficialDocument, conditions: PaperConditions): readonly LayoutFinding[] {
  return [
    ...checkPaper(document, conditions.spec),
    ...checkFonts(conditions),
    ...checkRare(document, conditions),
  ];
}

function checkFonts({ missingFonts }: PaperConditions): readonly LayoutFinding[] {
  return missingFonts.map((name) => {
    const substitute = fontDescriptions[name]?.substitute;
    return {
      where: '字体',
      message: `这台电脑没有“${name}”${substitute === undefined ? '' : `，会以“${substitute}”显示和打印`}。`,
      remedy: '安装这个字体，或者在“设置—公文版式”里改用已有的一套。',
      note: true,
    };
  });
}

/** Names written with rare characters are printed in another face; some fonts lack even them. */
function checkRare(document: OfficialDocument, { spec, gb2312 }: PaperConditions): readonly LayoutFinding[] {
  const { rare } = fontsOf(spec).body;
  const characters = rare === undefined ? [] : rareCharacters(document, gb2312);
  if (characters.length === 0) return [];
  return [
    {
      where: '用字',
      message: `“${characters.join('、')}”不在GB2312字符集内，正文改用“${rare}”印出。`,
      remedy: '打印后逐字核对；要求字体一致的，在“设置—公文版式”里改用GBK字体。',
      note: true,
    },
  ];
}
