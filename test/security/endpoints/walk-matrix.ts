import { Answer } from '@test/support/signed-in';
import { Asked, MatrixWorld, statesOf } from './matrix-world';
import { Borough, PointOfView } from './points-of-view';
import {
  changesNothing,
  expectedStatus,
  isForEveryBorough,
  ObjectState,
  ReviewedEndpoint,
} from './reviewed-endpoints';

/** Requests that change nothing are sent so many at once. */
const AT_ONCE = 6;

/**
 * Walks one point of view through every route and every state of its object. What changes nothing comes first and several
 * at once, so that nothing it is about has been used up; the rest one after the other.
 * @returns what is not as it should be
 */
export const walkMatrix = async (
  world: MatrixWorld,
  endpoints: readonly ReviewedEndpoint[],
  view: PointOfView,
  borough: Borough,
): Promise<string[]> => {
  const findings: string[] = [];
  const isQuiet = (endpoint: ReviewedEndpoint): boolean => changesNothing(endpoint, view, 'own');
  await world.visitors.keptAs(view, borough);
  const quiet = endpoints.filter(isQuiet);
  // Made beforehand: somebody may be told of what is made, and every page counts their messages.
  await world.makeSharedFor(quiet);
  for (let at = 0; at < quiet.length; at += AT_ONCE) {
    const some = quiet.slice(at, at + AT_ONCE);
    const found = await Promise.all(some.map((endpoint) => walkRoute(world, endpoint, view, borough)));
    findings.push(...found.flat());
  }
  for (const endpoint of endpoints.filter((one) => !isQuiet(one)))
    findings.push(...(await walkRoute(world, endpoint, view, borough)));
  return findings;
};

const walkRoute = async (
  world: MatrixWorld,
  endpoint: ReviewedEndpoint,
  view: PointOfView,
  borough: Borough,
): Promise<string[]> => {
  const findings: string[] = [];
  const seen = new Map<ObjectState, Asked>();
  for (const state of statesOf(endpoint, view)) {
    const asked = await world.ask({ endpoint, view, borough, state });
    seen.set(state, asked);
    const expected = expectedStatus(endpoint, view, state);
    const name = `${endpoint.method} ${endpoint.path} as ${view} of ${borough}, ${state}`;
    if (asked.answer.status !== expected)
      findings.push(`${name}: ${asked.answer.status} instead of ${expected}`);
    findings.push(...asked.findings);
  }
  return [...findings, ...tellsApart(endpoint, view, seen)];
};

/** Another's object and none at all must be answered in the same words; where nobody may, one's own as well. */
const tellsApart = (
  endpoint: ReviewedEndpoint,
  view: PointOfView,
  seen: ReadonlyMap<ObjectState, Asked>,
): string[] => {
  const unknown = seen.get('unknown');
  if (!unknown) return [];
  if (isForEveryBorough(endpoint, view)) return [];
  const states: ObjectState[] = endpoint.may.includes(view) ? ['foreign'] : ['own', 'foreign'];
  return states
    .filter((state) => seen.has(state) && wordsOf(seen.get(state)!) !== wordsOf(unknown))
    .map((state) => `${endpoint.method} ${endpoint.path} as ${view}: tells ${state} from unknown`);
};

const MAY_DIFFER = new Set([
  'date',
  'x-request-id',
  'content-length',
  'keep-alive',
  'connection',
  'set-cookie',
]);

/** The page tells its script who is signed in, who may be the very person asked for, and for how much longer. */
const OWN_SESSION = /data-(person|seconds)="[^"]*"/g;

/** An answer without its reference and without what it may repeat. */
const wordsOf = ({ answer, repeats }: Asked): string => {
  const reference = answer.headers.get('x-request-id') ?? '';
  return [...repeats, reference]
    .flatMap((word) => [encodeURIComponent(encodeURIComponent(word)), encodeURIComponent(word), word])
    .reduce(
      (text, word) => text.replaceAll(word, '…'),
      [answer.status, ...headersOf(answer), answer.text.replace(OWN_SESSION, '')].join('\n'),
    );
};

const headersOf = ({ headers }: Answer): string[] =>
  [...headers].filter(([name]) => !MAY_DIFFER.has(name)).map(([name, value]) => `${name}: ${value}`);
