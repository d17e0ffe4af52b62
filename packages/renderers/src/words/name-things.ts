import { AREA_NAMES, type Area, isKind, type Kind, kindFacts, kindInWords, kindOf } from '@spandrel/compiler';
import { capitalised, counted } from './count-things.ts';

export function areaName(area: Area): string {
  return AREA_NAMES[area];
}

/** “Decision rights” for `decision-right`. */
export function kindsHeading(kind: Kind): string {
  return capitalised(camelInWords(kindFacts(kind).collection));
}

/** “1 entity”, “5 entities”. */
export function countedKind(count: number, kind: string): string {
  const plural = isKind(kind) ? camelInWords(kindFacts(kind).collection) : undefined;
  return counted(count, kindInWords(kind), plural);
}

/** “escalates to” for `escalatesTo`. */
export function camelInWords(key: string): string {
  return key
    .replaceAll(/([a-z0-9])([A-Z])/g, (_, before: string, after: string) => `${before} ${after.toLowerCase()}`)
    .replaceAll(/[_-]/g, ' ');
}

/** “CRM” for `crm`, “marketing automation” for `marketing-automation`: a term of a vocabulary as people write it. */
export function termInWords(term: string): string {
  const words = camelInWords(term);
  return TERMS[words] ?? words;
}

const TERMS: Readonly<Record<string, string>> = {
  api: 'API',
  crm: 'CRM',
  cdp: 'CDP',
  cms: 'CMS',
  csv: 'CSV',
  dam: 'digital assets',
  bi: 'BI',
  eea: 'EEA',
  email: 'e-mail',
  seo: 'SEO',
  sms: 'text messages',
  pos: 'point of sale',
  ipaas: 'integration platform',
  'abm intent': 'ABM and intent',
};

/** Keys that read badly when merely taken apart. */
const KEY_NAMES: Readonly<Record<string, string>> = {
  from: 'From',
  to: 'To',
  sla: 'Service level',
  lia: 'Legitimate interests assessment',
  dpa: 'Data processing agreement',
  url: 'URL',
  when: 'Condition',
  op: 'Comparison',
  alertTo: 'Told when it fails',
  provides: 'Provides',
  reviewedOn: 'Reviewed on',
  historyPolicy: 'Past figures',
  agreedBy: 'Agreed by',
};

export function keyName(key: string): string {
  return KEY_NAMES[key] ?? capitalised(camelInWords(key));
}

/** What a reference to a whole kind means: “every definition”. */
export function wildcardInWords(address: string): string {
  return `every ${isKind(kindOf(address)) ? kindInWords(kindOf(address)) : 'element'}`;
}
