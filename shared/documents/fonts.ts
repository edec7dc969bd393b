/**
 * Fonts of official documents. GB/T 9704-2012 names only the faces (小标宋体, 仿宋体, 黑体, 楷体, 宋体); which product an
 * office has installed is its habit, so it chooses one of three sets. None is shipped with the program (licences).
 */

export interface Font {
  readonly name: string;
  /** Stands in where a character is missing from `name`: the _GB2312 and 简体 products hold 6763 characters only. */
  readonly rare?: string;
}

export interface FontSet {
  readonly title: Font;
  readonly body: Font;
  readonly heading1: Font;
  readonly heading2: Font;
  readonly pageNumber: Font;
  /** Digits and letters inside the text. */
  readonly latin: Font;
}

export type FontSetName = 'GB2312' | 'GBK' | 'Windows';

const latin: Font = { name: 'Times New Roman' };
const pageNumber: Font = { name: '宋体' };

export const fontSets: Readonly<Record<FontSetName, FontSet>> = {
  GB2312: {
    title: { name: '方正小标宋简体', rare: '方正小标宋_GBK' },
    body: { name: '仿宋_GB2312', rare: '仿宋' },
    heading1: { name: '黑体' },
    heading2: { name: '楷体_GB2312', rare: '楷体' },
    pageNumber,
    latin,
  },
  GBK: {
    title: { name: '方正小标宋_GBK' },
    body: { name: '方正仿宋_GBK' },
    heading1: { name: '方正黑体_GBK' },
    heading2: { name: '方正楷体_GBK' },
    pageNumber,
    latin,
  },
  Windows: {
    title: { name: '华文中宋' },
    body: { name: '仿宋' },
    heading1: { name: '黑体' },
    heading2: { name: '楷体' },
    pageNumber,
    latin,
  },
};

export interface FontDescription {
  /** The one font Word shall take instead. Word reads the value as a single name of at most 31 characters (MS-OI29500 2.1.262). */
  readonly substitute: string;
  readonly family: 'roman' | 'modern';
}

/** What the font table of a document says about every font named above. */
export const fontDescriptions: Readonly<Record<string, FontDescription>> = {
  方正小标宋简体: { substitute: '华文中宋', family: 'roman' },
  方正小标宋_GBK: { substitute: '华文中宋', family: 'roman' },
  华文中宋: { substitute: 'STZhongsong', family: 'roman' },
  仿宋_GB2312: { substitute: '仿宋', family: 'modern' },
  方正仿宋_GBK: { substitute: '仿宋', family: 'modern' },
  仿宋: { substitute: 'FangSong', family: 'modern' },
  楷体_GB2312: { substitute: '楷体', family: 'modern' },
  方正楷体_GBK: { substitute: '楷体', family: 'modern' },
  楷体: { substitute: 'KaiTi', family: 'modern' },
  方正黑体_GBK: { substitute: '黑体', family: 'modern' },
  黑体: { substitute: 'SimHei', family: 'modern' },
  宋体: { substitute: 'SimSun', family: 'roman' },
};
