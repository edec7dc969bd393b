import { appointmentSheet } from '#shared/documents/appointment-form.ts';
import { element, part, valued } from './xml.ts';

/** 宋体 in every slot, or digits turn Latin. */
export const FORM_FONT = '宋体';

/**
 * word/styles.xml of the 干部任免审批表: Normal is 宋体 of 14 pt on lines of exactly 16 pt, off the grid, justified. Widow control
 * and the spaces between Chinese and Latin are off, because cells of exact height have no room for them.
 */
export function appointmentStylesPart(): string {
  const face = [
    element('w:rFonts', {
      'w:ascii': FORM_FONT,
      'w:hAnsi': FORM_FONT,
      'w:eastAsia': FORM_FONT,
      'w:cs': FORM_FONT,
    }),
    valued('w:snapToGrid', 0),
    valued('w:sz', appointmentSheet.size * 2),
    valued('w:szCs', appointmentSheet.size * 2),
  ];
  const paragraph = element(
    'w:pPr',
    {},
    valued('w:widowControl', 0),
    valued('w:autoSpaceDE', 0),
    valued('w:autoSpaceDN', 0),
    valued('w:snapToGrid', 0),
    element('w:spacing', { 'w:before': 0, 'w:after': 0, 'w:line': 320, 'w:lineRule': 'exact' }),
    valued('w:jc', 'both'),
  );
  const language = element('w:lang', { 'w:val': 'en-US', 'w:eastAsia': 'zh-CN' });
  return part(
    'w:styles',
    element(
      'w:docDefaults',
      {},
      element('w:rPrDefault', {}, element('w:rPr', {}, ...face, language)),
      element('w:pPrDefault', {}, paragraph),
    ),
    element(
      'w:style',
      { 'w:type': 'paragraph', 'w:styleId': 'Normal', 'w:default': 1 },
      valued('w:name', 'Normal'),
      element('w:qFormat'),
      paragraph,
      element('w:rPr', {}, ...face),
    ),
    element(
      'w:style',
      { 'w:type': 'table', 'w:styleId': 'TableNormal', 'w:default': 1 },
      valued('w:name', 'Normal Table'),
      valued('w:uiPriority', 99),
      element('w:semiHidden'),
      element('w:unhideWhenUsed'),
    ),
  );
}
