import { casePaths } from '#renderer/cases/case-paths.ts';
import { caseTypes, detailTypes } from '#shared/registry.ts';

interface DraftPlace {
  readonly words: string;
  readonly href: string;
}

/** What a draft's id (see RecordForm) says to a clerk, and where its form is opened again. */
export function draftPlace(id: string): DraftPlace {
  const [first = '', second = '', third] = id.split(':');
  const isNew = first === 'new';
  const kind = isNew ? second : first;
  const verb = isNew ? '登记' : (third ?? '修改');
  const path = Object.entries(casePaths).find(([type]) => type === kind)?.[1];
  const type = Object.values(caseTypes).find(({ name }) => name === kind);
  if (path !== undefined && second === 'batch') {
    return { words: `批量${verb}${type?.label ?? ''}`, href: `#${path}` };
  }
  if (path !== undefined && type) {
    const rest = isNew ? 'new' : `${second}?act=${encodeURIComponent(verb)}`;
    return { words: `${verb}${type.label}`, href: `#${path}/${rest}` };
  }
  const table = Object.values(detailTypes).find(({ name }) => name === kind);
  if (table)
    return {
      words: `${verb}${table.label}`,
      href: `#/${table.name === 'printedCopy' ? 'templates' : 'first-secretaries'}?tab=${table.name}`,
    };
  switch (kind) {
    case 'person':
      return { words: third ?? `${verb}干部`, href: `#/people/${isNew ? 'new' : second}` };
    case 'post':
      return { words: `${verb}任职经历`, href: `#/people${isNew && third ? `/${third}` : ''}` };
    case 'settings':
      return { words: '修改设置', href: '#/settings' };
    case 'unit':
      return { words: `${verb}单位`, href: `#/units/${isNew ? 'new' : second}` };
    default:
      return { words: '其他填写', href: '#/today' };
  }
}
