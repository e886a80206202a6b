import type { ClauseId } from '../../corpus/model/clause';
import type { TextRange } from '../../corpus/model/text-range';
import type { ComparisonSetRow } from '../store/rows';
import type { ClauseLookup } from './clause-lookup';

interface Part {
  readonly clauseId: ClauseId;
  readonly range: TextRange | null;
}

/** SHA-256 of the words of a member as they are now, in hexadecimal; `null` when its clause is not there. */
export async function hashMember(lookUp: ClauseLookup, { clauseId, range }: Part): Promise<string | null> {
  const found = lookUp(clauseId);
  if (found === null) return null;
  const { text, bodyStart } = found.clause;
  const words = range === null ? text.slice(bodyStart) : text.slice(range.start, range.end);
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(words));
  return [...new Uint8Array(digest)].map(byte => byte.toString(16).padStart(2, '0')).join('');
}

/** What became of the members of a saved comparison: labels of those whose words changed, and of those that are gone. */
export interface MemberNews {
  readonly changed: readonly string[];
  readonly gone: readonly string[];
}

/** Hold the members of a saved comparison against the texts of today. */
export async function memberNews(lookUp: ClauseLookup, { members }: ComparisonSetRow): Promise<MemberNews> {
  const today = await Promise.all(members.map(member => hashMember(lookUp, member)));
  const labelsWhere = (is: (hash: string | null, kept: string) => boolean) =>
    members.filter((member, ordinal) => is(today[ordinal] ?? null, member.hash)).map(({ label }) => label);
  return {
    changed: labelsWhere((hash, kept) => hash !== null && hash !== kept),
    gone: labelsWhere(hash => hash === null),
  };
}
