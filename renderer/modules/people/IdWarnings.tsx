import { Alert } from 'antd';
import { compareWithIdNumber, readIdNumber } from '#shared/people/id-number.ts';
import type { PersonValues } from '#shared/people/person.ts';

/** Where the identity number disagrees with the file. By rule the 档案 prevails: these are warnings. */
export function IdWarnings({ values }: { values: Pick<PersonValues, 'idNumber' | 'sex' | 'birth'> }) {
  const id = readIdNumber(values.idNumber ?? '');
  const broken =
    id.kind === 'invalid' ? [id.why] : id.kind === 'damaged' ? ['后三位已损坏，须按证件重填'] : [];
  const warnings = [...broken.map((why) => `身份证号${why}`), ...compareWithIdNumber(id, values)];
  if (warnings.length === 0) return null;
  return <Alert className="aj-problems" type="warning" showIcon title={`请核对：${warnings.join('；')}。`} />;
}
