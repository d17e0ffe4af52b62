import { type Address, byCodeUnit, type Element, type Model, seatsOf } from '@spandrel/compiler';

/** What a code host calls those who hold a role or sit in a forum, and who of them it can’t be told about. */
export interface Mentions {
  readonly mentions: readonly string[];
  /** What is missing, a sentence each. */
  readonly gaps: readonly string[];
}

/** A name or an e-mail address, as the schema has it for mentions: any other handle means nothing to a code host. */
const MENTION =
  /^(@[A-Za-z0-9][A-Za-z0-9._-]*(\/[A-Za-z0-9][A-Za-z0-9._-]*)*|[A-Za-z0-9][A-Za-z0-9._+-]*@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+)$/;

/**
 * Whom to mention for a role or a forum: a forum by its own mention, else by those of its seats; a role by those of its
 * holders, or, where none of them has one, by that of its team. Nothing is made up for who has none.
 */
export function mentionHolders(who: Address, model: Model): Mentions {
  const { people = {}, teams = {} } = model.manifest.architecture?.codeowners ?? {};
  const group = teams as Readonly<Record<Address, string>>;
  const ofForum = (forum: Element<'forum'>): Mentions => {
    const own = group[forum.address];
    if (own !== undefined) return { mentions: [own], gaps: [] };
    const seats = seatsOf(forum);
    if (seats.length === 0) return { mentions: [], gaps: [`${forum.address} has no chair and no members.`] };
    const each = seats.map((seat) => mentionHolders(seat, model));
    return { mentions: each.flatMap(({ mentions }) => mentions), gaps: each.flatMap(({ gaps }) => gaps) };
  };
  const ofRole = (role: Element<'role'>): Mentions => {
    const { holders = [], team } = role.value;
    const handles = holders.map((holder) => holder.replace(/^person\//, ''));
    const mentions = handles.flatMap((handle) => mentionOf(handle, people) ?? []);
    const ofTeam = team === undefined ? undefined : group[team];
    if (mentions.length === 0 && ofTeam !== undefined) return { mentions: [ofTeam], gaps: [] };
    if (handles.length === 0) return { mentions, gaps: [`${role.address} has no holder.`] };
    const unknown = handles.filter((handle) => mentionOf(handle, people) === undefined).sort(byCodeUnit);
    return {
      mentions,
      gaps: unknown.map(
        (handle) =>
          `“${handle}”, who holds ${role.address}, has no mention: add one under architecture.codeowners.people.`,
      ),
    };
  };
  const element = model.get(who);
  if (element?.kind === 'forum') return ofForum(element as Element<'forum'>);
  return element?.kind === 'role' ? ofRole(element as Element<'role'>) : { mentions: [], gaps: [] };
}

function mentionOf(handle: string, people: Readonly<Record<string, string>>): string | undefined {
  if (Object.hasOwn(people, handle)) return people[handle];
  return MENTION.test(handle) ? handle : undefined;
}
