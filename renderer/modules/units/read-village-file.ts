import { readVillageList, type VillageList } from '#shared/formats/village-list.ts';
import { type Result, refuseAt } from '#shared/result.ts';

/** A list of villages has some hundred rows; what is larger is another file. */
const largest = 5 * 1024 * 1024;

/** Reads a .csv of villages, in UTF-8 or, as WPS and Excel write it on Chinese Windows, in GBK. */
export async function readVillageFile(file: File): Promise<Result<VillageList>> {
  if (file.size > largest) return refuseAt(`“${file.name}”超过5MB，不像是村（社区）名单，请重新选择。`);
  const bytes = await file.arrayBuffer();
  const text = decode(bytes, 'utf-8') ?? decode(bytes, 'gb18030');
  if (text === undefined || text.includes('\0')) {
    return refuseAt(`“${file.name}”不是文本表格，请用WPS或Excel另存为.csv后再导入。`);
  }
  return readVillageList(text);
}

function decode(bytes: ArrayBuffer, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
