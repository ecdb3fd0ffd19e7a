import { AgendaItem } from '../agenda/agenda-item';

/** Why an item goes on to the next meeting (PAN-10). */
export const CARRIED_BECAUSE = {
  'not reached': 'Not reached',
  deferred: 'Deferred',
  'open action': 'An action is open',
} as const;

export type CarriedBecause = keyof typeof CARRIED_BECAUSE;

export interface Carried {
  readonly item: AgendaItem;
  readonly because: CarriedBecause;
}

interface Facts {
  readonly items: readonly AgendaItem[];
  /** Cases with an action that is open. */
  readonly withOpenActions: ReadonlySet<string>;
}

/** What a meeting leaves for the next: what was not heard, what was deferred, and cases with an action still open. */
export const carryOver = ({ items, withOpenActions }: Facts): Carried[] =>
  items.flatMap((item): Carried[] => {
    if (item.state === 'accepted' || item.state === 'not reached') return [{ item, because: 'not reached' }];
    if (item.state === 'deferred') return [{ item, because: 'deferred' }];
    return item.caseId !== null && withOpenActions.has(item.caseId) ? [{ item, because: 'open action' }] : [];
  });
