import reviewed from '../reviewed/endpoints.json';
import { Kind } from './matrix-objects';
import { isNobody, PointOfView } from './points-of-view';

/**
 * What people have looked at and agreed to, route by route; independent of what the code declares. `answer` is
 * the status of an allowed request for an object of one's own, sent with {@link sampleBody} or with nothing in it.
 */
export interface ReviewedEndpoint {
  readonly method: string;
  readonly path: string;
  /** What the address names; null when it names nothing. */
  readonly object: Kind | null;
  /** Who may; whoever is not named gets the sign-in page, 401 or 403, whatever the object. */
  readonly may: readonly PointOfView[];
  readonly answer: number;
  /** Of those who may, whoever is answered otherwise. */
  readonly otherwise?: Readonly<Partial<Record<PointOfView, number>>>;
  /** Of those who may, whose business the objects of every borough are. */
  readonly everyBorough?: readonly PointOfView[];
  /** The answer for an object that never existed, another's, or no object's name: 404 unless it says otherwise. */
  readonly unknown?: number;
  /** Asks for the second factor again when it was given long ago. */
  readonly confirmed?: true;
  /** A form without a token, reached by scripts: only where it comes from is checked. Practice only. */
  readonly withoutToken?: true;
  /** Why it names people of every borough. Practice only. */
  readonly namesEverybody?: string;
  /** Why it names, to people of a panel, children of cases shared with it, by the service’s reference: each in the audit. */
  readonly namesShared?: string;
  /** Why it names, to analysts, children of a borough that shares its register rows: the same, and nobody else’s. */
  readonly namesSharedRows?: string;
  /** Why the keys of children are in it; a reference is not. */
  readonly namesKeys?: string;
  /** Why children are named without their own audit row; a reason that is no longer needed fails. */
  readonly namesUnrecorded?: string;
}

export const REVIEWED = reviewed as readonly ReviewedEndpoint[];

export type ObjectState = 'own' | 'foreign' | 'unknown' | 'malformed';

/** Whether another borough's object is as much theirs as their own. */
export const isForEveryBorough = (
  { everyBorough }: Pick<ReviewedEndpoint, 'everyBorough'>,
  view: PointOfView,
): boolean => everyBorough?.includes(view) ?? false;

/** Reads, and what is refused, leave everything as it is: for those nothing has to be made, and nobody to sign in, anew. */
export const changesNothing = (
  endpoint: Pick<ReviewedEndpoint, 'method' | 'may' | 'everyBorough'>,
  view: PointOfView,
  state: ObjectState,
): boolean =>
  endpoint.method === 'GET' ||
  !endpoint.may.includes(view) ||
  (state !== 'own' && !(state === 'foreign' && isForEveryBorough(endpoint, view)));

export const expectedStatus = (endpoint: ReviewedEndpoint, view: PointOfView, state: ObjectState): number => {
  const isApi = endpoint.path.startsWith('/api/');
  if (!endpoint.may.includes(view)) {
    // A token is looked at below /api/ only; elsewhere its bearer is nobody.
    if (isNobody(view) || (view === 'token' && !isApi)) return isApi ? 401 : 303;
    return 403;
  }
  if (state !== 'own' && !(state === 'foreign' && isForEveryBorough(endpoint, view)))
    return endpoint.unknown ?? 404;
  return endpoint.otherwise?.[view] ?? endpoint.answer;
};
