import type { Element } from '@spandrel/compiler';
import { termInWords } from '../words/name-things.ts';
import type { GraphGroup } from './view.ts';

/**
 * The parts of a marketing stack, each with the words that categories of systems in it are made of: the shelves of
 * the marketing technology landscape (S. Brinker, chiefmartec.com). A category a group would give a stack of 22
 * systems twenty groups of one.
 */
const SHELVES: readonly { readonly id: string; readonly label: string; readonly words: string }[] = [
  {
    id: 'advertising',
    label: 'Advertising',
    words: 'ads advertising affiliate media feed programmatic',
  },
  {
    id: 'content',
    label: 'Web and content',
    words: 'cms landing web website dam content localisation localization seo design video',
  },
  {
    id: 'engagement',
    label: 'Engagement',
    words: 'automation email sms push social events webinar webinars chat loyalty community survey',
  },
  {
    id: 'sales',
    label: 'Sales and customers',
    words: 'crm sales abm intent enrichment ecommerce pos helpdesk billing call calls commerce support',
  },
  {
    id: 'data',
    label: 'Data and measurement',
    words:
      'cdp analytics attribution dashboards dashboard bi warehouse ipaas tag identity experimentation transformation etl integration data mmm reporting',
  },
  {
    id: 'management',
    label: 'Governance and work',
    words: 'consent privacy work project budgeting spreadsheet planning collaboration finance',
  },
];
const OTHER: GraphGroup = { id: 'other', label: 'Other systems' };

/** The groups of systems, in the order in which pictures show them. */
export const SYSTEM_GROUPS: readonly GraphGroup[] = [...SHELVES.map(({ id, label }) => ({ id, label })), OTHER];

/** What a system is: its category, else the first thing that it provides. */
function categoryOf(system: Element<'system'>): string | undefined {
  const { category, provides } = system.value;
  return category ?? (Array.isArray(provides) ? (provides[0] ?? undefined) : undefined);
}

/** “Marketing automation” for `marketing-automation`. */
export function categoryInWords(system: Element<'system'>): string | undefined {
  const category = categoryOf(system);
  return category === undefined ? undefined : termInWords(category);
}

/** The group of a system: that of the last word of its category which tells one (`social-ads` is advertising, `social` is not). */
export function groupOfSystem(system: Element<'system'>): string {
  const words = (categoryOf(system) ?? '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .reverse();
  const telling = words.find((word) => word !== 'data' && shelfOf(word)) ?? words.find(shelfOf);
  return (telling === undefined ? undefined : shelfOf(telling)?.id) ?? OTHER.id;
}

function shelfOf(word: string): { id: string } | undefined {
  return SHELVES.find(({ words }) => words.split(' ').includes(word));
}
