import { fontDescriptions } from '#shared/documents/fonts.ts';
import { element, part, valued } from './xml.ts';

/**
 * word/fontTable.xml: what Word shall take where a font is not installed. The fonts of all sets stand there, because a
 * substitute may be missing too. Character set 86 (GB2312) keeps Word from choosing a Latin font.
 */
export function fontTablePart(): string {
  return part(
    'w:fonts',
    ...Object.entries(fontDescriptions).map(([name, { substitute, family }]) =>
      element(
        'w:font',
        { 'w:name': name },
        valued('w:altName', substitute),
        valued('w:charset', '86'),
        valued('w:family', family),
        valued('w:pitch', 'default'),
      ),
    ),
  );
}
