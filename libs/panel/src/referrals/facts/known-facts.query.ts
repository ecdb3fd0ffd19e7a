import { ageOn, Day } from '@lib/kernel/day';
import { Tx } from '@lib/database/unit-of-work';
import { factsOf, KnownFact as ChildFact } from '@lib/placements/children/child-facts';
import { episodesOf, placementsOf } from '@lib/placements/children/children.query';
import { Answer } from '../sections/section';
import { FactCode } from './fact-code';
import { KnownFact, KnownFacts } from './known-fact';

const SOURCES = { return: 'SSDA903 return', page: 'Entered on a page' } as const;

/**
 * What placements know of a child, for a referral to fill in: each with its source and the day it is true at; what
 * they do not know is left out. Whoever shows it records that the child was opened.
 */
export const knownFactsOf = async (tx: Tx, childId: string, today: Day): Promise<KnownFacts> => {
  const { placement, ...child } = await factsOf(tx, childId, today);
  const known: Partial<Record<FactCode, KnownFact | null>> = {
    age: as(child.birthMonth, (born) => ageOn(born, today)),
    sex: as(child.sex),
    unaccompanied: as(child.uasc, (uasc) => (uasc ? 'yes' : 'no')),
    'edge-of-care': as(child.edgeOfCare, () => 'yes'),
    'legal-status': as(child.legalStatus),
    'legal-status-since': await statusSince(tx, childId, child.legalStatus),
    placements: as(child.placementsSoFar),
    missing: as(child.missingInYear),
    ...(placement && {
      place: as(placement.place),
      provider: as(placement.provider),
      location: as(placement.locationTier),
      distance: as(placement.distanceMiles, (miles) => Math.round(miles * 10) / 10),
      urn: as(placement.urn),
      'placement-since': as(placement.startedOn),
      'looked-after-since': as({
        ...placement.startedOn,
        value: firstDayInCare(await placementsOf(tx, childId), placement.startedOn.value),
      }),
    }),
  };
  return Object.fromEntries(Object.entries(known).filter(([, fact]) => fact !== null));
};

const as = <Value>(fact: ChildFact<Value> | null, answer?: (value: Value) => Answer): KnownFact | null =>
  fact && {
    value: answer ? answer(fact.value) : (fact.value as Answer),
    source: SOURCES[fact.source],
    trueAt: fact.trueAt,
  };

/** Only where the returns say the status that holds: when one that was entered on a page began, they do not know. */
const statusSince = async (
  tx: Tx,
  childId: string,
  status: ChildFact<string> | null,
): Promise<KnownFact | null> => {
  if (status === null) return null;
  const since = firstDayOfStatus(await episodesOf(tx, childId), status.value);
  return since && as({ ...status, source: 'return', value: since });
};

/**
 * The first day of a legal status that goes on without a gap to the latest episode, whatever else changed meanwhile; null
 * where that one has another status.
 * @param episodes the newest first
 */
export const firstDayOfStatus = (
  episodes: readonly {
    readonly startedOn: Day;
    readonly endedOn: Day | null;
    readonly legalStatus: string;
  }[],
  status: string,
): Day | null => {
  let since: Day | null = null;
  for (const { startedOn, endedOn, legalStatus } of episodes) {
    if (legalStatus !== status || (since !== null && endedOn !== since)) break;
    since = startedOn;
  }
  return since;
};

/** The first day of the time in care that goes on without a gap to the placement that began on the day given. */
export const firstDayInCare = (
  placements: readonly { readonly startedOn: Day; readonly endedOn: Day | null }[],
  startedOn: Day,
): Day => {
  const before = placements.find((one) => one.endedOn === startedOn && one.startedOn < startedOn);
  return before ? firstDayInCare(placements, before.startedOn) : startedOn;
};
