import { addDays, Day } from '@lib/kernel/day';
import { CaseStatus } from '../cases/case-status';
import { PanelCase } from '../cases/panel-case';
import { Snapshot } from '../sharing/snapshot';
import { AgendaSection, ItemKind } from './agenda-item';

/** The rules that propose an agenda (PAN-06), each with the section it proposes and the minutes a case of it takes. */
export const SUGGESTION_RULES = {
  ratify: { words: 'Emergency to ratify', kind: 'ratification', section: 'ratify', minutes: 5 },
  deferred: { words: 'Deferred by the panel before', kind: 'case', section: null, minutes: 10 },
  'follow-up': { words: 'Follow-up due', kind: 'follow-up', section: 'reviews', minutes: 5 },
  ending: { words: 'Placement ends within 8 weeks', kind: 'case', section: 'ending', minutes: 10 },
  moves: { words: 'Two or more moves in a year', kind: 'case', section: null, minutes: 15 },
  new: { words: 'Ready to list', kind: 'case', section: null, minutes: 10 },
} as const satisfies Record<
  string,
  { words: string; kind: ItemKind; section: AgendaSection | null; minutes: number }
>;

export type SuggestionRule = keyof typeof SUGGESTION_RULES;

export const isSuggestionRule = (text: string): text is SuggestionRule =>
  Object.hasOwn(SUGGESTION_RULES, text);

/** A case as the rules look at it. */
export interface Candidate {
  readonly case: PanelCase;
  readonly listing: Snapshot['listing'];
  /** The first day on which a follow-up that is still open was due; null when there is none. */
  readonly followUpDueOn: Day | null;
}

export interface Suggestion {
  readonly rule: SuggestionRule;
  readonly kind: ItemKind;
  readonly section: AgendaSection;
  readonly minutes: number;
}

const ENDING_WITHIN_DAYS = 56;

/** Where an emergency can still be ratified: before anything else was recommended, whatever else is due. */
const TO_RATIFY: readonly CaseStatus[] = ['submitted', 'in review', 'ready to list'];
const FOLLOWED_UP: readonly CaseStatus[] = ['decided', 'closed'];

/**
 * What the rules propose for a case at a meeting, or null. The first rule that holds is the one that is named, so that
 * a case is proposed once: what is owed to the panel first, then what cannot wait, then what is new.
 */
export const suggestionFor = (one: Candidate, heldOn: Day): Suggestion | null => {
  const rule = ruleFor(one, heldOn);
  if (rule === null) return null;
  const { kind, section, minutes } = SUGGESTION_RULES[rule];
  return { rule, kind, section: section ?? sectionOf(one.case), minutes };
};

const ruleFor = ({ case: of, listing, followUpDueOn }: Candidate, heldOn: Day): SuggestionRule | null => {
  const asksToRatify = of.emergency !== null || of.ask === 'emergency ratification';
  if (asksToRatify && TO_RATIFY.includes(of.status)) return 'ratify';
  if (FOLLOWED_UP.includes(of.status))
    return followUpDueOn !== null && followUpDueOn <= heldOn ? 'follow-up' : null;
  if (of.status !== 'ready to list') return null;
  if (of.deferrals > 0) return 'deferred';
  if (endsSoon(listing, heldOn)) return 'ending';
  return listing.movedTwiceInAYear ? 'moves' : 'new';
};

const endsSoon = ({ placementEndsOn, saidToEndSoon }: Snapshot['listing'], heldOn: Day): boolean =>
  placementEndsOn === null ? saidToEndSoon : placementEndsOn <= addDays(heldOn, ENDING_WITHIN_DAYS);

const NEW_REQUESTS: readonly PanelCase['ask'][] = ['new placement', 'emergency ratification'];

/** The section of what is asked: a new request, or a change of what is there. */
const sectionOf = ({ ask }: Pick<PanelCase, 'ask'>): AgendaSection =>
  NEW_REQUESTS.includes(ask) ? 'new' : 'changes';
