import { characterWidth, type PaperSpec } from '#shared/documents/spec.ts';
import { element, part, valued } from './xml.ts';

/**
 * word/settings.xml, in the order of the schema. Written here because docx cannot express the East Asian settings: the
 * `compat` list is what Chinese Word writes into its own documents, `doNotCompress` keeps 28 characters in a line.
 */
export function settingsPart(spec: PaperSpec): string {
  const uri = 'http://schemas.microsoft.com/office/word';
  return part(
    'w:settings',
    element('w:zoom', { 'w:percent': 100 }),
    valued('w:defaultTabStop', characterWidth(spec)),
    element('w:evenAndOddHeaders'),
    valued('w:characterSpacingControl', 'doNotCompress'),
    element(
      'w:compat',
      {},
      ...[
        'w:spaceForUL',
        'w:balanceSingleByteDoubleByteWidth',
        'w:doNotLeaveBackslashAlone',
        'w:ulTrailSpace',
        'w:doNotExpandShiftReturn',
        'w:adjustLineHeightInTable',
        'w:useFELayout',
      ].map((name) => element(name)),
      element('w:compatSetting', { 'w:name': 'compatibilityMode', 'w:uri': uri, 'w:val': 15 }),
    ),
    element('w:themeFontLang', { 'w:val': 'en-US', 'w:eastAsia': 'zh-CN' }),
  );
}
