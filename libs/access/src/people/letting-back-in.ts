import { Viewer } from '../viewer';
import { Person } from './person';

/** Who lets a person back in: an approver of the one borough they work for, or an administrator. */
export type LetsIn = 'approver' | 'administrator';

/** Whether a viewer may, and whom else to ask. */
export type LettingBackIn =
  /** As an exception when an administrator stands in for the approver of a borough. */
  | { readonly may: true; readonly isException: boolean }
  | { readonly may: false; readonly ask: LetsIn | 'somebody else' };

/**
 * Nobody resets their own second factor. An approver does it for people who work for their borough and nothing else;
 * an administrator for the programme, for people of several places (no borough alone may open what they see
 * elsewhere), and where the borough has no other approver who can sign in, so that nobody is locked out for good.
 */
export const lettingBackIn = (
  viewer: Pick<Viewer, 'personId' | 'boroughId'>,
  person: Pick<Person, 'id' | 'held'>,
  letsIn: LetsIn,
): LettingBackIn => {
  if (viewer.personId === person.id) return { may: false, ask: 'somebody else' };
  const viewerIs: LetsIn = viewer.boroughId === null ? 'administrator' : 'approver';
  if (viewerIs !== letsIn) return { may: false, ask: letsIn };
  const worksForABorough = person.held.some(({ boroughId }) => boroughId !== null);
  return { may: true, isException: letsIn === 'administrator' && worksForABorough };
};

const WHOM = {
  approver: 'An approver of their borough lets them back in.',
  administrator:
    'An administrator lets them back in, because they work for more than one place, or no other approver of the borough can sign in.',
  'somebody else':
    'Somebody else has to let you back in: another approver of your borough, or an administrator.',
} as const;

/** In words, for whoever may not. */
export const whomToAsk = (letting: Extract<LettingBackIn, { may: false }>): string => WHOM[letting.ask];
